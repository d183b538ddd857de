import { grouped } from '../grouped';
import { isAwayTooLong, type Beginning, beginningOf } from '../score/time.judge';
import type { OfferSide } from '../score/facts';

/** A need of the last 12 months, or open today. */
export interface AskedNeed {
  id: string;
  title: string;
  organisation: string;
  projectId: string;
  jobsPlanned: number;
  contactId: string;
  groupId: string;
  confirmedAt: Date;
  wantedBy: string | null;
  open: boolean;
  skillIds: string[];
  /** People who said no to it. */
  refusedBy: string[];
  /** Of `skillIds`, those a person kept. */
  confirmedSkillIds: string[];
}
/** An active offer of the territory; `free`: a place of its capacity is left. */
export interface ActiveOffer {
  personId: string;
  groupId: string;
  free: boolean;
  absences: OfferSide['absences'];
  skillIds: string[];
}
export interface Moment {
  now: Date;
  /** `YYYY-MM-DD`, in France. */
  today: string;
}
/** The skills that answer a needed one: itself, and those just above and just below it. */
export type Answering = (neededSkillId: string) => string[];

export interface NeedFigures {
  need: AskedNeed;
  waitingDays: number;
  possiblePeople: number;
  skillsWithoutAnybody: string[];
}
export interface SkillFigures {
  skillId: string;
  needs: number;
  confirmedNeeds: number;
  openNeeds: number;
  needsWithoutAnyone: number;
  jobsPlanned: number;
  availablePeople: number;
  people: number;
  restsOnOnePerson: boolean;
  longestWaitDays: number | null;
}

/**
 * Open needs, those that wait longest first, each with the people who could be put together with it. A possible person
 * has an active offer in the territory with a place left, is neither the need's contact nor of its firm's group, has not
 * said no to this need, is here
 * at least one day before the need's date (within three months when it has none, a month when it is past), and has one
 * of the needed skills or the one just above or below it. Distance, hours and language do not rule anybody out: they
 * weigh in the ranking. A person with several offers counts once.
 */
export function coverNeeds(
  needs: AskedNeed[],
  offers: ActiveOffer[],
  answering: Answering,
  { now, today }: Moment,
): NeedFigures[] {
  const having = havingSkill(
    offers.filter(({ free }) => free),
    answering,
  );
  return needs
    .filter(({ open }) => open)
    .map((need) => {
      const beginning = beginningOf(need, today);
      const perSkill = need.skillIds.map((skillId) => ({
        skillId,
        possible: having(skillId).filter((offer) => isPossible(offer, need, beginning)),
      }));
      return {
        need,
        waitingDays: daysBetween(need.confirmedAt, now),
        possiblePeople: peopleOf(perSkill.flatMap(({ possible }) => possible)),
        skillsWithoutAnybody: perSkill.flatMap(({ skillId, possible }) =>
          possible.length === 0 ? [skillId] : [],
        ),
      };
    })
    .sort((a, b) => b.waitingDays - a.waitingDays || (a.need.id < b.need.id ? -1 : 1));
}

/** Every skill asked for, the most asked first. */
export function coverSkills(
  needs: AskedNeed[],
  covered: NeedFigures[],
  offers: ActiveOffer[],
  answering: Answering,
  { today }: Moment,
): SkillFigures[] {
  const having = havingSkill(offers, answering);
  const beginning = beginningOf({ wantedBy: null }, today);
  const open = new Map(covered.map((figures) => [figures.need.id, figures]));
  return [...grouped(needs, ({ skillIds }) => skillIds)]
    .map(([skillId, asking]) => {
      const waiting = asking.flatMap(({ id }) => open.get(id) ?? []);
      const have = having(skillId);
      const people = peopleOf(have);
      const projects = new Map(asking.map(({ projectId, jobsPlanned }) => [projectId, jobsPlanned]));
      return {
        skillId,
        needs: asking.length,
        confirmedNeeds: asking.filter((need) => need.confirmedSkillIds.includes(skillId)).length,
        openNeeds: waiting.length,
        needsWithoutAnyone: waiting.filter(({ possiblePeople }) => possiblePeople === 0).length,
        jobsPlanned: [...projects.values()].reduce((sum, jobs) => sum + jobs, 0),
        availablePeople: peopleOf(have.filter((offer) => offer.free && isHere(offer, beginning))),
        people,
        restsOnOnePerson: people === 1,
        longestWaitDays:
          waiting.length > 0 ? Math.max(...waiting.map(({ waitingDays }) => waitingDays)) : null,
      };
    })
    .sort((a, b) => b.needs - a.needs || b.openNeeds - a.openNeeds || (a.skillId < b.skillId ? -1 : 1));
}

/** Of an even number, the mean of the two in the middle; to the tenth. Null of nothing. */
export function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) * 5) / 10;
}

function isPossible(offer: ActiveOffer, need: AskedNeed, beginning: Beginning): boolean {
  return (
    offer.groupId !== need.groupId &&
    offer.personId !== need.contactId &&
    !need.refusedBy.includes(offer.personId) &&
    isHere(offer, beginning)
  );
}

const isHere = ({ absences }: ActiveOffer, beginning: Beginning): boolean =>
  absences.length === 0 || !isAwayTooLong(absences, beginning);

const peopleOf = (offers: ActiveOffer[]): number => new Set(offers.map(({ personId }) => personId)).size;

/** The offers that answer a skill, found once per skill. */
function havingSkill(offers: ActiveOffer[], answering: Answering): (skillId: string) => ActiveOffer[] {
  const offering = grouped(offers, ({ skillIds }) => skillIds);
  const found = new Map<string, ActiveOffer[]>();
  return (skillId) => {
    const known = found.get(skillId);
    if (known) return known;
    const having = [...new Set(answering(skillId).flatMap((answer) => offering.get(answer) ?? []))];
    found.set(skillId, having);
    return having;
  };
}

const daysBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 86_400_000));

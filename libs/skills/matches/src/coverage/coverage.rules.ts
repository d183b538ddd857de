import { grouped } from '../grouped';
import type { FittingPeople } from './fitting-people.rules';
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
  /** A person chose a skill of it, or noted what the catalogue lacks. */
  lackSaid: boolean;
  /** What the catalogue lacks, in the words of who noted it. */
  wordsNoted: string[];
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
  /** Null where the need could not be compared. */
  fitting: FittingPeople | null;
  /** Of the skills a person confirmed. */
  skillsWithoutAnybody: string[];
}
export interface SkillFigures {
  skillId: string;
  needs: number;
  openNeeds: number;
  needsWithoutAnyone: number;
  jobsPlanned: number;
  availablePeople: number;
  people: number;
  restsOnOnePerson: boolean;
  longestWaitDays: number | null;
}

/**
 * Open needs, those that wait longest first, each with the people who fit as its page ranks them, and with the skills that
 * nobody could bring it. Somebody brings a skill who has an active offer in the territory with a place left and that
 * skill, or the one just above or below it, is neither the need's contact nor of its firm's group, has not said no to it
 * and can begin within a quarter, or by the later day the firm wishes. A skill that only a machine read is asked of nobody.
 */
export function coverNeeds(
  needs: AskedNeed[],
  offers: ActiveOffer[],
  answering: Answering,
  fits: ReadonlyMap<string, FittingPeople>,
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
      return {
        need,
        waitingDays: daysBetween(need.confirmedAt, now),
        fitting: fits.get(need.id) ?? null,
        skillsWithoutAnybody: need.confirmedSkillIds.filter(
          (skillId) => !having(skillId).some((offer) => isPossible(offer, need, beginning)),
        ),
      };
    })
    .sort((a, b) => b.waitingDays - a.waitingDays || (a.need.id < b.need.id ? -1 : 1));
}

/** Every skill that a person confirmed for a need, the most asked first: what only a machine read is not asked for yet. */
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
  return [...grouped(needs, ({ confirmedSkillIds }) => confirmedSkillIds)]
    .map(([skillId, asking]) => {
      const waiting = asking.flatMap(({ id }) => open.get(id) ?? []);
      const have = having(skillId);
      const people = peopleOf(have);
      const projects = new Map(asking.map(({ projectId, jobsPlanned }) => [projectId, jobsPlanned]));
      return {
        skillId,
        needs: asking.length,
        openNeeds: waiting.length,
        needsWithoutAnyone: waiting.filter((figures) => lacks(figures, skillId)).length,
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

export const peopleIn = ({ canHelp, toCheck }: FittingPeople): number => canHelp + toCheck;

/** Whether nobody fits the need for want of this skill: it is one nobody has, or all of its skills are somebody's. */
function lacks({ fitting, skillsWithoutAnybody }: NeedFigures, skillId: string): boolean {
  if (!fitting || peopleIn(fitting) > 0) return false;
  return skillsWithoutAnybody.length === 0 || skillsWithoutAnybody.includes(skillId);
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

import type { Criterion, SkillLevel } from '@alize/contracts';
import type { NeedSide, OfferSide, ReasonFacts, Score } from './facts';

/** One fact of an offer that could be otherwise; the others stay as they are. */
export type Change =
  | { kind: 'no_absence' }
  | { kind: 'hours'; hoursPerMonth: number; insteadOf: number }
  | { kind: 'radius'; radiusKm: number; insteadOf: number }
  | { kind: 'mode'; alsoAccepted: 'on_site' | 'remote' }
  | { kind: 'skill'; skillId: string; level: SkillLevel }
  | { kind: 'places'; ended: number; taken: number }
  | { kind: 'pledge_renewed' };

interface Candidate<Offer extends OfferSide> {
  offer: Offer;
  score: Score;
}

/** Ours: more would be read by nobody. */
const MOST_CHANGES = 2;
/** A whole working month, the most an offer can state. */
const MOST_HOURS = 160;
const HALF_HOURS = 2;
/** Ours: beyond, the radius would only flatter the score of a journey that is no longer. */
const RADIUS_PER_KM = 2;
const MOST_RADIUS_KM = 500;
const LEVELS = [1, 2, 3] as const;

/**
 * What alone would put a candidate before the first, at most two changes, each the least of its kind that does:
 * whatever is said has been scored. None when nothing small enough would do.
 *
 * @param leads whether the offer, with a fact changed, would come before the first
 */
export function changesToFirst<Offer extends OfferSide>(
  need: Pick<NeedSide, 'skills'>,
  { offer, score }: Candidate<Offer>,
  leads: (offer: Offer) => boolean,
): Change[] {
  const found: Change[] = [];
  const facts = factsOf(score);
  for (const { criterion, changesOf } of LEVERS) {
    if (!hasRoom(score, criterion)) continue;
    const change = leastOf(changesOf(offer, facts, need), (tried) =>
      leads({ ...offer, ...changed(offer, tried) }),
    );
    if (change) found.push(change);
    if (found.length === MOST_CHANGES) break;
  }
  return found;
}

/** The fact of the offer that a change is about, as it would then be. */
export function changed(offer: OfferSide, change: Change): Partial<OfferSide> {
  switch (change.kind) {
    case 'no_absence':
      return { absences: [] };
    case 'hours':
      return { hoursPerMonth: change.hoursPerMonth };
    case 'radius':
      return { radiusKm: change.radiusKm };
    case 'mode':
      return { mode: 'both' };
    case 'skill':
      return { skills: [...offer.skills, { skillId: change.skillId, level: change.level }] };
    case 'places':
      return { taken: offer.taken - change.ended };
    case 'pledge_renewed':
      return { pledge: offer.pledge && { ...offer.pledge, daysUsed: 0 } };
  }
}

type Facts = Map<ReasonFacts['kind'], ReasonFacts>;
/** From the least to the most that is asked, so that more never scores less. Most are never looked at. */
interface Row {
  length: number;
  at(step: number): Change | undefined;
}
/** Changes of one kind. */
interface Lever {
  /** The only one whose points it moves. */
  criterion: Criterion;
  changesOf(offer: OfferSide, facts: Facts, need: Pick<NeedSide, 'skills'>): Row[];
}

function factsOf({ reasons }: Score): Facts {
  return new Map(reasons.map(({ facts }) => [facts.kind, facts]));
}

/** What no criterion counts is pulled by no lever: its facts are among no reasons. What is easiest to ask comes first. */
const LEVERS: readonly Lever[] = [
  { criterion: 'time', changesOf: absenceEnds },
  { criterion: 'time', changesOf: moreHours },
  { criterion: 'distance', changesOf: widerRadius },
  { criterion: 'distance', changesOf: otherMode },
  { criterion: 'skills', changesOf: missingSkill },
  { criterion: 'load', changesOf: freedPlaces },
  { criterion: 'load', changesOf: pledgeRenewed },
];

/** Whether a criterion counts and could still bring points: no change of its facts brings more. */
function hasRoom({ reasons }: Score, criterion: Criterion): boolean {
  const reason = reasons.find((each) => each.criterion === criterion);
  return reason !== undefined && reason.points < reason.maxPoints;
}

function absenceEnds({ absences }: OfferSide, facts: Facts): Change[][] {
  const counted = facts.has('time_fits') || facts.has('time_too_short') || facts.has('back_too_late');
  return counted && absences.length > 0 ? [[{ kind: 'no_absence' }]] : [];
}

/** Hours bring points as long as the help takes longer than it might. */
function moreHours({ hoursPerMonth }: OfferSide, facts: Facts): Row[] {
  if (!facts.has('time_fits') && !facts.has('time_too_short')) return [];
  const from = Math.floor(hoursPerMonth * HALF_HOURS) + 1;
  const length = Math.max(0, MOST_HOURS * HALF_HOURS - from + 1);
  const at = (step: number): Change => ({
    kind: 'hours',
    hoursPerMonth: (from + step) / HALF_HOURS,
    insteadOf: hoursPerMonth,
  });
  return [{ length, at }];
}

function widerRadius({ radiusKm }: OfferSide, facts: Facts): Row[] {
  const beyond = facts.get('beyond_radius');
  if (beyond?.kind !== 'beyond_radius') return [];
  const from = Math.ceil(beyond.km);
  const length = Math.max(0, Math.min(MOST_RADIUS_KM, from * RADIUS_PER_KM) - from + 1);
  const at = (step: number): Change => ({ kind: 'radius', radiusKm: from + step, insteadOf: radiusKm });
  return [{ length, at }];
}

function otherMode({ mode }: OfferSide): Change[][] {
  if (mode === 'both') return [];
  return [[{ kind: 'mode', alsoAccepted: mode === 'remote' ? 'on_site' : 'remote' }]];
}

/** One row a skill that somebody confirmed: said is the one that takes the least mastery. */
function missingSkill(offer: OfferSide, _facts: Facts, need: Pick<NeedSide, 'skills'>): Change[][] {
  const known = new Set(offer.skills.map(({ skillId }) => skillId));
  return need.skills
    .filter(({ skillId, confirmed }) => confirmed && !known.has(skillId))
    .map(({ skillId }) => LEVELS.map((level) => ({ kind: 'skill', skillId, level })));
}

function freedPlaces({ taken }: OfferSide, facts: Facts): Change[][] {
  if (!facts.has('load')) return [];
  return [Array.from({ length: taken }, (_, step) => ({ kind: 'places', ended: step + 1, taken }))];
}

function pledgeRenewed(_offer: OfferSide, facts: Facts): Change[][] {
  const load = facts.get('load');
  return load?.kind === 'load' && load.pledgeUsedUp ? [[{ kind: 'pledge_renewed' }]] : [];
}

/** The change nearest the start of its row; of equals, that of the earlier row. */
function leastOf(rows: Row[], leads: (change: Change) => boolean): Change | undefined {
  let least: { at: number; change: Change } | undefined;
  for (const row of rows) {
    const at = firstThat(row, leads, least?.at ?? row.length);
    const change = at === undefined ? undefined : row.at(at);
    if (at !== undefined && change) least = { at, change };
  }
  return least?.change;
}

/** Where a row begins to lead, before `end`: as more never scores less, halves tell. */
function firstThat(row: Row, leads: (change: Change) => boolean, end: number): number | undefined {
  const leadsAt = (step: number): boolean => {
    const change = row.at(step);
    return change !== undefined && leads(change);
  };
  if (end === 0 || !leadsAt(end - 1)) return undefined;
  let [from, to] = [0, end - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (leadsAt(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}

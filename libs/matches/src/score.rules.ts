import { Criterion, Locale, MatchingWeights, SkillLevel, SpokenLanguage, WorkMode } from '@alize/contracts';
import { DateTime } from 'luxon';

export interface Point {
  latitude: number;
  longitude: number;
}
export interface NeedSide {
  skills: { skillId: string; confirmed: boolean }[];
  sector: string | null;
  point: Point | null;
  mode: WorkMode;
  hours: number;
  /** Last day the help is still of use, `YYYY-MM-DD`. */
  wantedBy: string | null;
  language: Locale;
}
export interface OfferSide {
  skills: { skillId: string; level: SkillLevel }[];
  sectors: string[];
  point: Point | null;
  radiusKm: number;
  mode: WorkMode;
  hoursPerMonth: number;
  capacity: number;
  /** Places of the capacity already held by active matches. */
  taken: number;
  languages: SpokenLanguage[];
  /** Both days included; they may overlap and come in any order. */
  absences: { from: string; to: string }[];
  /** Times asked in the last 90 days. */
  askedLately: number;
  missionsDone: number;
  missionsWell: number;
  /** Of the volunteer's organisation; null when it promised no days. */
  pledge: { daysPerYear: number; daysUsed: number } | null;
}
/** What the offer's skill is to the needed one: `narrower` is a part of it, `sibling` has the same parent. */
export type SkillRelation = 'same' | 'narrower' | 'broader' | 'sibling';
export interface ScoreContext {
  weights: MatchingWeights;
  /** Asked only about two different ids; null when they have nothing to do with each other. */
  relation(neededSkillId: string, offeredSkillId: string): SkillRelation | null;
  /** 0 to 1, from the search engine. */
  wordsRelevance: number;
  /** `YYYY-MM-DD`. */
  today: string;
}

export interface SkillMatch {
  neededSkillId: string;
  offeredSkillId: string;
  relation: SkillRelation;
  level: SkillLevel;
}
/** `by` is the need's date; `withinMonth`: it is so near that a month's hours must be given at once. */
export type Deadline =
  { kind: 'by'; day: string; withinMonth: boolean } | { kind: 'passed' } | { kind: 'none' };
/** `asOf`: the day the sentence was true. Hours are rounded to the tenth, and the points computed from them. */
export interface TimeFacts {
  asOf: string;
  deadline: Deadline;
  hoursPerMonth: number;
  availableHours: number;
  neededHours: number;
  absent: boolean;
}
/** What a sentence needs to say why. Plain JSON, stored with the match; skills by id, so that labels may change. */
export type ReasonFacts =
  | { kind: 'no_skill_recognised' }
  | { kind: 'no_skill_matched'; needed: number }
  | { kind: 'skills_matched'; needed: number; matches: SkillMatch[] }
  | { kind: 'words'; relevance: number }
  | { kind: 'sector_known' | 'sector_not_known' | 'sector_unstated_by_need' | 'sector_unstated_by_offer' }
  | { kind: 'remote_wanted' | 'remote_only' | 'place_unknown' }
  | { kind: 'modes_differ'; offerMode: 'on_site' | 'remote' }
  | { kind: 'within_radius' | 'beyond_radius'; km: number; radiusKm: number; remotePossible: boolean }
  | ({ kind: 'time_covers' | 'time_falls_short' } & TimeFacts)
  | { kind: 'absent_throughout'; asOf: string; deadline: Deadline; backOn: string }
  | { kind: 'load'; capacity: number; taken: number; askedLately: number; pledgeUsedUp: OfferSide['pledge'] }
  | { kind: 'track_record'; done: number; well: number };
export interface ScoredReason {
  criterion: Criterion;
  points: number;
  maxPoints: number;
  facts: ReasonFacts;
}
/** What this person does not cover. Said whatever the weights: a criterion that brings no points is still a fact. */
export type MissingFact =
  | { kind: 'skills'; skillIds: string[] }
  | { kind: 'mode'; offerMode: 'on_site' | 'remote' }
  | { kind: 'beyond_radius'; km: number; radiusKm: number }
  | { kind: 'hours'; availableHours: number; neededHours: number }
  | { kind: 'absent'; asOf: string; backOn: string }
  | { kind: 'no_capacity'; capacity: number; taken: number }
  | { kind: 'language'; language: Locale };
export interface Score {
  /** 0 to 100, one decimal. */
  score: number;
  reasons: ScoredReason[];
  missing: MissingFact[];
}

interface Judgement {
  /** Part of the criterion's points, 0 to 1. */
  share: number;
  facts: ReasonFacts;
  missing?: MissingFact;
}

/**
 * Points, reasons and gaps of one offer for one need. Points are counted in whole tenths, so the score is exactly
 * their sum; reasons follow the order of `Criterion`, and nothing depends on the order of the lists given.
 * Throws a RangeError when every weight is 0, which a territory's policy refuses beforehand.
 */
export function scoreCandidate(need: NeedSide, offer: OfferSide, context: ScoreContext): Score {
  const maxTenths = tenthsOf(context.weights);
  const judged = Criterion.options.map((criterion) => ({
    criterion,
    max: maxTenths[criterion],
    ...JUDGES[criterion](need, offer, context),
  }));
  const counted = judged
    .filter(({ max }) => max > 0)
    .map((judgement) => ({ ...judgement, tenths: Math.round(judgement.max * within01(judgement.share)) }));
  return {
    score: counted.reduce((sum, { tenths }) => sum + tenths, 0) / 10,
    reasons: counted.map(({ criterion, tenths, max, facts }) => ({
      criterion,
      points: tenths / 10,
      maxPoints: max / 10,
      facts,
    })),
    missing: [...judged.flatMap(({ missing }) => missing ?? []), ...missingLanguage(need, offer)],
  };
}

/** Best first. Equal scores: the older offer first (ids are time-ordered), whatever the order they came in. */
export function compareCandidates(
  a: { score: number; offerId: string },
  b: { score: number; offerId: string },
): number {
  return b.score - a.score || (a.offerId < b.offerId ? -1 : a.offerId > b.offerId ? 1 : 0);
}

/** Weights as tenths of points which add up to 1000: rounded down, then the largest remainders get one more. */
function tenthsOf(weights: MatchingWeights): Record<Criterion, number> {
  const total = Criterion.options.reduce((sum, criterion) => sum + weights[criterion], 0);
  if (!(total > 0)) throw new RangeError('At least one matching weight must be above 0.');
  const exact = Criterion.options.map((criterion) => ({
    criterion,
    tenths: (weights[criterion] * 1000) / total,
  }));
  const shares = { skills: 0, words: 0, sector: 0, distance: 0, time: 0, load: 0, track_record: 0 };
  for (const { criterion, tenths } of exact) shares[criterion] = Math.floor(tenths);
  let left = 1000 - Object.values(shares).reduce((sum, tenths) => sum + tenths, 0);
  for (const { criterion } of exact.toSorted((a, b) => (b.tenths % 1) - (a.tenths % 1)))
    if (left-- > 0) shares[criterion] += 1;
  return shares;
}

const JUDGES: Record<Criterion, (need: NeedSide, offer: OfferSide, context: ScoreContext) => Judgement> = {
  skills: judgeSkills,
  words: (_need, _offer, { wordsRelevance }) => ({
    share: wordsRelevance,
    facts: { kind: 'words', relevance: Math.round(within01(wordsRelevance) * 100) / 100 },
  }),
  sector: judgeSector,
  distance: judgeDistance,
  time: judgeTime,
  load: judgeLoad,
  track_record: judgeTrackRecord,
};

/**
 * Our figures. Who knows the whole of a topic may lack the corner asked for (broader: half), who knows a part of it
 * nearly answers (narrower), a neighbour topic is a start. Levels differ little: for a small firm, somebody who
 * knows it is most of the way to an expert.
 */
const CREDIT_OF_RELATION: Record<SkillRelation, number> = {
  same: 1,
  narrower: 0.85,
  broader: 0.5,
  sibling: 0.25,
};
const CREDIT_OF_LEVEL: Record<SkillLevel, number> = { 1: 0.8, 2: 0.9, 3: 1 };
/** A chip the person confirmed is worth two that the machine read in the text. */
const WEIGHT_OF_CONFIRMED = 2;

/** Weighted mean, over the skills needed, of the best skill offered for each. */
function judgeSkills(need: NeedSide, offer: OfferSide, { relation }: ScoreContext): Judgement {
  if (need.skills.length === 0) return { share: 0, facts: { kind: 'no_skill_recognised' } };
  const answers = need.skills
    .map(({ skillId, confirmed }) => ({
      skillId,
      weight: confirmed ? WEIGHT_OF_CONFIRMED : 1,
      best: offer.skills
        .flatMap((offered) => {
          const found = offered.skillId === skillId ? 'same' : relation(skillId, offered.skillId);
          if (!found) return [];
          const credit = CREDIT_OF_RELATION[found] * CREDIT_OF_LEVEL[offered.level];
          return { ...offered, relation: found, credit };
        })
        .sort((a, b) => b.credit - a.credit || byText(a.skillId, b.skillId))
        .at(0),
    }))
    .sort((a, b) => b.weight - a.weight || byText(a.skillId, b.skillId));
  const earned = answers.reduce((sum, { weight, best }) => sum + weight * (best?.credit ?? 0), 0);
  const matches = answers
    .toSorted((a, b) => (b.best?.credit ?? 0) * b.weight - (a.best?.credit ?? 0) * a.weight)
    .flatMap(({ skillId, best }) =>
      best
        ? {
            neededSkillId: skillId,
            offeredSkillId: best.skillId,
            relation: best.relation,
            level: best.level,
          }
        : [],
    );
  const absent = answers.filter(({ best }) => !best).map(({ skillId }) => skillId);
  return {
    share: earned / answers.reduce((sum, { weight }) => sum + weight, 0),
    facts:
      matches.length > 0
        ? { kind: 'skills_matched', needed: answers.length, matches }
        : { kind: 'no_skill_matched', needed: answers.length },
    ...(absent.length > 0 && { missing: { kind: 'skills', skillIds: absent } }),
  };
}

/** Silence on one side is neither known nor unknown: half, so that stating one's sectors is worth it. */
function judgeSector(need: NeedSide, offer: OfferSide): Judgement {
  if (!need.sector) return { share: 0.5, facts: { kind: 'sector_unstated_by_need' } };
  if (offer.sectors.length === 0) return { share: 0.5, facts: { kind: 'sector_unstated_by_offer' } };
  return offer.sectors.includes(need.sector)
    ? { share: 1, facts: { kind: 'sector_known' } }
    : { share: 0, facts: { kind: 'sector_not_known' } };
}

/** Ours: under 10 km nobody counts the drive; at the edge of the radius the volunteer still agreed to come. */
const NEXT_DOOR_KM = 10;
const SHARE_AT_RADIUS = 0.3;
/** Help at a distance which both sides accept is worth half of a visit: real, but it starts no friendship. */
const SHARE_OF_REMOTE = 0.5;

/** Whether the two can meet the way the need asks. A mode one side excludes brings nothing, however near. */
function judgeDistance(need: NeedSide, offer: OfferSide): Judgement {
  const wrongMode = (offerMode: 'on_site' | 'remote'): Judgement => ({
    share: 0,
    facts: { kind: 'modes_differ', offerMode },
    missing: { kind: 'mode', offerMode },
  });
  if (need.mode === 'remote')
    return offer.mode === 'on_site' ? wrongMode('on_site') : { share: 1, facts: { kind: 'remote_wanted' } };
  if (offer.mode === 'remote')
    return need.mode === 'on_site'
      ? wrongMode('remote')
      : { share: SHARE_OF_REMOTE, facts: { kind: 'remote_only' } };
  if (!need.point || !offer.point) return { share: 0.5, facts: { kind: 'place_unknown' } };

  const remotePossible = need.mode === 'both' && offer.mode === 'both';
  const atLeast = remotePossible ? SHARE_OF_REMOTE : 0;
  const km = Math.round(kilometres(need.point, offer.point) * 10) / 10;
  const { radiusKm } = offer;
  if (km > radiusKm)
    return {
      share: atLeast,
      facts: { kind: 'beyond_radius', km, radiusKm, remotePossible },
      ...(!remotePossible && { missing: { kind: 'beyond_radius', km, radiusKm } }),
    };
  const way = km <= NEXT_DOOR_KM ? 0 : (km - NEXT_DOOR_KM) / (radiusKm - NEXT_DOOR_KM);
  return {
    share: Math.max(atLeast, 1 - (1 - SHARE_AT_RADIUS) * way),
    facts: { kind: 'within_radius', km, radiusKm, remotePossible },
  };
}

/** Great circle (haversine) on a sphere of 6371 km: as the crow flies, good to half a percent. */
function kilometres(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const halfLatitude = Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2;
  const halfLongitude = Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
  const chord = halfLatitude + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * halfLongitude;
  return 2 * 6371 * Math.asin(Math.sqrt(within01(chord)));
}

/** A need without a date is taken to want its help within a quarter, the usual length of a short mission. */
const MONTHS_WITHOUT_DATE = 3;

/**
 * Hours the volunteer can give before the date, less the days away, against the hours asked. At least one month's
 * hours are counted: an employee can give them in a week. A date gone by is read as "within a month".
 */
function judgeTime(need: NeedSide, offer: OfferSide, { today }: ScoreContext): Judgement {
  const start = DateTime.fromISO(today, { zone: 'utc' });
  const wanted =
    need.wantedBy !== null && need.wantedBy >= today
      ? DateTime.fromISO(need.wantedBy, { zone: 'utc' })
      : null;
  const end = wanted ?? start.plus({ months: need.wantedBy ? 1 : MONTHS_WITHOUT_DATE });
  const months = Math.max(1, end.diff(start, 'months').months);
  const deadline: Deadline =
    wanted && need.wantedBy
      ? { kind: 'by', day: need.wantedBy, withinMonth: wanted < start.plus({ months: 1 }) }
      : { kind: need.wantedBy ? 'passed' : 'none' };

  const [first, last] = [dayNumber(today), end.toMillis() / DAY_MS];
  const away = daysAway(offer.absences, first, last);
  if (away.backOn > last) {
    const backOn = new Date(away.backOn * DAY_MS).toISOString().slice(0, 10);
    return {
      share: 0,
      facts: { kind: 'absent_throughout', asOf: today, deadline, backOn },
      missing: { kind: 'absent', asOf: today, backOn },
    };
  }
  const present = 1 - away.days / (last - first + 1);
  const availableHours = Math.round(offer.hoursPerMonth * months * present * 10) / 10;
  const covers = availableHours >= need.hours;
  return {
    share: covers ? 1 : availableHours / need.hours,
    facts: {
      kind: covers ? 'time_covers' : 'time_falls_short',
      asOf: today,
      deadline,
      hoursPerMonth: offer.hoursPerMonth,
      availableHours,
      neededHours: need.hours,
      absent: away.days > 0,
    },
    ...(!covers && { missing: { kind: 'hours', availableHours, neededHours: need.hours } }),
  };
}

const DAY_MS = 86_400_000;
function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

/** Days away between two days, each counted once, and the first day from `first` on which the person is here. */
function daysAway(
  absences: OfferSide['absences'],
  first: number,
  last: number,
): { days: number; backOn: number } {
  let days = 0;
  let counted = first;
  let backOn = first;
  for (const absence of absences.toSorted((a, b) => byText(a.from, b.from))) {
    const [from, after] = [dayNumber(absence.from), dayNumber(absence.to) + 1];
    days += Math.max(0, Math.min(after, last + 1) - Math.max(from, counted));
    counted = Math.max(counted, after);
    if (from <= backOn) backOn = Math.max(backOn, after);
  }
  return { days, backOn };
}

/** Each time asked in 90 days costs 20 %, so five tire anybody; a pledge used up halves: others promised days too. */
const ASKS_TO_TIRE = 5;
const SHARE_WHEN_PLEDGE_USED = 0.5;

function judgeLoad(_need: NeedSide, { capacity, taken, askedLately, pledge }: OfferSide): Judgement {
  const left = Math.max(0, capacity - taken);
  const fresh = Math.max(0, ASKS_TO_TIRE - askedLately) / ASKS_TO_TIRE;
  const usedUp = pledge && pledge.daysUsed > 0 && pledge.daysUsed >= pledge.daysPerYear ? pledge : null;
  return {
    share: (left / capacity) * fresh * (usedUp ? SHARE_WHEN_PLEDGE_USED : 1),
    facts: { kind: 'load', capacity, taken, askedLately, pledgeUsedUp: usedUp },
    ...(left === 0 && { missing: { kind: 'no_capacity', capacity, taken } }),
  };
}

/** Laplace's rule of succession: no mission is half, and one bad day does not condemn anybody. */
function judgeTrackRecord(_need: NeedSide, { missionsDone: done, missionsWell }: OfferSide): Judgement {
  const well = Math.min(done, missionsWell);
  return { share: (well + 1) / (done + 2), facts: { kind: 'track_record', done, well } };
}

function missingLanguage({ language }: NeedSide, { languages }: OfferSide): MissingFact[] {
  return languages.includes(language) ? [] : [{ kind: 'language', language }];
}

function within01(share: number): number {
  return share > 0 ? Math.min(1, share) : 0;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

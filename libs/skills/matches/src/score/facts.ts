import {
  Criterion,
  type FitBand,
  Locale,
  MatchingWeights,
  SkillLevel,
  SpokenLanguage,
  WorkMode,
} from '@alize/contracts';

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
  /** The day before which the firm wishes the help to begin, `YYYY-MM-DD`; nothing says when it ends. */
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
  /** Times asked in the last 90 days, and whole days since the last of them. */
  askedLately: number;
  lastAskedDaysAgo: number | null;
  /** Times asked in the rest of the last 365 days. */
  askedEarlier: number;
  /** Hours of the needs the volunteer is put together with already. */
  promisedHours: number;
  missionsDone: number;
  missionsWell: number;
  /** Of the volunteer's organisation; null when it promised no days. */
  pledge: { daysPerYear: number; daysUsed: number } | null;
}
/** What the offer's skill is to the needed one: `narrower` is a part of it, `sibling` has the same parent. */
export type SkillRelation = 'same' | 'narrower' | 'broader' | 'sibling';
/** What judges know beside the two sides. */
export interface ScoreContext {
  weights: MatchingWeights;
  /** Asked only about two different ids; null when they have nothing to do with each other. */
  relation(neededSkillId: string, offeredSkillId: string): SkillRelation | null;
  /** `YYYY-MM-DD`. */
  today: string;
}

export interface SkillMatch {
  neededSkillId: string;
  offeredSkillId: string;
  relation: SkillRelation;
  level: SkillLevel;
}
/** Only in explanations stored while the date of a need was taken for the end of its hours. */
export type Deadline =
  { kind: 'by'; day: string; withinMonth: boolean } | { kind: 'passed' } | { kind: 'none' };
/** As stored while the date of a need was taken for the end of its hours; no score has them any more. */
export interface TimeToDeadline {
  asOf: string;
  deadline: Deadline;
  hoursPerMonth: number;
  availableHours: number;
  neededHours: number;
  absent: boolean;
  /** Promised elsewhere, and deducted; absent in what was stored before this was counted. */
  promisedHours?: number;
}
/** `asOf`: the day the sentence was true. Hours are rounded to the tenth, and the points computed from them. */
export interface TimeFacts {
  asOf: string;
  hoursPerMonth: number;
  neededHours: number;
  /** Whole months: those the hours take, or, where they are too many, the longest a mission lasts. */
  months: number;
  /** That can be given within six months, less the days away and what is promised elsewhere. */
  freeHours: number;
  /** Days away are deducted. */
  absent: boolean;
  /** The first day here, where it comes after the day wished for. */
  backOn?: string;
  /** Promised elsewhere, and deducted. */
  promisedHours?: number;
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
  | ({ kind: 'time_fits' } & TimeFacts)
  | ({ kind: 'time_too_short'; availableHours: number } & TimeFacts)
  | { kind: 'back_too_late'; asOf: string; backOn: string }
  | ({ kind: 'time_covers' | 'time_falls_short' } & TimeToDeadline)
  | { kind: 'absent_throughout'; asOf: string; deadline: Deadline; backOn: string }
  | {
      kind: 'load';
      capacity: number;
      taken: number;
      askedLately: number;
      pledgeUsedUp: OfferSide['pledge'];
      /** Days since the last time, while that is too few to ask again. */
      restingSince?: number;
    }
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
  /** `months`: even in so many; absent in what was stored while hours had to fit before a date. */
  | { kind: 'hours'; availableHours: number; neededHours: number; months?: number }
  | { kind: 'late_start'; asOf: string; backOn: string; wantedBy: string }
  | { kind: 'absent'; asOf: string; backOn: string }
  | { kind: 'no_capacity'; capacity: number; taken: number }
  | { kind: 'language'; language: Locale };
export interface Score {
  /** 0 to 100; whole but in what was stored before. */
  score: number;
  reasons: ScoredReason[];
  missing: MissingFact[];
  /** Of all that availability could bring, 0 to 1, before points were rounded; absent in what was stored before. */
  availability?: number;
  /** Absent in what was stored before fit was told apart: then it is unknown. */
  fit?: Fit;
}
/** What an offer says to a need beside what the other offers of its territory say. */
export interface Fit {
  /** Standard deviations above the mean of the territory's offers. */
  z: number;
  band: FitBand;
}
export interface FittedScore extends Score {
  fit: Fit;
}

export interface Judgement {
  /** Part of the criterion's points, 0 to 1. */
  share: number;
  facts: ReasonFacts;
  missing?: MissingFact;
}

/** A number as a share: what is no number is nothing. */
export function within01(share: number): number {
  return share > 0 ? Math.min(1, share) : 0;
}

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { FeedbackRating, MissionSide } from '@alize/contracts';

/** One row each of what happened in a year; organisations by their ids, days of seven hours. */
export interface FirmFact {
  year: number;
  what: 'met' | 'refused';
  firm: string;
}
export interface IntroductionFact {
  year: number;
  firm: string;
  helper: string;
  projectId: string;
  jobsPlanned: number | null;
  waitDays: number | null;
  daysReserved: number;
}
export interface MoveFact {
  year: number;
  what: 'begun' | 'ended';
}
export interface DaysFact {
  year: number;
  firm: string;
  helper: string;
  days: number;
}
export interface RatingFact {
  year: number;
  side: MissionSide;
  rating: FeedbackRating;
  count: number;
}
export interface PledgeOfYear {
  year: number;
  organisation: string;
  days: number;
}
export interface OrganisationFact {
  id: string;
  name: string;
  sector: string | null;
  size: string | null;
  epci: string | null;
  organisationId: string;
  parentId: string | null;
  headId: string;
}
export interface YearFacts {
  firms: FirmFact[];
  introductions: IntroductionFact[];
  moves: MoveFact[];
  days: DaysFact[];
  ratings: RatingFact[];
  pledges: PledgeOfYear[];
}

import type {
  Choice,
  College,
  ConflictGround,
  DecisionOutcome,
  FeedbackRating,
  Office,
  PlanSource,
  TerritoryProfile,
  VolunteerReason,
} from '@alize/contracts';
import type { z } from 'zod';

export interface DemoTerritory {
  code: string;
  name: string;
  departement: '73' | '74' | '01';
  senderName: string;
  replyTo: string;
  languages: ('fr' | 'en')[];
  /** What its public pages say; what is left out they call missing. */
  profile: z.input<typeof TerritoryProfile>;
}

export interface DemoOrganisation {
  key: string;
  kind: 'company' | 'group' | 'school' | 'federation' | 'authority' | 'operator';
  name: string;
  siret: string;
  /** One letter, A to U. */
  nafSection: string;
  /** Of NAF rev. 2. */
  nafCode?: string;
  headcountBand:
    '0' | '1-9' | '10-19' | '20-49' | '50-99' | '100-249' | '250-499' | '500-999' | '1000-4999' | '5000+';
  communeCode: string;
  parentKey?: string;
}

export interface DemoConvention {
  territory: string;
  name: string;
  startsOn: string;
  endsOn: string;
  pledges: { organisation: string; daysPerYear: number; amountEuros: number }[];
}

export interface DemoPerson {
  key: string;
  email: string;
  firstName: string;
  lastName: string;
  phone?: string;
  jobTitle?: string;
  locale: 'fr' | 'en';
  roles: {
    role:
      | 'administrator'
      | 'animator'
      | 'partner_contact'
      | 'volunteer'
      | 'requester'
      | 'committee_member'
      | 'steering_member';
    territory?: string;
    organisation?: string;
  }[];
}

export interface DemoOffer {
  key: string;
  person: string;
  organisation: string;
  territory: string;
  title: string;
  text: string;
  skills: { code: string; level: 1 | 2 | 3 }[];
  /** NAF sections. */
  sectors: string[];
  communeCode: string;
  radiusKm: number;
  mode: 'on_site' | 'remote' | 'both';
  hoursPerMonth: number;
  /** Simultaneous missions, 1 to 3. */
  capacity: number;
  languages: ('fr' | 'en' | 'de' | 'it' | 'es')[];
  introduction: 'direct' | 'ask_first';
  status: 'draft' | 'active' | 'paused';
  absences: { from: string; to: string }[];
}

export interface DemoNeed {
  key: string;
  territory: string;
  organisation: string;
  /** Key of a person. */
  contact: string;
  project: { title: string; description: string; jobsPlanned: number; amountSoughtEuros?: number };
  title: string;
  text: string;
  sector: string;
  communeCode: string;
  mode: 'on_site' | 'remote' | 'both';
  hours: number;
  wantedInDays: number;
  language: 'fr' | 'en';
  state: 'unconfirmed' | 'submitted' | 'open' | 'withdrawn' | 'rejected';
  /** How the firm wishes to be answered; nobody asked where it is left out. */
  reachBy?: 'phone' | 'email';
  callMoment?: 'morning' | 'midday' | 'evening';
  /** What the animator settled on the telephone: skills by code, all of them, and what the catalogue lacks. Without it a need was opened unread. */
  qualified?: { skills: readonly string[]; missing?: readonly string[]; note?: string };
  rejectionReason?: string;
}

export interface DemoMatch {
  /** Keys of the two. */
  need: string;
  offer: string;
  goes: 'asked' | 'declined' | 'introduced' | 'contacted' | 'started' | 'done';
  /** Of a refusal. */
  reason?: VolunteerReason;
  days?: { hours: number; words: string }[];
  /** What the firm says at the end. */
  rating?: FeedbackRating;
  words?: string;
}

/** What an animator wrote down about a need or an offer. */
export interface DemoActivity {
  /** E-mail address of who wrote it. */
  by: string;
  kind: 'note' | 'call' | 'task';
  /** By its key. */
  about: { need: string } | { offer: string };
  text: string;
  isPrivate?: boolean;
  withWhom?: string;
  minutes?: number;
  next?: { text: string; dueInDays: number };
  /** Of the present, as in `next`. */
  dueInDays?: number;
  /** When it was written. */
  daysAgo: number;
}

export interface DemoSeat {
  key: string;
  firstName: string;
  lastName: string;
  email: string;
  college: College;
  office: Office;
}
/** A vote taken at the sitting that was held, by members' keys, and what was decided. */
export interface DemoHearing {
  heard: DecisionOutcome;
  amountEuros?: number;
  instalments?: number;
  deferralMonths?: number;
  condition?: string;
  /** The question of a deferral, the motive of a refusal. */
  words?: string;
  votes: Readonly<Record<string, Choice>>;
  aside?: { member: string; ground: ConflictGround };
}
export interface DemoDossier {
  /** Key of the need that it comes from. */
  need: string;
  purpose: string;
  amountEuros: number;
  investmentEuros: number;
  plan: readonly [PlanSource, string, number][];
  uses: readonly [string, number][];
  jobs: number;
  baseline: { headcount: number; turnoverEuros: number };
  opinion: string;
  stage: 'draft' | 'submitted' | 'complete' | 'scheduled' | DemoHearing;
}

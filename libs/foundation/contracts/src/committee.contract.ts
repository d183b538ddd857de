import { z } from 'zod';
import { PlannedJobs, PlanLine } from './application.contract';
import { Day, Id, Reason, Version } from './basics.contract';
import { Email } from './email.contract';

/** Whom a member of the committee stands for. */
export const College = z.enum(['company', 'bank', 'accountant', 'authority', 'state', 'operator', 'other']);
export type College = z.infer<typeof College>;
export const Office = z.enum(['chair', 'vice_chair', 'member']);
export type Office = z.infer<typeof Office>;

export const CommitteeMember = z
  .object({
    id: Id,
    territoryId: Id,
    person: z.object({ id: Id, name: z.string() }),
    organisation: z.object({ id: Id, name: z.string() }).nullable(),
    college: College,
    office: Office,
    voting: z.boolean(),
    startsOn: Day,
    endsOn: Day.nullable(),
    inOffice: z.boolean(),
    version: Version,
  })
  .meta({ id: 'CommitteeMember' });
export type CommitteeMember = z.infer<typeof CommitteeMember>;

const Name = z.string().trim().min(1).max(80);
const term = {
  college: College,
  office: Office.default('member'),
  voting: z.boolean().default(true),
  startsOn: Day,
  endsOn: Day.nullable().default(null),
};
/** By address: whoever is known by it already is not entered twice. */
export const CreateCommitteeMember = z
  .strictObject({
    territoryId: Id,
    email: Email,
    firstName: Name,
    lastName: Name,
    organisationId: Id.nullable().default(null),
    ...term,
  })
  .meta({ id: 'CreateCommitteeMember' });
export type CreateCommitteeMember = z.infer<typeof CreateCommitteeMember>;
export const UpdateCommitteeMember = z
  .strictObject({
    college: College,
    office: Office,
    voting: z.boolean(),
    endsOn: Day.nullable(),
    version: Version,
  })
  .meta({ id: 'UpdateCommitteeMember' });
export type UpdateCommitteeMember = z.infer<typeof UpdateCommitteeMember>;

export const SessionMode = z.enum(['in_person', 'remote', 'hybrid']);
export type SessionMode = z.infer<typeof SessionMode>;
export const SittingStatus = z.enum(['planned', 'convened', 'open', 'closed', 'cancelled']);
export type SittingStatus = z.infer<typeof SittingStatus>;
const Place = z.string().trim().max(200);
export const CreateCommitteeSession = z
  .strictObject({
    territoryId: Id,
    mode: SessionMode,
    startsAt: z.iso.datetime(),
    place: Place.default(''),
    videoUrl: z
      .url({ protocol: /^https$/ })
      .max(400)
      .nullable()
      .default(null),
  })
  .meta({ id: 'CreateCommitteeSession' });
export type CreateCommitteeSession = z.infer<typeof CreateCommitteeSession>;
/** The dossiers in the order they are heard; those left out come off it. */
export const SetAgenda = z
  .strictObject({ applicationIds: z.array(Id).max(40), version: Version })
  .meta({ id: 'SetAgenda' });
export type SetAgenda = z.infer<typeof SetAgenda>;

export const AttendanceResponse = z.enum(['yes', 'no']);
export type AttendanceResponse = z.infer<typeof AttendanceResponse>;
export const SetAttendance = z.strictObject({ response: AttendanceResponse }).meta({ id: 'SetAttendance' });
export const PresenceMode = z.enum(['room', 'remote']);
export type PresenceMode = z.infer<typeof PresenceMode>;
/** Null: the member leaves. */
export const SetPresence = z.strictObject({ mode: PresenceMode.nullable() }).meta({ id: 'SetPresence' });
/** Null: it is taken back. */
export const SetProxy = z.strictObject({ giverId: Id, holderId: Id.nullable() }).meta({ id: 'SetProxy' });

export const ConflictGround = z.enum([
  'employer',
  'client_or_supplier',
  'bank_of_the_firm',
  'family',
  'competitor',
  'shareholder',
  'adviser',
  'other',
]);
export type ConflictGround = z.infer<typeof ConflictGround>;
/** `memberId` is for who runs the programme and writes down what they were told; members speak for themselves. */
export const DeclareConflict = z
  .strictObject({
    memberId: Id.optional(),
    ground: ConflictGround,
    words: z.string().trim().max(400).default(''),
  })
  .meta({ id: 'DeclareConflict' });
export type DeclareConflict = z.infer<typeof DeclareConflict>;

/** What makes a conflict likely, as facts say it. */
export const ConflictHint = z.enum(['same_employer', 'same_group', 'same_mail_domain', 'mission_with_it']);
export type ConflictHint = z.infer<typeof ConflictHint>;

export const BallotKind = z.enum(['open', 'secret']);
export type BallotKind = z.infer<typeof BallotKind>;
export const Choice = z.enum(['for', 'against', 'abstain']);
export type Choice = z.infer<typeof Choice>;
export const OpenPoll = z
  .strictObject({ ballot: BallotKind.default('open'), motion: z.string().trim().min(3).max(400) })
  .meta({ id: 'OpenPoll' });
export type OpenPoll = z.infer<typeof OpenPoll>;
/** `principalId`: whose vote it is, where a proxy is held; one's own where it is left out. */
export const CastBallot = z
  .strictObject({ choice: Choice, principalId: Id.optional() })
  .meta({ id: 'CastBallot' });
export type CastBallot = z.infer<typeof CastBallot>;

/** How a vote came out, with what it was counted on. */
export const PollResult = z
  .object({
    for: z.int(),
    against: z.int(),
    abstain: z.int(),
    base: z.int(),
    adopted: z.boolean(),
    castingVote: z.boolean(),
    present: z.int(),
    inOffice: z.int(),
    quorum: z.int(),
    aside: z.int(),
    /** Whose majority. */
    majority: z.enum(['cast', 'entitled_present', 'in_office']),
  })
  .meta({ id: 'PollResult' });
export type PollResult = z.infer<typeof PollResult>;

export const DecisionOutcome = z.enum(['granted', 'deferred', 'refused']);
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;
export const ConditionMoment = z.enum(['before_contract', 'before_payment', 'during']);
export type ConditionMoment = z.infer<typeof ConditionMoment>;
export const TakeDecision = z
  .strictObject({
    outcome: DecisionOutcome,
    amountCents: z.int().min(1).max(100_000_000_00).nullable().default(null),
    instalments: z.int().min(1).max(120).nullable().default(null),
    periodMonths: z
      .union([z.literal(1), z.literal(3)])
      .nullable()
      .default(null),
    deferralMonths: z.int().min(0).max(36).nullable().default(null),
    skillsDays: z.int().min(0).max(200).nullable().default(null),
    /** Read by the firm. */
    motive: z.string().trim().max(2000).default(''),
    question: z.string().trim().max(2000).default(''),
    conditions: z
      .array(z.strictObject({ text: z.string().trim().min(3).max(400), when: ConditionMoment }))
      .max(10)
      .default([]),
  })
  .meta({ id: 'TakeDecision' });
export type TakeDecision = z.infer<typeof TakeDecision>;
export const ConditionStatus = z.enum(['open', 'met', 'waived', 'failed']);
export type ConditionStatus = z.infer<typeof ConditionStatus>;
export const SettleCondition = z
  .strictObject({ status: ConditionStatus.exclude(['open']), reason: Reason.optional() })
  .meta({ id: 'SettleCondition' });
export type SettleCondition = z.infer<typeof SettleCondition>;

export const Decision = z
  .object({
    id: Id,
    number: z.string(),
    outcome: DecisionOutcome,
    amountCents: z.int().nullable(),
    instalments: z.int().nullable(),
    periodMonths: z.int().nullable(),
    deferralMonths: z.int().nullable(),
    skillsDays: z.int().nullable(),
    motive: z.string(),
    question: z.string(),
    validUntil: Day.nullable(),
    takenAt: z.string(),
    notifiedAt: z.string().nullable(),
    supersedes: z.string().nullable(),
    documentId: Id.nullable(),
    conditions: z.array(
      z.object({ id: Id, text: z.string(), when: ConditionMoment, status: ConditionStatus }),
    ),
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof Decision>;

export const AgendaItemStatus = z.enum(['pending', 'voting', 'voted', 'decided', 'not_reached']);
export type AgendaItemStatus = z.infer<typeof AgendaItemStatus>;
export const SessionAction = z.enum([
  'arrange',
  'convene',
  'open',
  'close',
  'cancel',
  'presence',
  'decide',
  'write_minutes',
]);
export type SessionAction = z.infer<typeof SessionAction>;

const Summary = z.object({
  id: Id,
  purpose: z.string(),
  amountAskedCents: z.int(),
  investmentCents: z.int(),
  jobs: z.array(PlannedJobs),
  jobsAtRisk: z.int(),
  plan: z.array(PlanLine),
  headcount: z.number().nullable(),
  opinion: z.string(),
  skillsHours: z.int().nullable(),
  /** The firm's, to what a committee had asked when it deferred it. */
  answer: z.string().nullable(),
});
export const AgendaItem = z
  .object({
    id: Id,
    position: z.int(),
    status: AgendaItemStatus,
    applicationId: Id,
    firm: z.string(),
    title: z.string(),
    /** Null: the reader stands aside from it. */
    dossier: Summary.nullable(),
    /** Whether the reader stands aside. */
    standsAside: z.boolean(),
    aside: z.array(
      z.object({
        conflictId: Id,
        memberId: Id,
        name: z.string(),
        ground: ConflictGround,
        words: z.string().nullable(),
      }),
    ),
    hints: z.array(z.object({ memberId: Id, name: z.string(), hint: ConflictHint })),
    quorum: z.object({ met: z.boolean(), needed: z.int(), counted: z.int() }),
    poll: z
      .object({
        id: Id,
        ballot: BallotKind,
        motion: z.string(),
        open: z.boolean(),
        /** Of those who may vote on it now, who has. */
        voted: z.array(z.string()),
        missing: z.array(z.string()),
        /** The reader's own votes: theirs, and those they hold. */
        mine: z.array(z.object({ principalId: Id, name: z.string(), choice: Choice.nullable() })),
        /** Once it is closed and was open. */
        votes: z.array(z.object({ name: z.string(), choice: Choice, by: z.string().nullable() })),
        result: PollResult.nullable(),
        sentence: z.string().nullable(),
      })
      .nullable(),
    decision: Decision.nullable(),
  })
  .meta({ id: 'AgendaItem' });
export type AgendaItem = z.infer<typeof AgendaItem>;

export const SittingMember = z.object({
  id: Id,
  name: z.string(),
  organisation: z.string().nullable(),
  college: College,
  office: Office,
  voting: z.boolean(),
  response: AttendanceResponse.nullable(),
  /** There now. */
  presence: PresenceMode.nullable(),
  proxyTo: z.string().nullable(),
});
export type SittingMember = z.infer<typeof SittingMember>;

const brief = {
  id: Id,
  territoryId: Id,
  number: z.string(),
  mode: SessionMode,
  startsAt: z.string(),
  place: z.string(),
  videoUrl: z.string().nullable(),
  status: SittingStatus,
  itemCount: z.int(),
};
export const CommitteeSessionBrief = z.object(brief).meta({ id: 'CommitteeSessionBrief' });
export type CommitteeSessionBrief = z.infer<typeof CommitteeSessionBrief>;
export const CommitteeSession = z
  .object({
    ...brief,
    members: z.array(SittingMember),
    items: z.array(AgendaItem),
    /** Dossiers that wait for a committee and are on no agenda. Empty for members. */
    waiting: z.array(z.object({ id: Id, firm: z.string(), title: z.string(), amountAskedCents: z.int() })),
    quorum: z.object({ met: z.boolean(), needed: z.int(), counted: z.int() }),
    chair: z.string().nullable(),
    /** The reader's own seat. */
    memberId: Id.nullable(),
    chairs: z.boolean(),
    runs: z.boolean(),
    sequence: z.int(),
    policy: z.object({
      maximumCents: z.int(),
      envelopeLeftCents: z.int().nullable(),
      moneyNeedsSkills: z.boolean(),
    }),
    minutes: z
      .object({
        status: z.enum(['draft', 'circulated', 'approved']),
        remarks: z.string(),
        documentId: Id.nullable(),
      })
      .nullable(),
    actions: z.array(SessionAction),
    version: Version,
  })
  .meta({ id: 'CommitteeSession' });
export type CommitteeSession = z.infer<typeof CommitteeSession>;

export const WriteMinutes = z
  .strictObject({ remarks: z.string().trim().max(8000), version: Version })
  .meta({ id: 'WriteMinutes' });
export const ListOfTerritory = z.object({ territoryId: Id.optional() });
export type ListOfTerritory = z.infer<typeof ListOfTerritory>;

import { z } from 'zod';
import {
  besideOtherFaults,
  CommuneCode,
  Day,
  FormId,
  Id,
  Locale,
  LongText,
  NafCode,
  NafSection,
  OrganisationName,
  PageQuery,
  PersonName,
  Reason,
  Title,
  Version,
  WorkMode,
} from './basics.contract';
import { Email } from './email.contract';
import { FormDifference } from './form-difference.contract';
import { EnteredFor } from './on-behalf.contract';
import { Phone } from './phone.contract';
import { HeadcountBand, Siret } from './organisation.contract';
import { MissingWords } from './missing-skill.contract';
import { Skill } from './skill.contract';

export const NeedStatus = z.enum([
  'submitted',
  'open',
  'matched',
  'fulfilled',
  'withdrawn',
  'rejected',
  'expired',
]);
export type NeedStatus = z.infer<typeof NeedStatus>;

export const NeedContact = z.strictObject({
  firstName: PersonName,
  lastName: PersonName,
  email: Email,
  phone: Phone.optional(),
  locale: Locale.default('fr'),
});
export type NeedContact = z.infer<typeof NeedContact>;
/** How the firm wishes to be answered, and when a call suits. */
export const ReachBy = z.enum(['phone', 'email']);
export type ReachBy = z.infer<typeof ReachBy>;
export const CallMoment = z.enum(['morning', 'midday', 'evening']);
export type CallMoment = z.infer<typeof CallMoment>;

/** Few have their SIRET at hand: without it, who calls the firm completes it. */
const NeedOrganisation = z.strictObject({
  siret: Siret.optional(),
  name: OrganisationName,
  communeCode: CommuneCode,
  nafSection: NafSection.optional(),
  nafCode: NafCode.optional(),
  headcountBand: HeadcountBand.optional(),
});
/** What is left out is asked on the telephone. */
const NewProject = z.strictObject({
  title: Title.optional(),
  description: LongText.optional(),
  jobsPlanned: z.int().min(0).max(1000).optional(),
  amountSoughtCents: z.int().min(0).max(1_000_000_00).optional(),
});
/**
 * A firm posts without an account: `organisation` and `contact` come with the need, `project` if it likes, and the contact
 * confirms the address by mail. Without a `title` one is made of the skills. Signed in, `projectId` adds a need to a project one can see. `skillIds` are the chips the
 * person touched and so confirmed, `readSkillIds` those the machine read that they left as they were: kept, and not
 * confirmed. Where both are left out, the skills are read in the text, and none is confirmed.
 */
export const CreateNeed = z
  .strictObject({
    id: FormId.optional(),
    organisation: NeedOrganisation.optional(),
    contact: NeedContact.optional(),
    project: NewProject.optional(),
    projectId: Id.optional(),
    title: Title.optional(),
    text: LongText,
    reachBy: ReachBy.optional(),
    callMoment: CallMoment.optional(),
    /** Whose link led here, see `readSource`. */
    sentBy: z
      .string()
      .max(40)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .optional(),
    skillIds: z.array(Id).max(30).optional(),
    readSkillIds: z.array(Id).max(30).optional(),
    /** Words the person looked for in the catalogue and did not find. */
    missingSkills: z.array(MissingWords).max(5).optional(),
    sector: NafSection.optional(),
    communeCode: CommuneCode.optional(),
    mode: WorkMode.default('both'),
    hours: z.number().min(1).max(500).default(24),
    /** The day before which the help is wished to begin; hours may go on for months. */
    wantedBy: Day.optional(),
    language: Locale.default('fr'),
    volunteersWanted: z.int().min(1).max(5).default(1),
  })
  .refine(({ projectId, organisation }) => projectId ?? organisation, {
    path: ['organisation'],
    params: { code: 'required' },
    when: besideOtherFaults,
  })
  .refine(({ reachBy, contact }) => reachBy !== 'phone' || !contact || contact.phone, {
    path: ['contact', 'phone'],
    params: { code: 'required' },
    when: besideOtherFaults,
  })
  .meta({ id: 'CreateNeed' });
export type CreateNeed = z.infer<typeof CreateNeed>;
/** « urgent », « reprise »: the territory's own words, each once. */
export const NeedLabels = z
  .array(z.string().trim().min(1).max(40))
  .max(10)
  .refine((labels) => new Set(labels.map((label) => label.toLowerCase())).size === labels.length, {
    params: { code: 'need/label-twice' },
  });
export const UpdateNeed = z
  .strictObject({
    title: Title.optional(),
    text: LongText.optional(),
    skillIds: z.array(Id).max(30).optional(),
    readSkillIds: z.array(Id).max(30).optional(),
    sector: NafSection.nullable().optional(),
    communeCode: CommuneCode.optional(),
    mode: WorkMode.optional(),
    hours: z.number().min(1).max(500).optional(),
    wantedBy: Day.nullable().optional(),
    volunteersWanted: z.int().min(1).max(5).optional(),
    /** For who runs the programme: words to find it again by. */
    labels: NeedLabels.optional(),
    /** What the needs of a project share; for its contact as long as none of them has somebody. */
    project: NewProject.extend({
      jobsPlanned: NewProject.shape.jobsPlanned.unwrap().nullish(),
      amountSoughtCents: NewProject.shape.amountSoughtCents.unwrap().nullish(),
    }).optional(),
    /** For who runs both: the need and its project are looked after there from now on. */
    territoryId: Id.optional(),
    version: Version,
  })
  .meta({ id: 'UpdateNeed' });
export type UpdateNeed = z.infer<typeof UpdateNeed>;
export const ConfirmNeed = z.strictObject({ token: z.string().min(10).max(200) }).meta({ id: 'ConfirmNeed' });
/** What the animator settles on the telephone before she opens the need. */
export const Qualification = z.strictObject({
  /** Left out with `readSkillIds`, the skills stay as they are. */
  skillIds: z.array(Id).max(30).optional(),
  readSkillIds: z.array(Id).max(30).optional(),
  hours: z.number().min(1).max(500).optional(),
  /** For those who run the programme. */
  note: z.string().trim().max(2000).optional(),
});
export const QualifyNeed = Qualification.prefault({}).meta({ id: 'QualifyNeed' });
export type QualifyNeed = z.infer<typeof QualifyNeed>;
export const GiveReason = z.strictObject({ reason: Reason }).meta({ id: 'GiveReason' });
export type GiveReason = z.infer<typeof GiveReason>;
export const ReasonOrNot = z.strictObject({ reason: Reason.optional() });
export const GiveReasonOrNot = ReasonOrNot.prefault({}).meta({ id: 'GiveReasonOrNot' });
/**
 * A need that was closed looks for somebody again. `wantedBy`: the new wish; one that has passed meanwhile is dropped, for it would
 * close the need once more.
 */
export const ReopenNeed = z
  .strictObject({
    reason: Reason,
    wantedBy: Day.nullable().optional(),
    volunteersWanted: z.int().min(1).max(5).optional(),
  })
  .meta({ id: 'ReopenNeed' });
export type ReopenNeed = z.infer<typeof ReopenNeed>;
export const ListNeeds = PageQuery.extend({
  status: NeedStatus.optional(),
  territoryId: Id.optional(),
  organisationId: Id.optional(),
});
export type ListNeeds = z.infer<typeof ListNeeds>;

export const Need = z
  .object({
    id: Id,
    status: NeedStatus,
    confirmed: z.boolean(),
    /** « 73-2026-041 »: never changes. Null until its contact has confirmed it. */
    fileNumber: z.string().nullable(),
    /** For who runs the territory. */
    labels: z.array(z.string()).optional(),
    title: z.string(),
    text: z.string(),
    territoryId: Id,
    organisation: z.object({ id: Id, name: z.string() }),
    project: z.object({
      id: Id,
      title: z.string(),
      description: z.string(),
      /** Null until the firm has said it. */
      jobsPlanned: z.int().nullable(),
      amountSoughtCents: z.int().nullable(),
    }),
    /** Present for those who run the programme and for the contact: others meet at the introduction. */
    contact: z
      .object({
        id: Id,
        name: z.string(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
        reachBy: ReachBy.nullable(),
        callMoment: CallMoment.nullable(),
      })
      .optional(),
    formDifference: FormDifference.optional(),
    /** Where somebody entered it for the firm. */
    entered: EnteredFor.optional(),
    /** Whose link led the firm here, where it wrote itself; for who runs the territory. */
    sentBy: z.string().optional(),
    skills: z.array(z.object({ skill: Skill, confirmed: z.boolean() })),
    sector: z.string().nullable(),
    commune: z.object({ code: z.string(), name: z.string() }),
    mode: WorkMode,
    hours: z.number(),
    wantedBy: z.string().nullable(),
    language: Locale,
    volunteersWanted: z.int(),
    reason: z.string().nullable(),
    createdAt: z.string(),
    version: Version,
  })
  .meta({ id: 'Need' });
export type Need = z.infer<typeof Need>;
/** What a volunteer sees of a need that fits: enough to want it, nothing to reach the firm by. */
export const FittingNeed = z
  .object({
    id: Id,
    title: z.string(),
    text: z.string(),
    sector: z.string().nullable(),
    communeName: z.string(),
    mode: WorkMode,
    hours: z.number(),
    wantedBy: z.string().nullable(),
  })
  .meta({ id: 'FittingNeed' });
export type FittingNeed = z.infer<typeof FittingNeed>;

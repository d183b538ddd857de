import { z } from 'zod';
import {
  CommuneCode,
  Day,
  Id,
  LongText,
  NafSection,
  PageQuery,
  Reason,
  SpokenLanguage,
  Title,
  Version,
  WorkMode,
} from './basics.contract';
import { EnteredFor } from './on-behalf.contract';
import { Skill } from './skill.contract';

export const OfferStatus = z.enum(['draft', 'active', 'paused', 'withdrawn']);
export type OfferStatus = z.infer<typeof OfferStatus>;
/** `direct`: introduce me as soon as the animator approves. `ask_first`: let me say yes before. */
export const IntroductionPreference = z.enum(['direct', 'ask_first']);
export type IntroductionPreference = z.infer<typeof IntroductionPreference>;
/** 1 knows it, 2 practises it, 3 is an expert. */
export const SkillLevel = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type SkillLevel = z.infer<typeof SkillLevel>;

export const OfferSkills = z.array(z.strictObject({ skillId: Id, level: SkillLevel })).max(30);
export type OfferSkills = z.infer<typeof OfferSkills>;
export const Absence = z
  .strictObject({ from: Day, to: Day })
  .refine(({ from, to }) => from <= to, { path: ['to'], params: { code: 'absence/ends-before-start' } });
export type Absence = z.infer<typeof Absence>;

const offerFields = {
  organisationId: Id,
  title: Title,
  text: LongText,
  skills: OfferSkills,
  sectors: z.array(NafSection).max(21).default([]),
  communeCode: CommuneCode,
  radiusKm: z.int().min(0).max(500).default(50),
  mode: WorkMode.default('both'),
  hoursPerMonth: z.number().min(0.5).max(160),
  /** Missions the volunteer accepts at the same time. */
  capacity: z.int().min(1).max(20).default(1),
  languages: z.array(SpokenLanguage).min(1).default(['fr']),
  introduction: IntroductionPreference.default('ask_first'),
  absences: z.array(Absence).max(50).default([]),
};
/** `personId` and `territoryId` are for an animator who writes in somebody's name; left out, they are the caller and the commune's territory. */
export const CreateOffer = z
  .strictObject({
    ...offerFields,
    personId: Id.optional(),
    territoryId: Id.optional(),
    status: z.enum(['draft', 'active']).default('active'),
  })
  .meta({ id: 'CreateOffer' });
export type CreateOffer = z.infer<typeof CreateOffer>;
export const UpdateOffer = z
  .strictObject({
    title: Title.optional(),
    text: LongText.optional(),
    skills: offerFields.skills.optional(),
    sectors: z.array(NafSection).max(21).optional(),
    communeCode: CommuneCode.optional(),
    radiusKm: z.int().min(0).max(500).optional(),
    mode: WorkMode.optional(),
    hoursPerMonth: offerFields.hoursPerMonth.optional(),
    capacity: z.int().min(1).max(20).optional(),
    languages: z.array(SpokenLanguage).min(1).optional(),
    introduction: IntroductionPreference.optional(),
    absences: z.array(Absence).max(50).optional(),
    status: OfferStatus.optional(),
    reason: Reason.optional(),
    version: Version,
  })
  .meta({ id: 'UpdateOffer' });
export type UpdateOffer = z.infer<typeof UpdateOffer>;

const csv = <T extends z.ZodType>(item: T) =>
  z.preprocess((raw) => (typeof raw === 'string' ? raw.split(',') : raw), z.array(item).max(30));
export const ListOffers = PageQuery.extend({
  q: z.string().max(400).optional(),
  territoryId: Id.optional(),
  organisationId: Id.optional(),
  status: OfferStatus.optional(),
  skillIds: csv(Id).optional(),
  sectors: csv(NafSection).optional(),
  mode: WorkMode.optional(),
});
export type ListOffers = z.infer<typeof ListOffers>;

export const Offer = z
  .object({
    id: Id,
    title: z.string(),
    text: z.string(),
    status: OfferStatus,
    territoryId: Id,
    organisation: z.object({ id: Id, name: z.string() }),
    /** First name and initial until the introduction; the whole name for those who run the programme. */
    volunteer: z.object({ id: Id, name: z.string(), jobTitle: z.string().nullable() }),
    skills: z.array(z.object({ skill: Skill, level: SkillLevel })),
    sectors: z.array(z.string()),
    commune: z.object({ code: z.string(), name: z.string() }),
    radiusKm: z.int(),
    mode: WorkMode,
    hoursPerMonth: z.number(),
    capacity: z.int(),
    taken: z.int(),
    languages: z.array(SpokenLanguage),
    introduction: IntroductionPreference,
    absences: z.array(z.object({ from: z.string(), to: z.string() })),
    /** Where somebody entered it for them; on its own page, for those who run the programme. */
    entered: EnteredFor.optional(),
    version: Version,
  })
  .meta({ id: 'Offer' });
export type Offer = z.infer<typeof Offer>;
export const OfferPage = z
  .object({
    items: z.array(Offer),
    nextCursor: z.string().nullable(),
    facets: z.record(z.string(), z.record(z.string(), z.int())).optional(),
  })
  .meta({ id: 'OfferPage' });
export type OfferPage = z.infer<typeof OfferPage>;

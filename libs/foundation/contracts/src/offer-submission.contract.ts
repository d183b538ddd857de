import { z } from 'zod';
import {
  besideOtherFaults,
  CommuneCode,
  FormId,
  Id,
  LongText,
  OrganisationName,
  Reason,
  Title,
  WorkMode,
} from './basics.contract';
import { FormDifference } from './form-difference.contract';
import { NeedContact } from './need.contract';
import { OfferAgreement } from './offer-entry.contract';
import { EnteredFor } from './on-behalf.contract';
import { IntroductionPreference, OfferSkills, SkillLevel } from './offer.contract';
import { Skill } from './skill.contract';

/** `waiting`: for its address to be confirmed, then for the animator. */
export const OfferSubmissionStatus = z.enum(['waiting', 'admitted', 'rejected']);
export type OfferSubmissionStatus = z.infer<typeof OfferSubmissionStatus>;

export const OfferContact = NeedContact.extend({ jobTitle: z.string().trim().max(120).optional() });
export type OfferContact = z.infer<typeof OfferContact>;

/**
 * What somebody without an account offers. `organisationId` is a partner of the territory, `organisationName` one that is
 * not listed. Neither attaches anybody to anything: the animator does, when she admits it.
 */
export const SubmitOffer = z
  .strictObject({
    id: FormId.optional(),
    territoryId: Id,
    organisationId: Id.optional(),
    organisationName: OrganisationName.optional(),
    contact: OfferContact.optional(),
    title: Title,
    text: LongText,
    skills: OfferSkills,
    communeCode: CommuneCode,
    radiusKm: z.int().min(0).max(500).default(50),
    mode: WorkMode.default('both'),
    hoursPerMonth: z.number().min(0.5).max(160),
    introduction: IntroductionPreference.default('ask_first'),
  })
  .refine(({ organisationId, organisationName }) => organisationId ?? organisationName, {
    path: ['organisationId'],
    params: { code: 'required' },
    when: besideOtherFaults,
  })
  .refine(({ organisationId, organisationName }) => !organisationId || !organisationName, {
    path: ['organisationName'],
    params: { code: 'organisation/listed-or-named' },
    when: besideOtherFaults,
  })
  .meta({ id: 'SubmitOffer' });
export type SubmitOffer = z.infer<typeof SubmitOffer>;
export const ConfirmOffer = z
  .strictObject({ token: z.string().min(10).max(200) })
  .meta({ id: 'ConfirmOffer' });

/** `organisationId`: who lends the person; to be said where they named an organisation that was not listed. */
export const AdmitOffer = z
  .strictObject({ organisationId: Id.optional() })
  .prefault({})
  .meta({ id: 'AdmitOffer' });
export type AdmitOffer = z.infer<typeof AdmitOffer>;
export const RejectOffer = z.strictObject({ reason: Reason }).meta({ id: 'RejectOffer' });

/** Organisations one may name as the one that lends one: the territory's signatories of today. */
export const Partners = z
  .object({ items: z.array(z.object({ id: Id, name: z.string() })) })
  .meta({ id: 'Partners' });
export type Partners = z.infer<typeof Partners>;

/** As those who run its territory read it before they decide. */
export const OfferSubmission = z
  .object({
    id: Id,
    status: OfferSubmissionStatus,
    territoryId: Id,
    title: z.string(),
    text: z.string(),
    organisation: z.object({ id: Id, name: z.string() }).nullable(),
    organisationName: z.string().nullable(),
    volunteer: z.object({
      id: Id,
      name: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      jobTitle: z.string().nullable(),
    }),
    formDifference: FormDifference.optional(),
    skills: z.array(z.object({ skill: Skill, level: SkillLevel })),
    commune: z.object({ code: z.string(), name: z.string() }),
    radiusKm: z.int(),
    mode: WorkMode,
    hoursPerMonth: z.number(),
    introduction: IntroductionPreference,
    /** Null: entered for somebody who has not said yes yet. */
    confirmedAt: z.string().nullable(),
    /** Where somebody entered it for them: how, by whom, what was noted, how they say yes, and until when that waits. */
    entered: EnteredFor.extend({
      note: z.string().nullable(),
      agreement: OfferAgreement,
      waitsUntil: z.string(),
    }).optional(),
    /** Of a refusal. */
    reason: z.string().nullable(),
    /** Once admitted. */
    offerId: Id.nullable(),
  })
  .meta({ id: 'OfferSubmission' });
export type OfferSubmission = z.infer<typeof OfferSubmission>;
export const ListOfferSubmissions = z.object({ status: OfferSubmissionStatus.default('waiting') });
export type ListOfferSubmissions = z.infer<typeof ListOfferSubmissions>;

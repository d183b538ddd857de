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
  PersonName,
  Title,
  WorkMode,
} from './basics.contract';
import { Email } from './email.contract';
import { MissingWords } from './missing-skill.contract';
import { HeadcountBand, Siret } from './organisation.contract';
import { Phone } from './phone.contract';

/** How those who run the programme came to know what they enter for somebody else. */
export const EntrySource = z.enum(['telephone', 'visit', 'event', 'mail', 'partner']);
export type EntrySource = z.infer<typeof EntrySource>;

/** Somebody who is not known yet: reached by telephone, by mail, or by both. */
export const NewContact = z
  .strictObject({
    firstName: PersonName,
    lastName: PersonName,
    email: Email.optional(),
    phone: Phone.optional(),
    jobTitle: z.string().trim().max(120).optional(),
    locale: Locale.default('fr'),
  })
  .refine(({ email, phone }) => email ?? phone, {
    path: ['phone'],
    params: { code: 'contact/unreachable' },
    when: besideOtherFaults,
  });
export type NewContact = z.infer<typeof NewContact>;

/** `sentBy`: the adviser, banker or mayor who pointed the firm here. `note` is for those who run the programme. */
export const howItCame = {
  source: EntrySource,
  sentBy: z.string().trim().max(160).optional(),
  note: z.string().trim().max(2000).optional(),
};

/** A firm as the caller tells it; many do not have their SIRET at hand. */
export const NewFirm = z.strictObject({
  siret: Siret.optional(),
  name: OrganisationName,
  communeCode: CommuneCode,
  nafSection: NafSection.optional(),
  nafCode: NafCode.optional(),
  headcountBand: HeadcountBand.optional(),
});
export type NewFirm = z.infer<typeof NewFirm>;

/** Known by its id, or told anew. */
export const missing = (path: string) => ({
  path: [path],
  params: { code: 'required' },
  when: besideOtherFaults,
});

/**
 * A need that whoever runs the territory enters for a firm that telephoned or was met. Firm, contact and project are known,
 * or new. `skillIds` are confirmed by entering them. `open`: it was qualified in the same talk; else it waits to be.
 * `tellContact`: the mail that says it is open is sent to the contact, if they have an address.
 */
export const EnterNeed = z
  .strictObject({
    id: FormId.optional(),
    organisationId: Id.optional(),
    organisation: NewFirm.optional(),
    contactId: Id.optional(),
    contact: NewContact.optional(),
    projectId: Id.optional(),
    project: z
      .strictObject({
        title: Title,
        description: LongText,
        /** Left out: nobody has said. */
        jobsPlanned: z.int().min(0).max(1000).optional(),
      })
      .optional(),
    title: Title,
    text: LongText,
    skillIds: z.array(Id).max(30).optional(),
    readSkillIds: z.array(Id).max(30).optional(),
    missingSkills: z.array(MissingWords).max(5).optional(),
    communeCode: CommuneCode.optional(),
    mode: WorkMode.default('both'),
    hours: z.number().min(1).max(500).default(24),
    wantedBy: Day.optional(),
    language: Locale.default('fr'),
    volunteersWanted: z.int().min(1).max(5).default(1),
    ...howItCame,
    open: z.boolean().default(false),
    tellContact: z.boolean().default(false),
  })
  .refine(({ organisationId, organisation }) => organisationId ?? organisation, missing('organisationId'))
  .refine(({ contactId, contact }) => contactId ?? contact, missing('contactId'))
  .refine(({ projectId, project }) => projectId ?? project, missing('projectId'))
  .meta({ id: 'EnterNeed' });
export type EnterNeed = z.infer<typeof EnterNeed>;

/** How a need or an offer came in, where somebody entered it for somebody else; for those who run the programme. */
export const EnteredFor = z.object({
  source: EntrySource,
  sentBy: z.string().nullable(),
  /** Null where the person is gone. */
  by: z.string().nullable(),
});
export type EnteredFor = z.infer<typeof EnteredFor>;

/** `confirmed: false`: its contact acts in other territories alone, and has been mailed a link to confirm it. */
export const NeedEntered = z.object({ id: Id, confirmed: z.boolean() }).meta({ id: 'NeedEntered' });

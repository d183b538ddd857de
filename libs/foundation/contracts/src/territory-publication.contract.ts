import { z } from 'zod';
import { Version } from './basics.contract';

/**
 * The parts of a profile: with what reads them as people type them, or as they are stored. Apart from the form: public pages
 * need no reader of telephone numbers, which is the largest part of it.
 */
export const profileOf = <Text extends z.ZodType>(
  kinds: Record<'line' | 'siren' | 'phone' | 'email' | 'page', Text>,
) =>
  z.strictObject({
    /** Who runs the programme there, publishes the site and decides why data are kept. */
    operator: z
      .strictObject({
        legalName: kinds.line,
        legalForm: kinds.line,
        siren: kinds.siren,
        address: kinds.line,
        phone: kinds.phone,
        email: kinds.email,
        publicationDirector: kinds.line,
      })
      .partial()
      .prefault({}),
    /** Whose machines the site runs on. */
    host: z
      .strictObject({ name: kinds.line, address: kinds.line, phone: kinds.phone })
      .partial()
      .prefault({}),
    data: z
      .strictObject({
        /** Where people write to about their data. */
        contact: kinds.email,
        /** Why they may be kept (GDPR, art. 6.1 b, e or f): the operator decides. */
        legalBasis: z.enum(['request', 'public_task', 'legitimate_interest']),
        /** Data protection officer: whether there is one, and how to reach them. */
        officer: z.enum(['appointed', 'none']),
        officerContact: kinds.line,
      })
      .partial()
      .prefault({}),
    /** Who answers people there, as that person agreed to be shown. */
    animator: z
      .strictObject({ name: kinds.line, phone: kinds.phone, days: kinds.line })
      .partial()
      .prefault({}),
    /** Pages of the chambers firms are sent on to; the national ones where none is given. */
    elsewhere: z.strictObject({ commerce: kinds.page, crafts: kinds.page }).partial().prefault({}),
  });

const TEXT = z.string();
/** As it is stored: numbers in E.164. */
const StoredProfile = profileOf({ line: TEXT, siren: TEXT, phone: TEXT, email: TEXT, page: TEXT });
type StoredProfile = z.infer<typeof StoredProfile>;

/** What anybody may read of a territory's programme. */
export const TerritoryPublication = z
  .object({
    profile: StoredProfile,
    /** Of the policy: months after which closed files are meant to go. */
    retentionMonths: z.int(),
    employerApproval: z.boolean(),
    /** Whether texts of offers are sent to a model outside this installation, to search them by meaning. */
    outsideModel: z.boolean(),
    /** Names of who signed the convention in force. */
    signatories: z.array(z.string()),
    version: Version,
  })
  .meta({ id: 'TerritoryPublication' });
export type TerritoryPublication = z.infer<typeof TerritoryPublication>;

/** What public pages need; days of presence are a courtesy. */
const EXPECTED = [
  'operator.legalName',
  'operator.legalForm',
  'operator.siren',
  'operator.address',
  'operator.phone',
  'operator.email',
  'operator.publicationDirector',
  'host.name',
  'host.address',
  'host.phone',
  'data.contact',
  'data.legalBasis',
  'data.officer',
  'data.officerContact',
  'animator.name',
  'animator.phone',
] as const;
export type ProfileField = (typeof EXPECTED)[number];

/** What the pages still have to call missing, in the order of the form. */
export function profileGaps({ operator, host, data, animator }: StoredProfile): ProfileField[] {
  const given: Record<ProfileField, unknown> = {
    'operator.legalName': operator.legalName,
    'operator.legalForm': operator.legalForm,
    'operator.siren': operator.siren,
    'operator.address': operator.address,
    'operator.phone': operator.phone,
    'operator.email': operator.email,
    'operator.publicationDirector': operator.publicationDirector,
    'host.name': host.name,
    'host.address': host.address,
    'host.phone': host.phone,
    'data.contact': data.contact,
    'data.legalBasis': data.legalBasis,
    'data.officer': data.officer,
    'data.officerContact': data.officer === 'appointed' ? data.officerContact : 'nobody to name',
    'animator.name': animator.name,
    'animator.phone': animator.phone,
  };
  return EXPECTED.filter((field) => given[field] === undefined);
}

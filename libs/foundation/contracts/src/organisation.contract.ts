import { z } from 'zod';
import {
  CommuneCode,
  Id,
  NafCode,
  NafSection,
  OrganisationName,
  PageQuery,
  Version,
} from './basics.contract';
import { isSiret, siretDigits, siretFault } from './siret.rules';

export const OrganisationKind = z.enum(['company', 'group', 'school', 'federation', 'authority', 'operator']);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** Employees, both ends included. */
export const HeadcountBand = z.enum([
  '0',
  '1-9',
  '10-19',
  '20-49',
  '50-99',
  '100-249',
  '250-499',
  '500-999',
  '1000-4999',
  '5000+',
]);
export type HeadcountBand = z.infer<typeof HeadcountBand>;

/**
 * 14 digits, whatever separates them or names them; the letter O for a zero is one. Both the SIREN and the whole pass Luhn
 * (La Poste's own rule included).
 */
export const Siret = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .transform((typed, context) => {
    const digits = siretDigits(typed);
    if (isSiret(digits)) return digits;
    context.addIssue({ code: 'custom', params: { code: siretFault(digits) } });
    return z.NEVER;
  })
  .meta({ id: 'Siret', type: 'string', examples: ['73282932000074'] });

/** Of a code of activity: NAF rev. 2, or the one in force since 1 January 2027, whose letters of sections differ from J on. */
export const NafVersion = z.enum(['NAFRev2', 'NAF2025']);
export type NafVersion = z.infer<typeof NafVersion>;

const organisationFields = {
  kind: OrganisationKind,
  name: OrganisationName,
  siret: Siret.optional(),
  nafSection: NafSection.optional(),
  /** Where no section is told beside it, it tells the section too. */
  nafCode: NafCode.optional(),
  headcountBand: HeadcountBand.optional(),
  communeCode: CommuneCode,
  parentId: Id.nullable().optional(),
};
export const CreateOrganisation = z.strictObject(organisationFields).meta({ id: 'CreateOrganisation' });
export type CreateOrganisation = z.infer<typeof CreateOrganisation>;
export const UpdateOrganisation = z
  .strictObject({ ...organisationFields, version: Version })
  .partial()
  .required({ version: true })
  .meta({ id: 'UpdateOrganisation' });
export type UpdateOrganisation = z.infer<typeof UpdateOrganisation>;
export const ListOrganisations = PageQuery.extend({
  q: z.string().max(200).optional(),
  kind: OrganisationKind.optional(),
});
export type ListOrganisations = z.infer<typeof ListOrganisations>;

export const Commune = z.object({
  code: z.string(),
  name: z.string(),
  departementCode: z.string(),
  epciCode: z.string().nullable(),
  latitude: z.number(),
  longitude: z.number(),
});
/** What a search finds. `formerName` is the name it was found by where it has another today; `exact` where no other can be meant. */
export const FoundCommune = Commune.extend({
  departementName: z.string().nullable(),
  formerName: z.string().nullable(),
  exact: z.boolean(),
  /** That answers there; null where there is none yet. */
  territory: z.object({ code: z.string(), name: z.string() }).nullable(),
});
export const Organisation = z
  .object({
    id: Id,
    kind: OrganisationKind,
    name: z.string(),
    siret: z.string().nullable(),
    nafSection: z.string().nullable(),
    nafCode: z.string().nullable(),
    nafVersion: NafVersion.nullable(),
    headcountBand: HeadcountBand.nullable(),
    commune: Commune,
    parentId: Id.nullable(),
    verified: z.boolean(),
    version: Version,
  })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;

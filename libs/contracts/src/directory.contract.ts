import { z } from 'zod';
import {
  CommuneCode,
  Day,
  Email,
  Id,
  Locale,
  NafSection,
  PageQuery,
  PersonName,
  Phone,
  Title,
  Version,
} from './basics.contract';
import { RoleName } from './session.contract';
import { isSiret } from './siret.rules';
import { TerritoryPolicy } from './policy.contract';

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

/** 14 digits, spaces allowed when typed; both the SIREN and the whole pass Luhn (La Poste's own rule included). */
export const Siret = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ''))
  .refine(isSiret, { params: { code: 'siret/invalid' } })
  .meta({ id: 'Siret', type: 'string', examples: ['73282932000074'] });

const organisationFields = {
  kind: OrganisationKind,
  name: Title,
  siret: Siret.optional(),
  nafSection: NafSection.optional(),
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
export const Organisation = z
  .object({
    id: Id,
    kind: OrganisationKind,
    name: z.string(),
    siret: z.string().nullable(),
    nafSection: z.string().nullable(),
    headcountBand: HeadcountBand.nullable(),
    commune: Commune,
    parentId: Id.nullable(),
    verified: z.boolean(),
    version: Version,
  })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;

export const TerritoryCode = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);
/** `communeCodes`, `departementCodes` and `epciCodes` add up; a commune belongs to one territory at most. */
export const CreateTerritory = z
  .strictObject({
    code: TerritoryCode,
    name: Title,
    languages: z.array(Locale).min(1).default(['fr']),
    senderName: z.string().trim().min(3).max(60),
    replyTo: Email,
    communeCodes: z.array(CommuneCode).max(5000).default([]),
    departementCodes: z
      .array(z.string().regex(/^(\d{2,3}|2[AB])$/))
      .max(20)
      .default([]),
    epciCodes: z
      .array(z.string().regex(/^\d{9}$/))
      .max(100)
      .default([]),
    policy: TerritoryPolicy.prefault({}),
  })
  .meta({ id: 'CreateTerritory' });
export type CreateTerritory = z.infer<typeof CreateTerritory>;
export const Territory = z
  .object({
    id: Id,
    code: z.string(),
    name: z.string(),
    languages: z.array(Locale),
    senderName: z.string(),
    communeCount: z.int(),
  })
  .meta({ id: 'Territory' });
export type Territory = z.infer<typeof Territory>;
export const UpdateTerritoryPolicy = z
  .strictObject({ policy: TerritoryPolicy, version: Version })
  .meta({ id: 'UpdateTerritoryPolicy' });

const Pledge = z.strictObject({
  organisationId: Id,
  daysPerYear: z.int().min(0).max(10_000),
  amountCents: z.int().min(0).max(100_000_000_00),
});
/** Three years by default: `endsOn` left out is the eve of the third anniversary of `startsOn`. */
export const CreateConvention = z
  .strictObject({
    territoryId: Id,
    name: Title,
    startsOn: Day,
    endsOn: Day.optional(),
    pledges: z.array(Pledge).max(200).default([]),
  })
  .meta({ id: 'CreateConvention' });
export type CreateConvention = z.infer<typeof CreateConvention>;
export const UpdateConvention = z
  .strictObject({ name: Title.optional(), pledges: z.array(Pledge).max(200).optional(), version: Version })
  .meta({ id: 'UpdateConvention' });
export type UpdateConvention = z.infer<typeof UpdateConvention>;
export const ListConventions = PageQuery.extend({ territoryId: Id.optional() });
export const Convention = z
  .object({
    id: Id,
    territoryId: Id,
    name: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    pledges: z.array(Pledge.extend({ organisationName: z.string() })),
    version: Version,
  })
  .meta({ id: 'Convention' });
export type Convention = z.infer<typeof Convention>;

const RoleGiven = z.strictObject({
  role: RoleName,
  territoryId: Id.nullable().default(null),
  organisationId: Id.nullable().default(null),
});
export type RoleGiven = z.infer<typeof RoleGiven>;
export const CreatePerson = z
  .strictObject({
    email: Email,
    firstName: PersonName,
    lastName: PersonName,
    phone: Phone.optional(),
    jobTitle: z.string().trim().max(120).optional(),
    locale: Locale.default('fr'),
    roles: z.array(RoleGiven).min(1).max(20),
  })
  .meta({ id: 'CreatePerson' });
export type CreatePerson = z.infer<typeof CreatePerson>;
/** `roles`, when given, replaces the roles the caller may give; the others stay as they are. */
export const UpdatePerson = z
  .strictObject({
    firstName: PersonName.optional(),
    lastName: PersonName.optional(),
    phone: Phone.nullable().optional(),
    jobTitle: z.string().trim().max(120).nullable().optional(),
    locale: Locale.optional(),
    roles: z.array(RoleGiven).max(20).optional(),
    version: Version,
  })
  .meta({ id: 'UpdatePerson' });
export type UpdatePerson = z.infer<typeof UpdatePerson>;
export const ListPeople = PageQuery.extend({
  territoryId: Id.optional(),
  organisationId: Id.optional(),
  role: RoleName.optional(),
});
export type ListPeople = z.infer<typeof ListPeople>;
export const Person = z
  .object({
    id: Id,
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    phone: z.string().nullable(),
    jobTitle: z.string().nullable(),
    locale: Locale,
    roles: z.array(RoleGiven),
    /** Mail servers refuse the address: since when, and in their words. Null once they take a mail again. */
    mailRefusal: z.object({ at: z.string(), answer: z.string() }).nullable(),
    version: Version,
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

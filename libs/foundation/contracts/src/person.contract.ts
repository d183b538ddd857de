import { z } from 'zod';
import { FormId, Id, Locale, PageQuery, PersonName, Version } from './basics.contract';
import { Email } from './email.contract';
import { Phone } from './phone.contract';
import { RoleName } from './session.contract';

const RoleGiven = z.strictObject({
  role: RoleName,
  territoryId: Id.nullable().default(null),
  organisationId: Id.nullable().default(null),
});
export type RoleGiven = z.infer<typeof RoleGiven>;
export const CreatePerson = z
  .strictObject({
    id: FormId.optional(),
    email: Email,
    firstName: PersonName,
    lastName: PersonName,
    phone: Phone.optional(),
    jobTitle: z.string().trim().max(120).optional(),
    locale: Locale.default('fr'),
    roles: z.array(RoleGiven).min(1).max(20),
    /** A mail tells them of their access. */
    invite: z.boolean().optional(),
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
    /** Null for somebody known by telephone alone. */
    email: z.string().nullable(),
    /** Addresses they had before: what comes from them is theirs, and nothing is written to them. */
    formerEmails: z.array(z.string()),
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

/** The address that somebody is to have, once it has answered. */
export const ChangeEmail = z.strictObject({ email: Email }).meta({ id: 'ChangeEmail' });

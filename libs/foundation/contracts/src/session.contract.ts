import { z } from 'zod';
import { Id, Locale } from './basics.contract';
import { Email } from './email.contract';

export const RequestSignInLink = z.strictObject({ email: Email }).meta({ id: 'RequestSignInLink' });
export const OpenSession = z.strictObject({ token: z.string().min(10).max(200) }).meta({ id: 'OpenSession' });

/** `requestId`: of the asking that this device made; the code alone opens nothing. */
export const OpenSessionByCode = z
  .strictObject({ requestId: Id, code: z.string().max(20) })
  .meta({ id: 'OpenSessionByCode' });
export type OpenSessionByCode = z.infer<typeof OpenSessionByCode>;
/** The same for an address nobody has. */
export const SignInAsked = z.object({ requestId: Id }).meta({ id: 'SignInAsked' });

export const RoleName = z.enum([
  'administrator',
  'animator',
  'committee_member',
  'steering_member',
  'partner_contact',
  'volunteer',
  'requester',
]);
export type RoleName = z.infer<typeof RoleName>;

/** A role, and the territory or the organisation it holds in (neither: everywhere). */
export const Grant = z.object({ role: RoleName, territoryId: Id.nullable(), organisationId: Id.nullable() });
export type Grant = z.infer<typeof Grant>;

export const Me = z
  .object({
    id: Id,
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    locale: Locale,
    roles: z.array(Grant),
    permissions: z.array(z.string()),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** Who is asking, on public pages too: `null` for a visitor. */
export const CurrentSession = z.object({ me: Me.nullable() }).meta({ id: 'CurrentSession' });
/** What everybody may change of themselves. */
export const UpdateMe = z.strictObject({ locale: Locale }).meta({ id: 'UpdateMe' });

import { z } from 'zod';
import { Version } from './basics.contract';
import { Email } from './email.contract';
import { Phone } from './phone.contract';
import { isSiren, siretDigits } from './siret.rules';
import { profileOf } from './territory-publication.contract';

/** Neither control characters nor marks of direction: it stands on public pages. */
const Line = z
  .string()
  .trim()
  .min(2)
  .max(200)
  .regex(/^[^\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u);
const Siren = z
  .string()
  .max(40)
  .transform(siretDigits)
  .refine(isSiren, { params: { code: 'siren/invalid' } });

/**
 * What a territory publishes about who runs it: the legal notice (loi 2004-575, art. 1-1), the information of article 13 of
 * the GDPR, and whom to call. Whatever is not given is said to be missing, and is asked of the animators.
 */
export const TerritoryProfile = profileOf<z.ZodType<string, string>>({
  line: Line,
  siren: Siren,
  phone: Phone,
  email: Email,
  page: z.url({ protocol: /^https$/ }).max(300),
}).meta({ id: 'TerritoryProfile' });
export type TerritoryProfile = z.infer<typeof TerritoryProfile>;
export const UpdateTerritoryProfile = z
  .strictObject({ profile: TerritoryProfile, version: Version })
  .meta({ id: 'UpdateTerritoryProfile' });
export type UpdateTerritoryProfile = z.infer<typeof UpdateTerritoryProfile>;

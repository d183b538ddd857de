import { z } from 'zod';
import { CommuneCode, Locale, Title, Version } from './basics.contract';
import { Email } from './email.contract';
import { TerritoryPolicy } from './policy.contract';

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
export const UpdateTerritoryPolicy = z
  .strictObject({ policy: TerritoryPolicy, version: Version })
  .meta({ id: 'UpdateTerritoryPolicy' });

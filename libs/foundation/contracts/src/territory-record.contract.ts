import { z } from 'zod';
import { FieldChange } from './activity.contract';
import { CommuneCode, Id, Locale, Title, Version } from './basics.contract';
import { Email } from './email.contract';

const EpciCode = z.string().regex(/^\d{9}$/);
/** A group of communes (EPCI), by its SIREN. */
export const Epci = z.object({ code: z.string(), name: z.string(), communes: z.int() }).meta({ id: 'Epci' });
export type Epci = z.infer<typeof Epci>;
export const FindEpcis = z.object({ q: z.string().trim().min(2).max(100) });

/** What those who run a territory know and change of it. */
export const TerritoryRecord = z
  .object({
    id: Id,
    code: z.string(),
    name: z.string(),
    languages: z.array(Locale),
    senderName: z.string(),
    replyTo: z.string(),
    /** By name. */
    communes: z.array(z.object({ code: z.string(), name: z.string(), departementCode: z.string() })),
    /** Groups of which it has communes; `missing` of them are not in the territory. */
    epcis: z.array(z.object({ code: z.string(), name: z.string(), communes: z.int(), missing: z.int() })),
    /** Its animators. */
    runBy: z.array(
      z.object({ id: Id, name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
    ),
    /** Of the record, newest first, fifty at most. */
    history: z.array(z.object({ at: z.string(), by: z.string().nullable(), changes: z.array(FieldChange) })),
    version: Version,
  })
  .meta({ id: 'TerritoryRecord' });
export type TerritoryRecord = z.infer<typeof TerritoryRecord>;

/** What is left out stays. Its communes are for administrators to change. */
export const UpdateTerritory = z
  .strictObject({
    name: Title.optional(),
    senderName: z.string().trim().min(3).max(60).optional(),
    replyTo: Email.optional(),
    addCommuneCodes: z.array(CommuneCode).max(2_000).default([]),
    addEpciCodes: z.array(EpciCode).max(100).default([]),
    removeCommuneCodes: z.array(CommuneCode).max(2_000).default([]),
    version: Version,
  })
  .meta({ id: 'UpdateTerritory' });
export type UpdateTerritory = z.infer<typeof UpdateTerritory>;

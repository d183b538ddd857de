import { z } from 'zod';
import { CommuneCode, Id, Locale } from './basics.contract';
import { Email } from './email.contract';

/** Somebody whose commune no territory covers yet leaves an address, to hear of it. */
export const AwaitPlace = z
  .strictObject({ communeCode: CommuneCode, email: Email, locale: Locale.default('fr') })
  .meta({ id: 'AwaitPlace' });
export type AwaitPlace = z.infer<typeof AwaitPlace>;

/** Where the programme is awaited, for who opens territories. */
export const AwaitedPlaces = z
  .object({
    items: z.array(
      z.object({
        id: Id,
        email: z.string(),
        commune: z.object({ code: z.string(), name: z.string(), departementCode: z.string() }),
        leftAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'AwaitedPlaces' });
export type AwaitedPlaces = z.infer<typeof AwaitedPlaces>;

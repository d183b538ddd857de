import { z } from 'zod';
import { Id } from './basics.contract';

/** What one person of an organisation noted at one firm in a year. Days are of seven hours. */
export const GivenDaysLine = z.object({
  person: z.string(),
  firm: z.string(),
  territory: z.string(),
  days: z.number(),
});
export type GivenDaysLine = z.infer<typeof GivenDaysLine>;

/** The days of a year that were noted of an organisation's people: nothing reserved, nothing planned. */
export const GivenDays = z
  .object({
    organisation: z.object({ id: Id, name: z.string() }),
    year: z.int(),
    asOf: z.string(),
    days: z.number(),
    people: z.int(),
    firms: z.int(),
    lines: z.array(GivenDaysLine),
    /** Who runs the territories they were noted in. */
    certifiedBy: z.array(
      z.object({ name: z.string(), territory: z.string(), operator: z.string().nullable() }),
    ),
  })
  .meta({ id: 'GivenDays' });
export type GivenDays = z.infer<typeof GivenDays>;

/** The same of one person, whoever employed them then. */
export const OwnGivenDays = GivenDays.omit({ organisation: true, people: true })
  .extend({ person: z.string() })
  .meta({ id: 'OwnGivenDays' });
export type OwnGivenDays = z.infer<typeof OwnGivenDays>;

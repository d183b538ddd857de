import { z } from 'zod';

/** What a territory achieved so far, counted in its own rows; nobody is named. */
export const TerritoryFigures = z
  .object({
    /** Firms somebody was introduced to. */
    firmsHelped: z.int(),
    introductions: z.int(),
    /** Jobs planned by the projects of these firms. */
    jobsPlanned: z.int(),
    /** People whose offer is active, and the organisations they come from. */
    volunteers: z.int(),
    organisations: z.int(),
  })
  .meta({ id: 'TerritoryFigures' });
export type TerritoryFigures = z.infer<typeof TerritoryFigures>;

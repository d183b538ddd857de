import { z } from 'zod';
import { Id } from './basics.contract';

/** Every territory of the programme, for who looks after all of them. */
export const ProgrammeFigures = z
  .object({
    year: z.int(),
    items: z.array(
      z.object({
        territory: z.object({ id: Id, code: z.string(), name: z.string() }),
        /** All that waits on the board of those who run it. */
        waiting: z.int(),
        needsOpen: z.int(),
        /** Of the year, as on the territory's own page of figures. */
        introductions: z.int(),
        daysNoted: z.number(),
        /** When something of its needs or matches last changed; null: nothing ever did. */
        lastActivityAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ProgrammeFigures' });
export type ProgrammeFigures = z.infer<typeof ProgrammeFigures>;

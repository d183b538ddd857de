import { z } from 'zod';
import { Id } from './basics.contract';
import { CandidateFit } from './match.contract';

/** An offer of a neighbouring territory that answers, as it is shown to who has not been introduced: to be asked for there. */
export const NeighbourOffer = z
  .object({
    id: Id,
    title: z.string(),
    volunteer: z.string(),
    jobTitle: z.string().nullable(),
    organisation: z.string(),
    fit: CandidateFit,
    availability: z.string(),
  })
  .meta({ id: 'NeighbourOffer' });
export type NeighbourOffer = z.infer<typeof NeighbourOffer>;
/** Territories near a need, nearest first, whom to ask there, and who might help: at most three offers each, best first. */
export const Neighbours = z
  .object({
    items: z.array(
      z.object({
        territory: z.object({ id: Id, name: z.string(), senderName: z.string(), replyTo: z.string() }),
        offers: z.array(NeighbourOffer),
      }),
    ),
  })
  .meta({ id: 'Neighbours' });
export type Neighbours = z.infer<typeof Neighbours>;

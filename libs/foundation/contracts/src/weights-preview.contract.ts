import { z } from 'zod';
import { Id } from './basics.contract';
import { CountingWeights } from './policy.contract';

/** `limit`: open needs compared, those that have waited longest. Weights left out are the national ones, as in a policy. */
export const PreviewWeights = z
  .strictObject({ weights: CountingWeights, limit: z.int().min(1).max(20).default(20) })
  .meta({ id: 'PreviewWeights' });
export type PreviewWeights = z.infer<typeof PreviewWeights>;

/** `score` is that of the list the candidate is in; ranks are among all who are proposed, 1 the first; null for who is not. */
export const PreviewedCandidate = z
  .object({
    offerId: Id,
    title: z.string(),
    volunteer: z.string(),
    score: z.number(),
    rankBefore: z.int().nullable(),
    rankAfter: z.int().nullable(),
  })
  .meta({ id: 'PreviewedCandidate' });
export type PreviewedCandidate = z.infer<typeof PreviewedCandidate>;

/** The first three candidates of a need, `before` with today's weights and `after` with those given. */
export const PreviewedNeed = z
  .object({
    need: z.object({ id: Id, title: z.string() }),
    before: z.array(PreviewedCandidate),
    after: z.array(PreviewedCandidate),
    firstChanges: z.boolean(),
  })
  .meta({ id: 'PreviewedNeed' });
export type PreviewedNeed = z.infer<typeof PreviewedNeed>;

/** Oldest need first. `firstsChanged`: needs of these whose first candidate would be another. */
export const WeightsPreview = z
  .object({ items: z.array(PreviewedNeed), firstsChanged: z.int() })
  .meta({ id: 'WeightsPreview' });
export type WeightsPreview = z.infer<typeof WeightsPreview>;

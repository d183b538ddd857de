import { z } from 'zod';
import { Id } from './basics.contract';

export const SearchKind = z.enum(['need', 'offer', 'match', 'person', 'organisation']);
export type SearchKind = z.infer<typeof SearchKind>;

/** `territoryId` narrows what lies in a territory: needs, offers and matches. */
export const SearchEverything = z.object({
  q: z.string().trim().min(1).max(200),
  territoryId: Id.optional(),
});
export type SearchEverything = z.infer<typeof SearchEverything>;

export const SearchFind = z
  .object({
    kind: SearchKind,
    id: Id,
    title: z.string(),
    /** What tells it from another of the same name. */
    detail: z.string(),
    status: z.string().nullable(),
  })
  .meta({ id: 'SearchFind' });
export type SearchFind = z.infer<typeof SearchFind>;
/** Twenty at most, best first, those of a kind together; the kind with the best find comes first. */
export const SearchFinds = z
  .object({ groups: z.array(z.object({ kind: SearchKind, items: z.array(SearchFind) })) })
  .meta({ id: 'SearchFinds' });
export type SearchFinds = z.infer<typeof SearchFinds>;

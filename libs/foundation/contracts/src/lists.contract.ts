import { z } from 'zod';
import { Id, PageQuery } from './basics.contract';
import { ListName } from './list-columns';

const codes = z.preprocess(
  (raw) => (typeof raw === 'string' ? raw.split(',').filter(Boolean) : raw),
  z.array(z.string().max(40)).max(20),
);
const view = {
  list: ListName,
  territoryId: Id,
  /** Words that a line holds: of its titles, its people, its firms and its place. */
  q: z.string().trim().max(200).optional(),
  /** Codes of the list's stages; left out, those of what is under way. `all`: every one. */
  stages: codes.optional(),
  /** Only what the reader follows. */
  mine: z.stringbool().optional(),
  sort: z.string().max(40).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
};
/** A view of a list: which lines, in which order. */
export const ListView = PageQuery.extend(view);
export type ListView = z.infer<typeof ListView>;
export const ExportFormat = z.enum(['xlsx', 'csv']);
/** The whole view as a file; `columns`, in their order, or those shown without choosing. */
export const ExportList = z.object({ ...view, format: ExportFormat, columns: codes.optional() });
export type ExportList = z.infer<typeof ExportList>;

const Cell = z.union([z.string(), z.number(), z.null()]);
export type Cell = z.infer<typeof Cell>;
/** `cells` under the ids of the list's columns: codes, days and numbers, which each reader's language puts into words. */
export const ListLine = z.object({ id: Id, cells: z.record(z.string(), Cell) });
export type ListLine = z.infer<typeof ListLine>;
/** `total` and `sums` are of the whole view, whatever the page. */
export const ListPage = z
  .object({
    items: z.array(ListLine),
    nextCursor: z.string().nullable(),
    total: z.int(),
    sums: z.record(z.string(), z.number()),
  })
  .meta({ id: 'ListPage' });
export type ListPage = z.infer<typeof ListPage>;

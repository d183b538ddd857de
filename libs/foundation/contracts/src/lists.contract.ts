import { z } from 'zod';
import { Id, PageQuery } from './basics.contract';
import { ListName } from './list-columns';

const codes = z.preprocess(
  (raw) => (typeof raw === 'string' ? raw.split(',').filter(Boolean) : raw),
  z.array(z.string().max(40)).max(20),
);
/** Lines one acts on at once. */
export const SELECTED_MAX = 200;
const view = {
  list: ListName,
  territoryId: Id,
  /** Words that a line holds: of its titles, its people, its firms and its place. */
  q: z.string().trim().max(200).optional(),
  /** Codes of the list's stages; left out, those of what is under way. `all`: every one. */
  stages: codes.optional(),
  /** Only what the reader follows. */
  mine: z.stringbool().optional(),
  /** Only lines whose next date has passed (`late`), has come (`today`) or comes within seven days (`week`). */
  due: z.enum(['late', 'today', 'week']).optional(),
  sort: z.string().max(40).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
};
/** A view of a list: which lines, in which order. */
export const ListView = PageQuery.extend(view);
export type ListView = z.infer<typeof ListView>;
export const ExportFormat = z.enum(['xlsx', 'csv']);
/** The whole view as a file; `columns`, in their order, or those shown without choosing. */
export const ExportList = z.object({
  ...view,
  format: ExportFormat,
  columns: codes.optional(),
  /** Of the view, only these lines. */
  ids: z
    .preprocess(
      (raw) => (typeof raw === 'string' ? raw.split(',').filter(Boolean) : raw),
      z.array(Id).max(SELECTED_MAX),
    )
    .optional(),
});
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

/** A view as the address of a list holds it; what is left out is as the list has it. */
export const KeptView = z.strictObject({
  q: z.string().max(200).optional(),
  stages: z.string().max(400).optional(),
  mine: z.literal('true').optional(),
  due: view.due,
  sort: z.string().max(40).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
  columns: z.string().max(600).optional(),
});
export type KeptView = z.infer<typeof KeptView>;
export const ListSavedViews = z.object({ territoryId: Id, list: ListName });
export type ListSavedViews = z.infer<typeof ListSavedViews>;
export const SaveView = z
  .strictObject({
    territoryId: Id,
    list: ListName,
    name: z.string().trim().min(1).max(60),
    view: KeptView,
    /** All who run the territory have it. */
    isShared: z.boolean().default(false),
  })
  .meta({ id: 'SaveView' });
export type SaveView = z.infer<typeof SaveView>;
export const SavedView = z
  .object({
    id: Id,
    list: ListName,
    name: z.string(),
    view: KeptView,
    isShared: z.boolean(),
    isOwn: z.boolean(),
    owner: z.string(),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof SavedView>;
export const SavedViews = z.object({ items: z.array(SavedView) }).meta({ id: 'SavedViews' });

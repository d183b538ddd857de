import { ImportSheetKind } from '@alize/contracts';
import { folded } from '../values/days.rules';
import { COLUMN_TITLES } from './column-titles';
import { type Cell, isEmpty, type Sheet, textOf } from './sheet';

/** Where the titles of a table stand, and which column is which field; a header twice is the field once, the first time. */
export interface Recognised {
  kind: ImportSheetKind;
  /** Index of the row of titles. */
  header: number;
  /** Field of each column, by index; null: kept as a note. */
  columns: (string | null)[];
}

/** Titles stand within the first rows; what stands above them is a title of the sheet. */
const TITLE_ROWS = 15;
/** Fewer known titles in one row are words, not titles. */
const KNOWN_MIN = 2;

/**
 * The kind of a sheet and its columns by their titles; null where no row looks like titles.
 * @param kept what the territory chose for titles before, by folded title
 */
export function recognise(
  { name, rows }: Sheet,
  kept: ReadonlyMap<string, string | null> = new Map(),
): Recognised | null {
  const found = rows
    .slice(0, TITLE_ROWS)
    .flatMap((row, header) =>
      ImportSheetKind.options.map((kind) => ({ kind, header, columns: columnsOf(kind, row, kept) })),
    )
    .map((one) => ({
      ...one,
      known: one.columns.filter(Boolean).length + (isNamed(name, one.kind) ? 0.5 : 0),
    }))
    .filter(({ known, columns, kind }) => known >= KNOWN_MIN && hasSubject(kind, columns));
  const [best] = found.sort((a, b) => b.known - a.known);
  return best ? { kind: best.kind, header: best.header, columns: best.columns } : null;
}

const SUBJECTS: Record<ImportSheetKind, string[][]> = {
  files: [['firm']],
  volunteers: [['lastName'], ['contact']],
  partners: [['organisation']],
};
/** What a row of this kind is about has its column. */
export const hasSubject = (kind: ImportSheetKind, columns: readonly (string | null)[]): boolean =>
  SUBJECTS[kind].some((fields) => fields.every((field) => columns.includes(field)));

const NAMES: Record<ImportSheetKind, RegExp> = {
  files: /dossier|entreprise|suivi/u,
  volunteers: /intervenant|benevole|expert|volontaire/u,
  partners: /partenaire|signataire|convention/u,
};
const isNamed = (name: string, kind: ImportSheetKind): boolean => NAMES[kind].test(folded(name));

function columnsOf(
  kind: ImportSheetKind,
  row: readonly Cell[],
  kept: ReadonlyMap<string, string | null>,
): (string | null)[] {
  const taken = new Set<string>();
  return row.map((cell) => {
    const title = titleOf(cell);
    const chosen = kept.get(`${kind}:${title}`);
    const field = chosen !== undefined ? chosen : fieldFor(kind, title);
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}
function fieldFor(kind: ImportSheetKind, title: string): string | null {
  if (!title) return null;
  const bare = title.replace(/\s*\(.*\)$/u, '').replace(/\s*[:*]+$/u, '');
  const entry = Object.entries(COLUMN_TITLES[kind]).find(([, titles]) =>
    titles.some((one) => folded(one) === title || folded(one) === bare),
  );
  return entry?.[0] ?? null;
}
/** Where the titles stand, whatever somebody chose of them since: the row that a reading finds, or else the first. */
export const headerOf = (sheet: Sheet, columns: readonly (string | null)[]): number => {
  const found = recognise(sheet);
  if (found) return found.header;
  const first = sheet.rows.findIndex(
    (row) => row.filter((cell) => textOf(cell)).length >= Math.min(2, columns.length),
  );
  return Math.max(0, first);
};

/** A title as it is compared: letters alone count, not their case nor accents. */
export const titleOf = (cell: Cell | undefined): string => folded(textOf(cell)).slice(0, 120);

const TOTAL = /^(?:sous-)?tota(?:l|ux)\b/u;

/** Rows of the table, by their index in the sheet: neither empty ones, nor totals, nor the titles again. */
export function tableRows(
  { rows }: Sheet,
  { header }: Pick<Recognised, 'header'>,
): { index: number; cells: Cell[] }[] {
  const titles = (rows[header] ?? []).map(titleOf).join('|');
  return rows
    .map((cells, index) => ({ index, cells }))
    .slice(header + 1)
    .filter(({ cells }) => !isEmpty(cells))
    .filter(
      ({ cells }) =>
        !cells.some((cell) => TOTAL.test(titleOf(cell))) || cells.filter((cell) => textOf(cell)).length > 6,
    )
    .filter(({ cells }) => cells.map(titleOf).join('|') !== titles);
}

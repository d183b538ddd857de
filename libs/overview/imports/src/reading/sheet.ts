/** What a cell holds; a day is `YYYY-MM-DD`, marked so that it is never taken for words. */
export type Cell = string | number | boolean | { day: string } | null;
export interface Sheet {
  name: string;
  rows: Cell[][];
}

/** A file may be as long as this; more is another kind of file than an animator's workbook. */
export const FILE_BYTES_MAX = 10 * 1024 * 1024;
export const ROWS_MAX = 20_000;
export const COLUMNS_MAX = 120;
export const CELL_CHARS_MAX = 5_000;

/** As a person reads the cell. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.day.split('-').reverse().join('/');
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  // 1.5 as French Excel shows it; no grouping, so that a number stays one word.
  if (typeof cell === 'number')
    return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell).replace('.', ',');
  return cell.replace(/[\u00a0\u202f]/gu, ' ').trim();
}
export const isEmpty = (row: readonly Cell[]): boolean => row.every((cell) => textOf(cell) === '');

/** Letters as spreadsheets head their columns: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

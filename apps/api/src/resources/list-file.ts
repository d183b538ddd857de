import {
  type Cell,
  LIST_COLUMNS,
  type ListColumn,
  type ListLine,
  type ListName,
  type Locale,
} from '@alize/contracts';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { csvOf } from './csv';

/** The columns asked for in their order; those shown without choosing where none is. */
export function columnsOf(list: ListName, chosen: readonly string[] = []): readonly ListColumn[] {
  const all = LIST_COLUMNS[list];
  const found = chosen.flatMap((id) => all.filter((column) => column.id === id));
  return found.length > 0 ? found : all.filter(({ optional }) => !optional);
}

/** As people read it: codes in words, days with a decimal, dates as the language writes them. */
export function listCsv(lines: ListLine[], columns: readonly ListColumn[], locale: Locale): string {
  const cell = (column: ListColumn, value: Cell): string | number => {
    if (value === null) return '';
    if (typeof value === 'number')
      return String(Math.round(value * 100) / 100).replace('.', locale === 'fr' ? ',' : '.');
    if (column.type === 'day') return locale === 'fr' ? value.split('-').reverse().join('/') : value;
    return column.choices?.[value]?.[locale] ?? value;
  };
  return csvOf([
    columns.map(({ label }) => label[locale]),
    ...lines.map(({ cells }) => columns.map((column) => cell(column, cells[column.id] ?? null))),
  ]);
}

/** A workbook of one sheet. Every text is a cell of text, so that none is ever computed; days and numbers are such. */
export async function listXlsx(
  lines: ListLine[],
  { columns, locale, title }: { columns: readonly ListColumn[]; locale: Locale; title: string },
): Promise<Buffer> {
  const head: Row = columns.map(({ label }) => ({ value: label[locale], type: String, fontWeight: 'bold' }));
  const cell = (column: ListColumn, value: Cell): Row[number] => {
    if (value === null) return null;
    if (typeof value === 'number') return { value: Math.round(value * 100) / 100, type: Number };
    if (column.type === 'day')
      return {
        value: new Date(`${value}T00:00:00Z`),
        type: Date,
        format: locale === 'fr' ? 'dd/mm/yyyy' : 'yyyy-mm-dd',
      };
    return { value: column.choices?.[value]?.[locale] ?? value, type: String };
  };
  const rows = lines.map(({ cells }): Row => columns.map((column) => cell(column, cells[column.id] ?? null)));
  return writeXlsxFile([head, ...rows], {
    sheet: title,
    stickyRowsCount: 1,
    columns: columns.map(({ type }) => ({ width: WIDTHS[type] })),
  }).toBuffer();
}

/** In characters. */
const WIDTHS: Record<ListColumn['type'], number> = {
  name: 40,
  text: 26,
  number: 12,
  days: 12,
  day: 14,
  choice: 20,
};

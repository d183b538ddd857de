import {
  type Locale,
  YEAR_GROUP_COLUMNS,
  YEAR_GROUPS,
  YEAR_LINES,
  YEAR_PARTNER_COLUMNS,
  YEAR_SECTIONS,
  type YearColumn,
  type YearFigures,
  yearGroupName,
} from '@alize/contracts';
import writeXlsxFile, { type Row } from 'write-excel-file/node';

const text = (value: string, bold = false): Row[number] => ({
  value,
  type: String,
  ...(bold && { fontWeight: 'bold' }),
});
const number = (value: number | null, share = false): Row[number] =>
  value === null
    ? null
    : { value: Math.round(value * 100) / 100, type: Number, ...(share && { format: '0%' }) };

/** A workbook of the year: a sheet for its figures with what each counts, one for each way they are split. */
export async function yearFiguresXlsx(figures: YearFigures, locale: Locale): Promise<Buffer> {
  const { year, totals, before } = figures;
  const words =
    locale === 'fr'
      ? { figure: 'Chiffre', counts: 'Ce qu’il compte', who: 'Qui' }
      : { figure: 'Figure', counts: 'What it counts', who: 'Who' };
  const head = [words.figure, `${year}`, 'n', `${year - 1}`, 'n', words.counts];
  const lines = YEAR_LINES.map(({ label, value, count, share, definition }): Row => [
    text(label[locale]),
    number(value(totals), share),
    number(count?.(totals) ?? null),
    number(value(before), share),
    number(count?.(before) ?? null),
    text(definition[locale]),
  ]);
  const split = <Each>(
    of: keyof typeof YEAR_SECTIONS,
    columns: readonly YearColumn<Each>[],
    rows: Each[],
    nameOf: (row: Each) => string,
  ) => ({
    sheet: YEAR_SECTIONS[of][locale],
    stickyRowsCount: 1,
    columns: [{ width: 44 }, ...columns.map(() => ({ width: 18 }))],
    data: [
      [text(words.who, true), ...columns.map(({ label }) => text(label(year)[locale], true))],
      ...rows.map((row): Row => [text(nameOf(row)), ...columns.map(({ value }) => number(value(row)))]),
    ],
  });
  return writeXlsxFile([
    {
      sheet: YEAR_SECTIONS.totals[locale],
      stickyRowsCount: 1,
      columns: [40, 12, 8, 12, 8, 110].map((width) => ({ width })),
      data: [head.map((title) => text(title, true)), ...lines],
    },
    split('partners', YEAR_PARTNER_COLUMNS, figures.partners, ({ organisation }) => organisation.name),
    ...YEAR_GROUPS.map((of) =>
      split(of, YEAR_GROUP_COLUMNS, figures[of], (group) => yearGroupName(of, group, locale)),
    ),
  ]).toBuffer();
}

import { YEAR_SECTIONS, type YearColumn } from '@alize/contracts';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { useLocale } from '../../../i18n/locale';
import styles from './figures.module.css';
import { figuresWords } from './figures-words';

interface YearSplitProps<Row> {
  of: keyof typeof YEAR_SECTIONS;
  year: number;
  /** What the rows are. */
  first: string;
  text: string;
  nameOf(row: Row): string;
  columns: readonly YearColumn<Row>[];
  rows: Row[];
}

/** The figures of a year split one way: a row each. */
export function YearSplit<Row>({ of, year, first, text, nameOf, columns, rows }: YearSplitProps<Row>) {
  const w = useWords(figuresWords);
  const f = useFormats();
  const { locale } = useLocale();
  const title = YEAR_SECTIONS[of][locale];
  const shown: Column<Row>[] = [
    { id: 'who', label: first, cell: nameOf },
    ...columns.map(({ id, label, value }) => ({
      id,
      label: label(year)[locale],
      number: true,
      cell: (row: Row) => {
        const figure = value(row);
        const text = figure === null ? w.empty : f.number(figure);
        return figure ? text : <span className={styles.nil}>{text}</span>;
      },
    })),
  ];
  return (
    <Stack gap={2}>
      <h2>{title}</h2>
      <p>{rows.length > 0 ? text : w.none}</p>
      {rows.length > 0 && (
        <Sheet>
          <Table caption={title} captionHidden columns={shown} rows={rows} keyOf={nameOf} />
        </Sheet>
      )}
    </Stack>
  );
}

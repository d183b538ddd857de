import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface Column<Row> {
  id: string;
  label: string;
  cell(row: Row): ReactNode;
  /** Figures align on the right. */
  number?: boolean;
  /** A date, a number of telephone: never broken over two lines. */
  short?: boolean;
  /** Sentences: on a phone under the name of their column, not beside it. */
  long?: boolean;
  /** How the rows are ordered by this column now, and what orders them by it; left out where nothing does. */
  order?: 'ascending' | 'descending' | 'none';
  onOrder?(): void;
}

export interface TableProps<Row> {
  caption: string;
  /** Said to screen readers, not shown: the heading above says the same. */
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  keyOf(row: Row): string;
}

/** A table one reads. On a phone each row becomes a small card whose cells say their column. */
export function Table<Row>({ caption, captionHidden = false, columns, rows, keyOf }: TableProps<Row>) {
  return (
    <table className={styles.table}>
      <caption className={captionHidden ? styles.hidden : styles.caption}>{caption}</caption>
      <TableHead columns={columns} />
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <TableCells columns={columns} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The names of the columns, those that order the rows as buttons. */
export function TableHead<Row>({ columns }: { columns: Column<Row>[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ id, label, number, order, onOrder }) => (
          <th key={id} scope="col" aria-sort={order} className={number ? styles.number : undefined}>
            {onOrder ? (
              <button type="button" className={styles.order} onClick={onOrder}>
                {label}
                {order === 'ascending' && <ArrowUp aria-hidden />}
                {order === 'descending' && <ArrowDown aria-hidden />}
              </button>
            ) : (
              label
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** What one row says, column by column; the first names it. */
export function TableCells<Row>({ columns, row }: { columns: Column<Row>[]; row: Row }) {
  return columns.map(({ id, label, cell, number, short, long }, index) =>
    index === 0 ? (
      <th key={id} scope="row">
        {cell(row)}
      </th>
    ) : (
      <td key={id} className={classOf(number, short, long)} data-label={label}>
        <div>{cell(row)}</div>
      </td>
    ),
  );
}

const classOf = (number = false, short = false, long = false): string =>
  [number && styles.number, (number || short) && styles.short, long && styles.long].filter(Boolean).join(' ');

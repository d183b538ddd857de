import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './table.module.css';
import { TableCells, TableHead, type TableProps } from './table';

/** Of a row before it was measured, in pixels. */
const USUAL_HEIGHT = 49;
/** Rows drawn beyond the window, on each side. */
const BEYOND = 12;

interface WindowedTableProps<Row> extends TableProps<Row> {
  /** How many rows there are, those not read yet included. */
  total: number;
  /** The end of the rows that were read comes near. */
  onNearEnd(): void;
}

/** As `Table`, of any number of rows: only those in the window are drawn, and the one that has the focus. */
export function WindowedTable<Row>(props: WindowedTableProps<Row>) {
  const { caption, columns, rows, keyOf, total, onNearEnd } = props;
  const table = useRef<HTMLTableElement>(null);
  const [top, setTop] = useState(0);
  const focused = useRef(-1);
  useLayoutEffect(() => {
    const at = table.current?.tBodies[0]?.getBoundingClientRect().top ?? 0;
    setTop(at + window.scrollY);
  }, [columns.length, rows.length === 0]);
  const rangeExtractor = useCallback((range: Range) => {
    const shown = defaultRangeExtractor(range);
    const here = focused.current;
    return here < 0 || here >= range.count || shown.includes(here)
      ? shown
      : [...shown, here].sort((one, other) => one - other);
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: BEYOND,
    scrollMargin: top,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    rangeExtractor,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 2 * BEYOND) onNearEnd();
  }, [last, rows.length, onNearEnd]);
  const end = virtual.getTotalSize();
  /** Room of the rows that are not drawn, before one that is and after the last. */
  const gap = (key: string, height: number) =>
    height > 0 && (
      <tr key={key} aria-hidden className={styles.gap}>
        <td colSpan={columns.length} style={{ height, padding: 0, border: 0 }} />
      </tr>
    );
  return (
    <table className={styles.table} aria-rowcount={total + 1} ref={table}>
      <caption className={styles.hidden}>{caption}</caption>
      <TableHead columns={columns} />
      <tbody>
        {items.map((item, place) => {
          const row = rows[item.index];
          const before = items[place - 1]?.end ?? top;
          return [
            gap(`before ${item.key}`, item.start - before),
            row !== undefined && (
              <tr
                key={item.key}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                ref={virtual.measureElement}
                onFocus={() => (focused.current = item.index)}
              >
                <TableCells columns={columns} row={row} />
              </tr>
            ),
          ];
        })}
        {gap('after', end + top - (items.at(-1)?.end ?? top))}
      </tbody>
    </table>
  );
}

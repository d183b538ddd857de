import { Sheet } from '../../../design/sheet';
import { useFormats } from '../../../i18n/format';
import styles from './charts.module.css';

interface YearBarsProps {
  title: string;
  words: { legend: string[]; says(name: string, noted: string, reserved: string, pledged: string): string };
  rows: { name: string; parts: [noted: number, reserved: number]; whole: number }[];
}

/** Who promised, noted and reserved how many days, at a glance; the table that follows says the same. */
export function YearBars({ title, words, rows }: YearBarsProps) {
  const f = useFormats();
  const most = Math.max(...rows.map(({ parts, whole }) => Math.max(whole, parts[0] + parts[1])), 0);
  if (most === 0) return null;
  const width = (days: number) => (Math.max(0, days) / most) * 100;
  return (
    <Sheet title={title}>
      <ul className={styles.legend}>
        {words.legend.map((name, index) => (
          <li key={name}>
            <svg className={styles.key} viewBox="0 0 10 10" aria-hidden>
              <rect
                className={[styles.noted, styles.reserved, styles.pledged][index]}
                width="10"
                height="10"
              />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <ul className={styles.bars}>
        {rows.map(({ name, parts: [noted, reserved], whole }) => (
          <li key={name} className={styles.row}>
            <span>{words.says(name, f.number(noted), f.number(reserved), f.number(whole))}</span>
            <svg className={styles.track} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
              <rect className={styles.pledged} width={width(whole)} height="4" />
              <rect className={styles.noted} width={width(noted)} height="4" />
              <rect className={styles.reserved} x={width(noted)} width={width(reserved)} height="4" />
            </svg>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

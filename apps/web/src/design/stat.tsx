import type { ReactNode } from 'react';
import styles from './stat.module.css';

/** Figures that matter, side by side. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className={styles.stats}>{children}</dl>;
}

/** One figure and what it counts. */
export function Stat({ value, label, children }: { value: string; label: string; children?: ReactNode }) {
  return (
    <div className={styles.stat}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      {children && <dd className={styles.detail}>{children}</dd>}
    </div>
  );
}

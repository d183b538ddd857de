import type { ReactNode } from 'react';
import styles from './columns.module.css';

/** Parts alike, side by side while each is wide enough to read. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

/** Two parts: what one works on, and beside it what one wants to have in sight. */
export function WithAside({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.aside}>
      <div>{children}</div>
      <div>{aside}</div>
    </div>
  );
}

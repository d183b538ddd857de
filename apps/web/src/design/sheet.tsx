import type { ReactNode } from 'react';
import styles from './sheet.module.css';

interface SheetProps {
  title?: string;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page, on its own paper. */
export function Sheet({ title, aside, children }: SheetProps) {
  return (
    <section className={styles.sheet}>
      {title && (
        <div className={styles.top}>
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

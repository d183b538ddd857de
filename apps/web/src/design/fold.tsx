import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './fold.module.css';

/** What is worth a click and no more room than that. Not printed. */
export function Fold({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>
        <ChevronRight aria-hidden />
        {label}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}

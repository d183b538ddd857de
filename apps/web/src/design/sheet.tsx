import { typeset } from '@alize/contracts';
import type { ReactNode } from 'react';
import { useLocale } from '../i18n/locale';
import styles from './sheet.module.css';

interface SheetProps {
  title?: string;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page, on its own paper. */
export function Sheet({ title, aside, children }: SheetProps) {
  const { locale } = useLocale();
  return (
    <section className={styles.sheet}>
      {title && (
        <div className={styles.top}>
          <h2>{typeset(title, locale)}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

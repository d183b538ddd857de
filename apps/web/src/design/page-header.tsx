import { type ReactNode, useEffect } from 'react';
import { typeset } from '@alize/contracts';
import { useHeadingFocus } from '../app/heading-focus';
import { useLocale } from '../i18n/locale';
import styles from './page-header.module.css';

interface PageHeaderProps {
  /** The only h1, and the tab's title. */
  title: string;
  /** A line above the title: where we are. */
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}

/** How every page begins. */
export function PageHeader({ title: words, above, lead, actions }: PageHeaderProps) {
  const { locale } = useLocale();
  // What people wrote stands in titles too, and reads like the mails.
  const title = typeset(words, locale);
  const heading = useHeadingFocus();
  useEffect(() => {
    document.title = title === 'Alizé' ? title : `${title} · Alizé`;
  }, [title]);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {above && <div className={styles.above}>{above}</div>}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

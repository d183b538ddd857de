import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { dictionary, useWords } from '../i18n/dictionary';
import styles from './breadcrumb.module.css';

const words = dictionary({ label: 'Fil d’Ariane' }, { label: 'Breadcrumb' });

/** The pages above this one; this one itself is the title. */
export function Breadcrumb({ pages }: { pages: { label: string; to: string }[] }) {
  const w = useWords(words);
  return (
    <nav aria-label={w.label}>
      <ol className={styles.list}>
        {pages.map(({ label, to }, index) => (
          <li key={to} className={styles.item}>
            <Link to={to}>{label}</Link>
            {index < pages.length - 1 && <ChevronRight aria-hidden />}
          </li>
        ))}
      </ol>
    </nav>
  );
}

import { dictionary, useWords } from '../i18n/dictionary';
import styles from './skeleton.module.css';

const words = dictionary({ loading: 'Chargement…' }, { loading: 'Loading…' });

/** The shape of what is coming, in its place; it shows only when waiting becomes noticeable. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const w = useWords(words);
  return (
    <div className={styles.skeleton} role="status">
      <span className={styles.words}>{w.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} aria-hidden />
      ))}
    </div>
  );
}

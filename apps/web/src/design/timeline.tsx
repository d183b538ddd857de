import type { ReactNode } from 'react';
import { dictionary, useWords } from '../i18n/dictionary';
import { VisuallyHidden } from './visually-hidden';
import styles from './timeline.module.css';

export interface Step {
  id: string;
  title: string;
  /** When, in words. */
  when?: string;
  state: 'done' | 'now' | 'later';
  children?: ReactNode;
}

const words = dictionary({ done: 'Fait :', later: 'À venir :' }, { done: 'Done:', later: 'To come:' });

/** What happened, what happens now, and what comes, from top to bottom. */
export function Timeline({ label, steps }: { label: string; steps: Step[] }) {
  const w = useWords(words);
  return (
    <ol className={styles.timeline} aria-label={label}>
      {steps.map(({ id, title, when, state, children }) => (
        <li
          key={id}
          className={`${styles.step} ${styles[state]}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <p className={styles.title}>
            {state !== 'now' && <VisuallyHidden>{w[state]} </VisuallyHidden>}
            {title}
          </p>
          {when && <p className={styles.when}>{when}</p>}
          {children && <div className={styles.words}>{children}</div>}
        </li>
      ))}
    </ol>
  );
}

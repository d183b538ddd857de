import type { MailPreview } from '@alize/contracts';
import { useWords } from '../../../i18n/dictionary';
import styles from './candidates.module.css';
import { needWords } from './need-words';

/** Mails as they would leave. */
export function Letters({ letters }: { letters: MailPreview[] }) {
  const w = useWords(needWords).approve;
  return letters.map(({ purpose, to, subject, text }) => (
    <section key={`${purpose} ${to.email}`} className={styles.letter} aria-label={subject} tabIndex={0}>
      <p>{w.to(to.name, to.email)}</p>
      <h3>{subject}</h3>
      <p className={styles.body}>{text.trim()}</p>
    </section>
  ));
}

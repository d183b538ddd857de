import type { Quote } from '@alize/contracts';
import styles from './candidates.module.css';

/** The offer's own sentences that answer, what the need asks for in bold. */
export function Quotes({ quotes }: { quotes: Quote[] }) {
  if (quotes.length === 0) return null;
  return (
    <blockquote className={styles.quotes}>
      {quotes.map(({ pieces }) => (
        <p key={pieces.map(({ text }) => text).join('')}>
          {pieces.map(({ text, answers }, index) =>
            answers ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
          )}
        </p>
      ))}
    </blockquote>
  );
}

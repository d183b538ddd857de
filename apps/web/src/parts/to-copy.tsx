import { useState } from 'react';
import { Button } from '../design/button';
import { dictionary, useWords } from '../i18n/dictionary';
import styles from './to-copy.module.css';

const words = dictionary(
  { copy: 'Copier', copied: 'Copié.', failed: 'Sélectionnez le texte et copiez-le.' },
  { copy: 'Copy', copied: 'Copied.', failed: 'Select the text and copy it.' },
);

interface ToCopyProps {
  /** What it is, for who hears the page. */
  name: string;
  text: string;
  /** A text for machines, in letters of one width. */
  code?: boolean;
}

/** Words to take elsewhere: shown whole, selected at a touch, copied by the button where the browser allows it. */
export function ToCopy({ name, text, code = false }: ToCopyProps) {
  const w = useWords(words);
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(w.copied),
      () => setSaid(w.failed),
    );
  return (
    <div className={styles.box}>
      <p className={code ? `${styles.text} ${styles.code}` : styles.text}>{text}</p>
      <div className={styles.actions}>
        <Button
          small
          aria-label={`${w.copy} : ${name}`}
          onPress={() => void copy().catch(() => setSaid(w.failed))}
        >
          {w.copy}
        </Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}

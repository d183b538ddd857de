import type { TerritoryProfile } from '@alize/contracts';
import { Phone } from 'lucide-react';
import buttons from '../design/button.module.css';
import { dictionary, useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';
import styles from './animator-card.module.css';

const words = dictionary(
  {
    runs: (territory: string) => `anime Alizé ${territory}`,
    days: (days: string) => `Jours de présence : ${days}`,
    call: (phone: string) => `Appeler le ${phone}`,
  },
  {
    runs: (territory: string) => `runs Alizé ${territory}`,
    days: (days: string) => `There on: ${days}`,
    call: (phone: string) => `Call ${phone}`,
  },
);

interface AnimatorCardProps {
  animator: TerritoryProfile['animator'];
  /** Its name. */
  territory: string;
}

/** The person who answers, as they agreed to be shown. Nothing where nobody did. */
export function AnimatorCard({ animator: { name, phone, days }, territory }: AnimatorCardProps) {
  const w = useWords(words);
  const f = useFormats();
  if (!name) return null;
  return (
    <div className={styles.card}>
      <span className={styles.initials} aria-hidden>
        {initialsOf(name)}
      </span>
      <div className={styles.words}>
        <p>
          <strong>{name}</strong> {w.runs(territory)}
        </p>
        {days && <p className={styles.days}>{w.days(days)}</p>}
        {phone && (
          <a className={`${buttons.button} ${buttons.second} ${styles.call}`} href={`tel:${phone}`}>
            <Phone aria-hidden />
            {w.call(f.phone(phone))}
          </a>
        )}
      </div>
    </div>
  );
}

/** First letters of the first two names: « Fanny Blanc-Tailleur » → « FB ». */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .flatMap((part) => [...part].slice(0, 1))
    .join('')
    .toLocaleUpperCase('fr');

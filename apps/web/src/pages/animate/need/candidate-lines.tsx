import type { Candidate } from '@alize/contracts';
import { Link } from 'react-router';
import { Button } from '../../../design/button';
import { useWords } from '../../../i18n/dictionary';
import { isProposed } from './candidate-bands';
import { candidateWords } from './candidate-words';
import styles from './candidates.module.css';
import { needWords } from './need-words';
import { Quotes } from './quotes';

interface CandidateLinesProps {
  label: string;
  items: Candidate[];
  /** In a search one only picks: what that leads to is shown next. */
  picking?: boolean;
  onChoose(candidate: Candidate): void;
}

/** People one under the other, shortly: who, what they have to say to the need, what is missing. */
export function CandidateLines({ label, items, picking = false, onChoose }: CandidateLinesProps) {
  const w = useWords(candidateWords);
  const { approve } = useWords(needWords);
  return (
    <ul className={styles.lines} aria-label={label}>
      {items.map((candidate) => {
        const { offer, fit, availability, missing } = candidate;
        const { name, jobTitle } = offer.volunteer;
        const proposes = isProposed(candidate) && !picking;
        return (
          <li key={offer.id} className={styles.line}>
            <div className={styles.words}>
              <p>
                <Link to={`/animate/offers/${offer.id}`}>{name}</Link>
                <span className={styles.quiet}>
                  {['', jobTitle, offer.organisation.name].filter((part) => part !== null).join(', ')}
                </span>
              </p>
              <p>{fit.text}</p>
              {isProposed(candidate) && <Quotes quotes={fit.quotes.slice(0, 1)} />}
              <p className={styles.quiet}>{[availability.text, ...missing].join(' ')}</p>
            </div>
            <Button
              small
              aria-label={proposes ? undefined : `${w.choose.choose} : ${name}`}
              onPress={() => onChoose(candidate)}
            >
              {!proposes
                ? w.choose.choose
                : offer.introduction === 'direct'
                  ? approve.direct(name)
                  : approve.ask(name)}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

import type { Candidate } from '@alize/contracts';
import { Link } from 'react-router';
import { Button } from '../../../design/button';
import { useWords } from '../../../i18n/dictionary';
import { CandidateDetails } from './candidate-details';
import styles from './candidates.module.css';
import { needWords } from './need-words';
import { Quotes } from './quotes';
import { Standing } from './standing';

interface CandidateCardProps {
  candidate: Candidate;
  /** Its button is the page's main one. */
  first: boolean;
  onChoose(candidate: Candidate): void;
}

/** One person worth proposing: their own words that answer, whether they can come, the button; points are folded. */
export function CandidateCard({ candidate, first, onChoose }: CandidateCardProps) {
  const w = useWords(needWords).approve;
  const { offer, fit } = candidate;
  const { name, jobTitle } = offer.volunteer;
  return (
    <article
      className={first ? `${styles.card} ${styles.first}` : styles.card}
      aria-labelledby={`candidate-${offer.id}`}
    >
      <div>
        <h4 id={`candidate-${offer.id}`}>{name}</h4>
        <p className={styles.quiet}>{[jobTitle, offer.organisation.name].filter(Boolean).join(', ')}</p>
      </div>
      <p>{fit.text}</p>
      <Quotes quotes={fit.quotes} />
      <p className={styles.quiet}>
        <Link to={`/animate/offers/${offer.id}`}>{offer.title}</Link>
      </p>
      <Standing candidate={candidate} />
      <div className={styles.end}>
        <Button kind={first ? 'main' : 'second'} onPress={() => onChoose(candidate)}>
          {offer.introduction === 'direct' ? w.direct(name) : w.ask(name)}
        </Button>
        <CandidateDetails candidate={candidate} />
      </div>
    </article>
  );
}

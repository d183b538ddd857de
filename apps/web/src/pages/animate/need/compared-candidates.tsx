import type { Candidate } from '@alize/contracts';
import { useWords } from '../../../i18n/dictionary';
import type { CandidateBands } from './candidate-bands';
import { CandidateCard } from './candidate-card';
import { candidateWords } from './candidate-words';
import styles from './candidates.module.css';

interface ComparedCandidatesProps {
  parts: CandidateBands['compared'];
  onChoose(candidate: Candidate): void;
}

/** Three people at most, in columns, each band under its word. */
export function ComparedCandidates({ parts, onChoose }: ComparedCandidatesProps) {
  const w = useWords(candidateWords);
  const first = parts[0]?.items[0];
  return (
    <div className={styles.compared}>
      {parts.map(({ band, items }) => (
        <section
          key={band}
          className={`${styles.band} ${styles[band]} ${styles[`wide${items.length}`]}`}
          aria-labelledby={`band-${band}`}
        >
          <h3 id={`band-${band}`}>{band === 'can_help' ? w.canHelp(items.length) : w.bands[band]}</h3>
          <div className={styles.cards}>
            {items.map((candidate) => (
              <CandidateCard
                key={candidate.offer.id}
                candidate={candidate}
                first={candidate === first}
                onChoose={onChoose}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

import type { Candidate } from '@alize/contracts';
import { Link } from 'react-router';
import { Bar } from '../../../design/bar';
import { Button } from '../../../design/button';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import styles from './candidates.module.css';
import { needWords } from './need-words';
import { Standing } from './standing';

interface CandidateCardProps {
  candidate: Candidate;
  position: number;
  onChoose(): void;
}

/** One person for the need: where they stand, why, and what they lack. */
export function CandidateCard({ candidate, position, onChoose }: CandidateCardProps) {
  const w = useWords(needWords);
  const f = useFormats();
  const { offer, reasons, missing, changes, score } = candidate;
  const { candidates: c } = w;
  const name = offer.volunteer.name;
  return (
    <article
      className={position === 1 ? `${styles.card} ${styles.first}` : styles.card}
      aria-labelledby={`candidate-${offer.id}`}
    >
      <p className={styles.rank}>
        <span>{c.first(position)}</span>
        <span>{c.points(f.number(Math.round(score)))}</span>
      </p>
      <div>
        <h3 id={`candidate-${offer.id}`}>{name}</h3>
        <p>{[offer.volunteer.jobTitle, offer.organisation.name].filter(Boolean).join(', ')}</p>
        <p>
          <Link to={`/animate/offers/${offer.id}`}>{offer.title}</Link> (
          {offer.introduction === 'direct' ? c.direct : c.askFirst})
        </p>
      </div>
      <Standing candidate={candidate} />
      <div className={styles.reasons}>
        {reasons
          .filter(({ maxPoints }) => maxPoints > 0)
          .map(({ criterion, points, maxPoints, text }) => (
            <Bar
              key={criterion}
              label={c.criteria[criterion]}
              share={points / maxPoints}
              value={c.of(f.number(points), f.number(maxPoints))}
            >
              {text}
            </Bar>
          ))}
      </div>
      <Lines title={c.missing} lines={missing} />
      <Lines title={c.changes} lines={changes} />
      <div className={styles.end}>
        <Button kind={position === 1 ? 'main' : 'second'} onPress={onChoose}>
          {offer.introduction === 'direct' ? w.approve.direct(name) : w.approve.ask(name)}
        </Button>
      </div>
    </article>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

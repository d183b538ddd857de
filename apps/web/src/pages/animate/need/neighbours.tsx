import type { Need } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { neighboursQuery } from '../../../api/candidates';
import { useWords } from '../../../i18n/dictionary';
import { candidateWords } from './candidate-words';
import styles from './candidates.module.css';

interface NeighboursProps {
  need: Need;
  /** Said where no territory next door has anybody. */
  none?: string;
}

/** Who might help next door: not to be proposed from here, but asked for where they are known. */
export function Neighbours({ need, none }: NeighboursProps) {
  const w = useWords(candidateWords).neighbours;
  const { data: near } = useQuery(neighboursQuery(need.id));
  const helpful = near?.filter(({ offers }) => offers.length > 0);
  if (!helpful) return null;
  if (helpful.length === 0) return none ? <p>{none}</p> : null;
  return helpful.map(({ territory, offers }) => (
    <div key={territory.id} className={styles.neighbour}>
      <ul>
        {offers.map(({ id, title, volunteer, jobTitle, organisation, fit }) => (
          <li key={id}>
            {w.offer([volunteer, jobTitle, organisation].filter(Boolean).join(', '), title)} {fit.text}
          </li>
        ))}
      </ul>
      <a href={`mailto:${territory.replyTo}?subject=${encodeURIComponent(w.subject(need.title))}`}>
        {w.ask(territory.senderName)}
      </a>
    </div>
  ));
}

import type { Candidate } from '@alize/contracts';
import { useWords } from '../../../i18n/dictionary';
import { type Formats, useFormats } from '../../../i18n/format';
import styles from './candidates.module.css';
import { candidateWords } from './candidate-words';

/** Whether the person can come: the sentence, then what an animator weighs beside it. */
export function Standing({ candidate }: { candidate: Candidate }) {
  const w = useWords(candidateWords);
  const f = useFormats();
  return (
    <div className={styles.standing}>
      <p>{candidate.availability.text}</p>
      <ul className={styles.facts}>
        {factsOf(candidate, w, f).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}

/** Places, the last time they were asked, and what their organisation promised. */
function factsOf({ offer, standing }: Candidate, w: typeof candidateWords.fr, f: Formats): string[] {
  const { placesLeft, lastAskedDaysAgo, pledge } = standing;
  const days = (value: number) => f.count(Math.round(value), w.day, w.days);
  const pledgeOf = (firm: string, { daysUsed, daysPerYear }: NonNullable<typeof pledge>) =>
    Math.round(daysUsed) === 0
      ? w.noDayUsed(firm, days(daysPerYear))
      : w.pledge(firm, days(daysUsed), f.number(Math.round(daysPerYear)), Math.round(daysUsed));
  return [
    w.places(f.count(placesLeft, w.place, w.placesWord)),
    ...(lastAskedDaysAgo === null ? [] : [w.lastAsked(w.daysAgo(lastAskedDaysAgo))]),
    ...(pledge ? [pledgeOf(offer.organisation.name, pledge)] : []),
  ];
}

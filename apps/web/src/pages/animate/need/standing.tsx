import type { Candidate } from '@alize/contracts';
import { useWords } from '../../../i18n/dictionary';
import { type Formats, useFormats } from '../../../i18n/format';
import styles from './candidates.module.css';
import { needWords } from './need-words';

/** What an animator weighs beside the score. */
export function Standing({ candidate }: { candidate: Candidate }) {
  const w = useWords(needWords).candidates;
  const f = useFormats();
  return (
    <dl className={styles.standing}>
      {standingOf(candidate, w, f).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Label and value of each fact, in words. */
function standingOf(
  { standing }: Candidate,
  w: typeof needWords.fr.candidates,
  f: Formats,
): [string, string][] {
  const { hoursLeft, placesLeft, distanceKm, lastAskedDaysAgo, pledge } = standing;
  return [
    [w.hoursLeft, hoursLeft === null ? w.noLimit : f.hours(hoursLeft)],
    [w.places, f.number(placesLeft)],
    [w.distance, distanceKm === null ? w.remote : w.km(f.number(Math.round(distanceKm)))],
    [w.lastAsked, lastAskedDaysAgo === null ? w.never : w.daysAgo(lastAskedDaysAgo)],
    [
      w.pledge,
      pledge
        ? w.pledgeOf(f.number(Math.round(pledge.daysUsed * 10) / 10), f.number(pledge.daysPerYear))
        : w.noPledge,
    ],
  ];
}

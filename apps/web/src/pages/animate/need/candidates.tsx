import type { Candidate, Need } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CANDIDATES_MAX, candidatesQuery } from '../../../api/candidates';
import { isProblem } from '../../../api/problem';
import { Button } from '../../../design/button';
import { Fold } from '../../../design/fold';
import { Notice } from '../../../design/notice';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { ApproveDialog } from './approve-dialog';
import { bandsOf, isProposed, peopleOf } from './candidate-bands';
import { CandidateLines } from './candidate-lines';
import { candidateWords } from './candidate-words';
import styles from './candidates.module.css';
import { ChooseDialog } from './choose-dialog';
import { ComparedCandidates } from './compared-candidates';
import { Nobody } from './nobody';
import { Undecided } from './undecided';

/** Who could help: three side by side, the others of the territory one click away, and nobody said where it is so. */
export function Candidates({ need }: { need: Need }) {
  const w = useWords(candidateWords);
  const f = useFormats();
  const [chosen, setChosen] = useState<Candidate>();
  const [choosing, setChoosing] = useState(false);
  const { data: found, error } = useQuery(candidatesQuery(need.id));
  if (isProblem(error)) return <Notice tone="warn">{error.status === 503 ? w.down : error.message}</Notice>;
  if (!found) return <Skeleton lines={8} />;
  const { items, nobody, undecided, tie, difference, note } = found;
  const { compared, next, touching, others } = bandsOf(items);
  const people = (of: Candidate[]) => f.count(peopleOf(of), w.person, w.people);
  const all = (of: Candidate[]) => (items.length < CANDIDATES_MAX ? people(of) : w.more(people(of)));
  const parted = items.filter(isProposed).length > 1 && (tie ?? difference);
  return (
    <Stack gap={2}>
      <h2>{w.title}</h2>
      {note && <Notice>{note}</Notice>}
      {nobody && <Nobody need={need} said={nobody} />}
      {undecided && <Undecided need={need} said={undecided} />}
      {parted && <p className={styles.difference}>{parted}</p>}
      <ComparedCandidates parts={compared} onChoose={setChosen} />
      {next.length > 0 && (
        <section className={styles.next}>
          <h3>{w.next}</h3>
          <CandidateLines label={w.next} items={next} onChoose={setChosen} />
        </section>
      )}
      {touching.length > 0 && (
        <Fold label={w.touching(people(touching))}>
          <CandidateLines label={w.bands.touches} items={touching} onChoose={setChosen} />
        </Fold>
      )}
      {others.length > 0 && (
        <Fold label={w.others(all(others))}>
          <CandidateLines label={w.bands.other} items={others} onChoose={setChosen} />
        </Fold>
      )}
      {items.length > 0 && (
        <div>
          <Button small onPress={() => setChoosing(true)}>
            {w.choose.action}
          </Button>
        </div>
      )}
      {choosing && (
        <ChooseDialog
          need={need}
          items={items}
          onClose={() => setChoosing(false)}
          onChoose={(candidate) => {
            setChoosing(false);
            setChosen(candidate);
          }}
        />
      )}
      {chosen && <ApproveDialog need={need} candidate={chosen} onClose={() => setChosen(undefined)} />}
    </Stack>
  );
}

import type { Candidate, Criterion } from '@alize/contracts';
import { Bar } from '../../../design/bar';
import { Fold } from '../../../design/fold';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { candidateWords } from './candidate-words';
import { type WholeReason, wholeReasons } from './whole-points';

const ABOUT_THE_NEED: readonly Criterion[] = ['skills', 'words'];

/** Where the points come from, what is missing, and what would put this person first; folded. */
export function CandidateDetails({ candidate: { reasons, missing, changes } }: { candidate: Candidate }) {
  const w = useWords(candidateWords);
  const all = wholeReasons(reasons);
  const isFit = ({ criterion }: WholeReason) => ABOUT_THE_NEED.includes(criterion);
  return (
    <Fold label={w.details}>
      <Stack gap={2}>
        <Points title={w.fit} reasons={all.filter(isFit)} />
        <Points title={w.availability} reasons={all.filter((reason) => !isFit(reason))} />
        <Lines title={w.missing} lines={missing} />
        <Lines title={w.changes} lines={changes} />
      </Stack>
    </Fold>
  );
}

function Points({ title, reasons }: { title(points: string, most: string): string; reasons: WholeReason[] }) {
  const w = useWords(candidateWords);
  const f = useFormats();
  const sum = (of: 'whole' | 'wholeMax') =>
    f.number(reasons.reduce((total, reason) => total + reason[of], 0));
  if (reasons.length === 0) return null;
  return (
    <Stack gap={1}>
      <p>
        <strong>{title(sum('whole'), sum('wholeMax'))}</strong>
      </p>
      {reasons.map(({ criterion, points, maxPoints, whole, wholeMax, text }) => (
        <Bar
          key={criterion}
          label={w.criteria[criterion]}
          share={points / maxPoints}
          value={w.of(f.number(whole), f.number(wholeMax))}
        >
          {text}
        </Bar>
      ))}
    </Stack>
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

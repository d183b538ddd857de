import type { Coverage } from '@alize/contracts';
import { Bar } from '../../../design/bar';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { coverageWords } from './coverage-words';

/** Why people said no within a year, most frequent first. */
export function Refusals({ refusals }: Pick<Coverage, 'refusals'>) {
  const w = useWords(coverageWords);
  const f = useFormats();
  const all = refusals.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  return (
    <Stack gap={2}>
      <h2>{w.why}</h2>
      <Sheet>
        {refusals.map(({ reason, count }) => (
          <Bar key={reason} label={w.reasons[reason]} share={count / all} value={f.number(count)} />
        ))}
      </Sheet>
    </Stack>
  );
}

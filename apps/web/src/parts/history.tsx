import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '../api/history';
import { Stack } from '../design/stack';
import { Timeline } from '../design/timeline';
import { dictionary, useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';
import { statusWords } from './statuses';

const words = dictionary(
  { title: 'Ce qui s’est passé', by: (who: string) => `par ${who}`, system: 'automatiquement' },
  { title: 'What happened', by: (who: string) => `by ${who}`, system: 'automatically' },
);
const KINDS = { needs: 'need', matches: 'match', missions: 'mission' } as const;

interface HistoryProps {
  of: keyof typeof KINDS;
  id: string;
}

/** Each change of status, by whom, when and why; the newest on top. */
export function HistoryOf({ of, id }: HistoryProps) {
  const w = useWords(words);
  const f = useFormats();
  const names: Record<string, string> = useWords(statusWords)[KINDS[of]];
  const { data: entries } = useQuery(historyQuery(of, id));
  if (!entries || entries.length === 0) return null;
  const steps = entries.toReversed().map(({ at, to, by, reason }, index) => ({
    id: `${at} ${to}`,
    title: names[to] ?? to,
    when: `${f.moment(at)}, ${by ? w.by(by) : w.system}`,
    state: index === 0 ? ('now' as const) : ('done' as const),
    children: reason,
  }));
  return (
    <Stack gap={2}>
      <h2>{w.title}</h2>
      <Timeline label={w.title} steps={steps} />
    </Stack>
  );
}

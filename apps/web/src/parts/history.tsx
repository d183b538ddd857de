import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '../api/history';
import { Stack } from '../design/stack';
import { Timeline } from '../design/timeline';
import { useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';
import { historyWords } from './history-words';
import { statusWords } from './statuses';

const KINDS = { needs: 'need', matches: 'match', missions: 'mission' } as const;

interface HistoryProps {
  of: keyof typeof KINDS;
  id: string;
}

/** Each change of status and each edit, by whom, when and why; the newest on top. */
export function HistoryOf({ of, id }: HistoryProps) {
  const w = useWords(historyWords);
  const f = useFormats();
  const names: Record<string, string> = useWords(statusWords)[KINDS[of]];
  const [fields, reasons]: Record<string, string>[] = [w.fields, w.reasons];
  const fieldsIn = (names: string) => f.list(names.split(', ').map((name) => fields?.[name] ?? name));
  const { data: entries } = useQuery(historyQuery(of, id));
  if (!entries || entries.length === 0) return null;
  const steps = entries.toReversed().map(({ at, to, by, reason }, index) => ({
    id: `${at} ${to}`,
    title: to === 'edited' || to === 'skills' ? w[to] : (names[to] ?? to),
    when: `${f.moment(at)}, ${by ? w.by(by) : w.system}`,
    state: index === 0 ? ('now' as const) : ('done' as const),
    children: reason && (to === 'edited' ? fieldsIn(reason) : (reasons[reason] ?? reason)),
  }));
  return (
    <Stack gap={2}>
      <h2>{w.title}</h2>
      <Timeline label={w.title} steps={steps} />
    </Stack>
  );
}

import type { Mission, MissionDay } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { Chip } from '../../design/chip';
import { type Column, Table } from '../../design/table';
import { say } from '../../design/toast-queue';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { missionWords } from './mission-words';

/** Days logged; what was removed is shown, crossed out, to who runs the programme. */
export function MissionDays({ mission, mayRemove }: { mission: Mission; mayRemove: boolean }) {
  const w = useWords(missionWords);
  const f = useFormats();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: (day: MissionDay) => api.send('DELETE', `/missions/${mission.id}/days/${day.id}`),
    onSuccess: () => say(w.dayRemoved),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries(),
  });
  const columns: Column<MissionDay>[] = [
    {
      id: 'day',
      label: w.day,
      cell: ({ day, removed, beforeIntroduction }) => (
        <>
          {removed ? <s>{f.day(day)}</s> : f.day(day)}{' '}
          {beforeIntroduction && !removed && <Chip>{w.beforeIntroduction}</Chip>}
        </>
      ),
    },
    { id: 'hours', label: w.length, number: true, cell: ({ hours }) => f.hours(hours) },
    { id: 'words', label: w.what, cell: ({ words, removed }) => (removed ? w.removed : (words ?? '')) },
    ...(mayRemove
      ? [
          {
            id: 'remove',
            label: w.action,
            cell: (day: MissionDay) =>
              !day.removed && (
                <Button
                  kind="plain"
                  small
                  aria-label={w.removeDay(f.day(day.day))}
                  isPending={remove.isPending}
                  onPress={() => remove.mutate(day)}
                >
                  {w.remove}
                </Button>
              ),
          },
        ]
      : []),
  ];
  if (mission.days.length === 0) return null;
  return <Table caption={w.days} columns={columns} rows={mission.days} keyOf={({ id }) => id} />;
}

import type { RecordRef } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { recordQuery } from '../../api/records';
import { Stack } from '../../design/stack';
import { Composer } from './composer';
import { Tasks } from './tasks';
import { RecordTimeline } from './timeline';

/** What is next about a record, a place to write it down, and all that happened: the same under every record. */
export function RecordFile({ about, withWhom }: { about: RecordRef; withWhom?: string }) {
  const { data: record } = useQuery({ ...recordQuery(about), retry: false });
  if (!record) return null;
  return (
    <Stack>
      <Tasks tasks={record.tasks} aboutId={about.id} />
      <Composer key={about.id} about={about} territories={record.territories} withWhom={withWhom} />
      <RecordTimeline about={about} />
    </Stack>
  );
}

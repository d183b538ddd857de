import type { RecordRef } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { recordQuery } from '../../api/records';
import { Fold } from '../../design/fold';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { ToCopy } from '../to-copy';
import { Composer } from './composer';
import { recordWords } from './record-words';
import { Tasks } from './tasks';
import { RecordTimeline } from './timeline';

/** What is next about a record, a place to write it down, and all that happened: the same under every record. */
export function RecordFile({ about, withWhom }: { about: RecordRef; withWhom?: string }) {
  const w = useWords(recordWords);
  const { data: record } = useQuery({ ...recordQuery(about), retry: false });
  if (!record) return null;
  return (
    <Stack>
      <Tasks tasks={record.tasks} aboutId={about.id} />
      <Composer key={about.id} about={about} territories={record.territories} withWhom={withWhom} />
      {record.copyAddress && (
        <Fold label={w.copyAddress}>
          <p>{w.copyAddressText}</p>
          <ToCopy name={w.copyAddress} text={record.copyAddress} code />
        </Fold>
      )}
      <RecordTimeline about={about} />
    </Stack>
  );
}

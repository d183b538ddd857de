import { type RecordRef, TimelineKind } from '@alize/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { timelineQuery } from '../../api/records';
import { Select } from '../../design/select';
import { Sheet } from '../../design/sheet';
import { Skeleton } from '../../design/skeleton';
import { useWords } from '../../i18n/dictionary';
import { MoreButton } from '../more-button';
import { Event } from './event';
import styles from './record.module.css';
import { recordWords } from './record-words';

const ALL = 'all';
const KINDS: (TimelineKind | typeof ALL)[] = [ALL, ...TimelineKind.options];

/** All that happened to a record and what belongs to it, the newest on top. */
export function RecordTimeline({ about }: { about: RecordRef }) {
  const w = useWords(recordWords);
  const [kind, setKind] = useState<TimelineKind>();
  const list = useInfiniteQuery(timelineQuery(about, kind));
  const events = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Sheet
      title={w.happened}
      aside={
        <Select
          label={w.show}
          width="medium"
          choices={KINDS.map((id) => ({ id, label: w.kinds[id] }))}
          value={kind ?? ALL}
          onChange={(id: string) => setKind(TimelineKind.safeParse(id).data)}
        />
      }
    >
      {!events && <Skeleton lines={6} />}
      {events?.length === 0 && <p>{kind ? w.nothingOfKind : w.nothing}</p>}
      {events && events.length > 0 && (
        <ol className={styles.events}>
          {events.map((event) => (
            <Event key={event.id} event={event} about={about} />
          ))}
        </ol>
      )}
      <MoreButton list={list} />
    </Sheet>
  );
}

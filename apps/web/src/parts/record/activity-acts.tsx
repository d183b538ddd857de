import type { Activity, UpdateActivity } from '@alize/contracts';
import { useState } from 'react';
import { Button } from '../../design/button';
import { useWords } from '../../i18n/dictionary';
import { ActivityDialog } from './activity-dialog';
import styles from './record.module.css';
import { recordWords } from './record-words';
import { useActivityChange } from './use-activity-change';

/** What may be done with what was written down: done, corrected, removed; each can be taken back. */
export function ActivityActs({ activity }: { activity: Activity }) {
  const w = useWords(recordWords);
  const [editing, setEditing] = useState(false);
  return (
    <div className={styles.acts}>
      {activity.task && !activity.task.done && <DoneButton activity={activity} />}
      <Button kind="plain" small onPress={() => setEditing(true)} aria-label={w.editLabel(activity.text)}>
        {w.edit}
      </Button>
      {editing && <ActivityDialog activity={activity} onClose={() => setEditing(false)} />}
    </div>
  );
}

/** Done with one touch; for some seconds it can be still to do again. */
export function DoneButton({ activity }: { activity: Pick<Activity, 'id' | 'version' | 'text'> }) {
  const w = useWords(recordWords);
  const change = useActivityChange(activity.id);
  const done: UpdateActivity = { done: true, version: activity.version };
  return (
    <Button
      small
      isPending={change.isPending}
      aria-label={w.doneLabel(activity.text)}
      onPress={() => change.mutate({ change: done, said: w.doneSaid, undo: { done: false } })}
    >
      {w.done}
    </Button>
  );
}

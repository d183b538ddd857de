import type { TimelineItem } from '@alize/contracts';
import { useState } from 'react';
import { Button } from '../../design/button';
import { Chip } from '../../design/chip';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { KeptFiles } from '../files';
import { historyWords } from '../history-words';
import { ActivityActs } from './activity-acts';
import { Changes } from './changes';
import { MailDialog } from './mail-dialog';
import styles from './record.module.css';
import { recordWords } from './record-words';

/** What an event says beside its title. */
export function Told({ event }: { event: TimelineItem }) {
  const w = useWords(recordWords);
  const { reasons }: { reasons: Record<string, string> } = useWords(historyWords);
  switch (event.kind) {
    case 'note':
    case 'call':
    case 'task':
      return <Written event={event} />;
    case 'status':
      // Of a merge it is in the title.
      if (event.to.startsWith('merged')) return null;
      return event.reason && <p className={styles.words}>{reasons[event.reason] ?? event.reason}</p>;
    case 'edit':
      return event.what === 'skills' ? (
        <p className={styles.words}>{event.words}</p>
      ) : (
        <Changes changes={event.changes} names={event.words} />
      );
    case 'mail':
      return <Sent event={event} />;
    case 'reply':
      return (
        <>
          {event.mail?.kind === 'automatic' && <Chip>{w.automatic}</Chip>}
          {event.mail?.kind === 'copy' && <Chip>{w.copy}</Chip>}
          <p className={styles.words}>{event.said ? event.said.words : event.mail?.text}</p>
        </>
      );
    case 'day':
      return (
        <p className={styles.words}>
          {event.words} {event.removed && <Chip>{w.dayRemoved}</Chip>}
        </p>
      );
  }
}

type Activity = Extract<TimelineItem, { kind: 'note' | 'call' | 'task' }>;

function Written({ event: { activity } }: { event: Activity }) {
  const w = useWords(recordWords);
  const f = useFormats();
  const { id, text, call, task, isPrivate, files } = activity;
  return (
    <>
      {isPrivate && <Chip>{w.privateMark}</Chip>}
      <p className={styles.words}>{text}</p>
      <KeptFiles path={`/activities/${id}`} files={files} />
      {call?.nextStep && <p>{w.then(call.nextStep)}</p>}
      {task?.owner && <p className={styles.when}>{w.of(task.owner.name)}</p>}
      {task?.done && <p>{w.doneOn(f.shortDay(task.done.at), task.done.by)}</p>}
      <ActivityActs activity={activity} />
    </>
  );
}

function Sent({ event }: { event: Extract<TimelineItem, { kind: 'mail' }> }) {
  const w = useWords(recordWords);
  const [open, setOpen] = useState(false);
  const { subject, status, hasText } = event;
  return (
    <>
      {subject && <p className={styles.words}>{subject}</p>}
      {status !== 'sent' && <Chip tone={status === 'failed' ? 'bad' : 'plain'}>{w.mailStatus[status]}</Chip>}
      {hasText && (
        <Button kind="plain" small onPress={() => setOpen(true)} aria-label={w.readLabel(subject ?? '')}>
          {w.read}
        </Button>
      )}
      {open && <MailDialog id={event.mailId} onClose={() => setOpen(false)} />}
    </>
  );
}

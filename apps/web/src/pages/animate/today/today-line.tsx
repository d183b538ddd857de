import { mailName, MailPurpose, type TodayItem } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { LinkButton } from '../../../design/link-button';
import { say } from '../../../design/toast-queue';
import { useWords } from '../../../i18n/dictionary';
import { type Formats, useFormats } from '../../../i18n/format';
import { useLocale } from '../../../i18n/locale';
import { today } from '../../../i18n/now';
import { WriteDialog } from '../../../parts/write-dialog';
import { DoneButton } from '../../../parts/record/activity-acts';
import styles from './today.module.css';
import { todayWords } from './today-words';

const FOLDERS = {
  need: 'needs',
  match: 'matches',
  mission: 'matches',
  offer: 'offers',
  organisation: 'organisations',
  person: 'people',
  convention: 'conventions',
  offer_submission: 'admissions',
  application: 'applications',
  advance: 'advances',
  mail: 'mails',
} as const;
/** A word of hers moves these on: she writes it here, and the page is one touch away. */
const WRITTEN_ABOUT: readonly string[] = ['asked_silent', 'employer_silent', 'no_first_contact', 'no_news'];

/** One thing that waits: who, what, since when, and its one button. */
export function TodayLine({ item }: { item: TodayItem }) {
  const w = useWords(todayWords);
  const f = useFormats();
  const { locale } = useLocale();
  const { kind, about, who, task, replyId, mentionId } = item;
  const purpose = about.type === 'mail' ? MailPurpose.safeParse(item.title).data : undefined;
  const title = purpose ? mailName(purpose, locale) : item.title;
  const label = w.about(w.actions[kind], title);
  const page = `/animate/${FOLDERS[about.type]}/${about.id}`;
  const isWritten = WRITTEN_ABOUT.includes(kind);
  const isDoneHere = task !== null || replyId !== null || mentionId !== null || isWritten;
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <p className={styles.title}>{isDoneHere ? <Link to={page}>{title}</Link> : title}</p>
        <p className={styles.detail}>
          {who && <strong>{who}</strong>}
          {who && ' · '}
          {tell(item, w, f)}
          {item.since && <span className={styles.since}> · {f.ago(item.since)}</span>}
        </p>
      </div>
      {task && <DoneButton activity={{ ...task, text: title }} />}
      {replyId && (
        <SeenButton path={`/replies/${replyId}/handling`} field="handled" kind="reply" label={label} />
      )}
      {mentionId && (
        <SeenButton path={`/activities/${mentionId}/mention`} field="seen" kind="mention" label={label} />
      )}
      {isWritten && <WriteButton matchId={about.id} kind={kind} label={label} />}
      {about.type === 'mail' && <SendAgain id={about.id} label={label} />}
      {!isDoneHere && about.type !== 'mail' && (
        <LinkButton to={page} kind="second" small name={label}>
          {w.actions[kind]}
        </LinkButton>
      )}
    </li>
  );
}

function tell({ kind, detail, from, to }: TodayItem, w: typeof todayWords.fr, f: Formats): string {
  switch (kind) {
    case 'qualify_need':
    case 'find_someone':
    case 'offer_to_admit':
    case 'dossier_to_read':
    case 'letter_to_send':
    case 'advance_late':
      return w.lines[kind];
    case 'task':
    case 'colleague_task': {
      const day = w.lines[to !== null && to < today() ? 'late' : 'task'](f.day(to ?? ''));
      return kind === 'colleague_task' && detail ? `${detail}, ${day}` : day;
    }
    case 'absence':
      return w.lines.absence(f.shortDay(from ?? ''), f.shortDay(to ?? ''));
    case 'need_past_date':
    case 'need_date':
    case 'convention_ends':
      return w.lines[kind](f.day(to ?? ''));
    case 'next_candidate':
    case 'ask_again':
    case 'colleague_named':
    case 'asked_silent':
    case 'employer_silent':
    case 'mail_failed':
    case 'reply':
    case 'mention':
    case 'no_first_contact':
    case 'no_news':
      return w.lines[kind](detail ?? '');
  }
}

function WriteButton({ matchId, kind, label }: { matchId: string; kind: TodayItem['kind']; label: string }) {
  const w = useWords(todayWords);
  const [isWriting, setWriting] = useState(false);
  return (
    <>
      <Button small onPress={() => setWriting(true)} aria-label={label}>
        {w.actions[kind]}
      </Button>
      {isWriting && <WriteDialog about={{ matchId }} onClose={() => setWriting(false)} />}
    </>
  );
}

function SendAgain({ id, label }: { id: string; label: string }) {
  const w = useWords(todayWords);
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: () => api.send('POST', `/mails/${id}/sending`),
    onSuccess: () => say(w.sentAgain),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['today'] }),
  });
  return (
    <Button small isPending={send.isPending} onPress={() => send.mutate()} aria-label={label}>
      {w.actions.mail_failed}
    </Button>
  );
}

interface SeenButtonProps {
  path: string;
  field: 'handled' | 'seen';
  kind: 'reply' | 'mention';
  label: string;
}

/** What was read and needs nothing more leaves the board; for some seconds it can come back. */
function SeenButton({ path, field, kind, label }: SeenButtonProps) {
  const w = useWords(todayWords);
  const client = useQueryClient();
  const mark = useMutation({
    mutationFn: (done: boolean) => api.send('PUT', path, { [field]: done }),
    onSuccess: (_, done) => {
      if (done) say(w.seen[kind], { label: w.undo, act: () => mark.mutate(false) });
    },
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['today'] }),
  });
  return (
    <Button small isPending={mark.isPending} onPress={() => mark.mutate(true)} aria-label={label}>
      {w.actions[kind]}
    </Button>
  );
}

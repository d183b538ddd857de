import { mailName, MailPurpose, type TodayItem } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { LinkButton } from '../../../design/link-button';
import { say } from '../../../design/toast-queue';
import { useWords } from '../../../i18n/dictionary';
import { type Formats, useFormats } from '../../../i18n/format';
import { useLocale } from '../../../i18n/locale';
import styles from './today.module.css';
import { todayWords } from './today-words';

const PAGES = { need: 'needs', match: 'matches', offer: 'offers', convention: 'conventions' } as const;

/** One thing that waits: who, what, since when, and its one button. */
export function TodayLine({ item }: { item: TodayItem }) {
  const w = useWords(todayWords);
  const f = useFormats();
  const { locale } = useLocale();
  const { kind, about, who } = item;
  const purpose = about.type === 'mail' ? MailPurpose.safeParse(item.title).data : undefined;
  const title = purpose ? mailName(purpose, locale) : item.title;
  const label = w.about(w.actions[kind], title);
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p>
          {who && <strong>{who}</strong>}
          {who && ' · '}
          {tell(item, w, f)}
        </p>
        {item.since && <p className={styles.since}>{f.agoAndDay(item.since)}</p>}
      </div>
      {about.type === 'mail' ? (
        <SendAgain id={about.id} label={label} />
      ) : (
        <LinkButton to={`/animate/${PAGES[about.type]}/${about.id}`} kind="second" small name={label}>
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
      return w.lines[kind];
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
      return w.lines[kind](detail ?? '');
  }
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

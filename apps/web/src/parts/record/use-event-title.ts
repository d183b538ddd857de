import { type Activity, mailName, type RecordType, type TimelineItem } from '@alize/contracts';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { mergingWords } from '../merging/merging-words';
import { statusWords } from '../statuses';
import { recordWords } from './record-words';

/** What an event is called, in words. */
export function useEventTitle(event: TimelineItem): string {
  const w = useWords(recordWords);
  const f = useFormats();
  const statuses = useWords(statusWords);
  const { status: merging } = useWords(mergingWords);
  const { locale } = useLocale();
  switch (event.kind) {
    case 'note':
      return w.noteTitle;
    case 'call':
      return callTitle(event.activity.call, w, f);
    case 'task':
      return w.taskTitle(f.day(event.activity.task?.dueOn ?? ''));
    case 'status':
      if (event.to === 'merged' || event.to === 'merged-into') return merging[event.to](event.reason ?? '');
      if (event.to === 'unmerged') return merging.unmerged;
      return w.step(w.records[event.about.type], nameOf(statuses, event.about.type, event.to));
    case 'edit':
      return event.what === 'skills' ? w.skills : w.editTitle[event.about.type];
    case 'mail':
      return w.mailTo(mailName(event.purpose, locale), event.to);
    case 'reply':
      return event.said
        ? w.saidSides(w.sides[event.said.side], w.what[event.said.what])
        : w.answer(event.by ?? event.mail?.from ?? '');
    case 'day':
      return w.day(f.hours(event.hours), f.day(event.day));
  }
}

function callTitle(
  call: Activity['call'],
  w: typeof recordWords.fr,
  f: ReturnType<typeof useFormats>,
): string {
  const title = w.callTitle(call?.withWhom ?? '');
  return call?.minutes ? `${title}, ${f.minutes(call.minutes)}` : title;
}

/** A status of a kind of record in words; a word it lacks is told as none. */
function nameOf(statuses: typeof statusWords.fr, type: RecordType, to: string): string {
  if (type === 'organisation' || type === 'person') return to;
  const names = new Map<string, string>(Object.entries(statuses[type]));
  return names.get(to) ?? '';
}

import type { RecordRef, TimelineItem } from '@alize/contracts';
import {
  CalendarCheck,
  CircleDot,
  Clock,
  type LucideIcon,
  Mail,
  Pencil,
  Phone,
  Reply,
  StickyNote,
} from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { recordPath } from './record-path';
import styles from './record.module.css';
import { recordWords } from './record-words';
import { Told } from './told';
import { useEventTitle } from './use-event-title';

const ICONS: Record<TimelineItem['kind'], LucideIcon> = {
  note: StickyNote,
  call: Phone,
  task: CalendarCheck,
  status: CircleDot,
  edit: Pencil,
  mail: Mail,
  reply: Reply,
  day: Clock,
};

/** One thing that happened: what, what was said, when, by whom, and to which of the records below this one. */
export function Event({ event, about }: { event: TimelineItem; about: RecordRef }) {
  const w = useWords(recordWords);
  const f = useFormats();
  const title = useEventTitle(event);
  const Icon = ICONS[event.kind];
  const isElsewhere = event.about.id !== about.id && event.about.title !== '';
  const by = event.by ?? (event.kind === 'status' || event.kind === 'edit' ? w.system : null);
  return (
    <li className={styles.event}>
      <Icon aria-hidden className={styles.icon} />
      <div>
        <p className={styles.title}>{title}</p>
        <Told event={event} />
        <p className={styles.when}>
          <time dateTime={event.at}>{f.moment(event.at)}</time>
          {by && (event.by ? `, ${w.by(by)}` : `, ${by}`)}
          {isElsewhere && (
            <>
              {' · '}
              <Link to={recordPath(event.about)}>{event.about.title}</Link>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

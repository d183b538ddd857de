import type { Activity } from '@alize/contracts';
import { Link } from 'react-router';
import { Sheet } from '../../design/sheet';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { today } from '../../i18n/now';
import { ActivityActs } from './activity-acts';
import { recordPath } from './record-path';
import styles from './record.module.css';
import { recordWords } from './record-words';

/** What is still to do about a record, by day; nothing where there is nothing. */
export function Tasks({ tasks, aboutId }: { tasks: Activity[]; aboutId: string }) {
  const w = useWords(recordWords);
  if (tasks.length === 0) return null;
  return (
    <Sheet title={w.tasks}>
      <ul className={styles.tasks}>
        {tasks.map((activity) => (
          <li key={activity.id} className={styles.task}>
            <div>
              <p className={styles.title}>{activity.text}</p>
              <p className={styles.when}>
                <Due day={activity.task?.dueOn ?? ''} />
                {activity.task?.owner && ` · ${activity.task.owner.name}`}
                {activity.about.id !== aboutId && (
                  <>
                    {' · '}
                    <Link to={recordPath(activity.about)}>{activity.about.title}</Link>
                  </>
                )}
              </p>
            </div>
            <ActivityActs activity={activity} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** The day something is to be done by; what is late says so in words. */
export function Due({ day }: { day: string }) {
  const w = useWords(recordWords);
  const f = useFormats();
  const now = today();
  if (day === now) return <strong>{w.today}</strong>;
  return day < now ? <span className={styles.late}>{w.late(f.day(day))}</span> : <>{w.due(f.day(day))}</>;
}

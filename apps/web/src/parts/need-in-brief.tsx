import type { Match } from '@alize/contracts';
import { CalendarDays, Clock3, MapPin } from 'lucide-react';
import { dictionary, useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';
import styles from './need-in-brief.module.css';

const words = dictionary(
  {
    modes: {
      both: (place: string) => `${place}, sur place ou à distance`,
      on_site: (place: string) => `${place}, sur place`,
      remote: (place: string) => `${place}, à distance`,
    },
    before: (day: string) => `à commencer avant le ${day}`,
  },
  {
    modes: {
      both: (place: string) => `${place}, on site or remotely`,
      on_site: (place: string) => `${place}, on site`,
      remote: (place: string) => `${place}, remotely`,
    },
    before: (day: string) => `to begin by ${day}`,
  },
);
type Brief = Pick<Match['need'], 'text' | 'communeName' | 'mode' | 'hours' | 'wantedBy'>;

/** What a firm asks for, in its own words, then where, how long and by when. */
export function NeedInBrief({ need }: { need: Brief }) {
  const w = useWords(words);
  const f = useFormats();
  return (
    <div className={styles.need}>
      <p className={styles.text}>{need.text}</p>
      <ul className={styles.facts}>
        <li>
          <MapPin aria-hidden />
          {w.modes[need.mode](need.communeName)}
        </li>
        <li>
          <Clock3 aria-hidden />
          {f.hours(need.hours)}
        </li>
        {need.wantedBy && (
          <li>
            <CalendarDays aria-hidden />
            {w.before(f.day(need.wantedBy))}
          </li>
        )}
      </ul>
    </div>
  );
}

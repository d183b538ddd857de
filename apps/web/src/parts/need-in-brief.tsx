import { type Match, typeset } from '@alize/contracts';
import { CalendarDays, Clock3, MapPin } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../design/button';
import { dictionary, useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';
import { useLocale } from '../i18n/locale';
import styles from './need-in-brief.module.css';

const words = dictionary(
  {
    modes: {
      both: (place: string) => `${place}, sur place ou à distance`,
      on_site: (place: string) => `${place}, sur place`,
      remote: (place: string) => `${place}, à distance`,
    },
    all: 'Lire toute la demande',
    before: (day: string) => `à commencer avant le ${day}`,
  },
  {
    modes: {
      both: (place: string) => `${place}, on site or remotely`,
      on_site: (place: string) => `${place}, on site`,
      remote: (place: string) => `${place}, remotely`,
    },
    all: 'Read the whole request',
    before: (day: string) => `to begin by ${day}`,
  },
);
type Brief = Pick<Match['need'], 'text' | 'communeName' | 'mode' | 'hours' | 'wantedBy'>;

/** Longer than this, what comes after a text is out of sight. */
const LONG = 700;

interface NeedInBriefProps {
  need: Brief;
  /** A long text begins folded, for what follows it is what one came for. Printed whole. */
  foldsLongText?: boolean;
}

/** What a firm asks for, in its own words, then where, how long and by when. */
export function NeedInBrief({ need, foldsLongText = false }: NeedInBriefProps) {
  const w = useWords(words);
  const f = useFormats();
  const { locale } = useLocale();
  const [whole, setWhole] = useState(false);
  const folded = foldsLongText && need.text.length > LONG && !whole;
  return (
    <div className={styles.need}>
      <p className={folded ? `${styles.text} ${styles.folded}` : styles.text}>{typeset(need.text, locale)}</p>
      {folded && (
        <div>
          <Button kind="plain" small onPress={() => setWhole(true)}>
            {w.all}
          </Button>
        </div>
      )}
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

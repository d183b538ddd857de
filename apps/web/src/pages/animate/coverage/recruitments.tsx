import type { Recruitment } from '@alize/contracts';
import { useState } from 'react';
import { Button } from '../../../design/button';
import { Chip } from '../../../design/chip';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { coverageWords } from './coverage-words';
import styles from './coverage.module.css';

const tones = { need_without_anyone: 'bad', skill_without_anyone: 'warn', rests_on_one: 'plain' } as const;
const FIRST = 8;

/** Skills to recruit, and among whom. */
export function Recruitments({ recommendations }: { recommendations: Recruitment[] }) {
  const w = useWords(coverageWords);
  const f = useFormats();
  const [all, setAll] = useState(false);
  if (recommendations.length === 0) return null;
  const shown = all ? recommendations : recommendations.slice(0, FIRST);
  return (
    <Stack gap={2}>
      <h2>{w.recruit}</h2>
      <Sheet>
        <p>{w.recruitText}</p>
        <ul className={styles.lines}>
          {shown.map(({ skill, urgency, needs, partners }) => (
            <li key={skill.id} className={styles.line}>
              <strong>{skill.label}</strong> <Chip tone={tones[urgency]}>{w.urgency[urgency]}</Chip>
              <p className={styles.quiet}>
                {w.askedBy(f.count(needs, w.needWord, w.needsWord))}
                {partners.kinds.length > 0 &&
                  ` · ${w.where(f.list(partners.kinds.map(({ kind }) => w.kinds[kind])))}`}
              </p>
            </li>
          ))}
        </ul>
        {!all && recommendations.length > FIRST && (
          <div>
            <Button small onPress={() => setAll(true)}>
              {w.recruitMore(f.number(recommendations.length - FIRST))}
            </Button>
          </div>
        )}
      </Sheet>
    </Stack>
  );
}

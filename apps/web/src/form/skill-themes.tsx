import type { Skill } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { skillThemesQuery } from '../api/skills';
import { Button } from '../design/button';
import { CheckboxGroup } from '../design/checkbox-group';
import { Dialog, DialogActions } from '../design/dialog';
import { Skeleton } from '../design/skeleton';
import { dictionary, useWords } from '../i18n/dictionary';
import { useLocale } from '../i18n/locale';
import styles from './skill-themes.module.css';

const words = dictionary(
  {
    browse: 'Parcourir par thème',
    title: 'Les compétences par thème',
    chosen: (count: number) => (count > 1 ? `${count} retenues` : '1 retenue'),
    done: 'Terminé',
  },
  {
    browse: 'Browse by theme',
    title: 'Skills by theme',
    chosen: (count: number) => `${count} chosen`,
    done: 'Done',
  },
);

interface SkillThemesProps {
  chosen: Skill[];
  onChange(chosen: Skill[]): void;
}

/** The whole catalogue by its themes, each closed until it is asked for; for who does not find the word. */
export function SkillThemes({ chosen, onChange }: SkillThemesProps) {
  const w = useWords(words);
  const { locale } = useLocale();
  const [open, setOpen] = useState(false);
  const { data: themes } = useQuery({ ...skillThemesQuery(locale), enabled: open });
  return (
    <div>
      <Button small onPress={() => setOpen(true)}>
        {w.browse}
      </Button>
      <Dialog title={w.title} isOpen={open} onClose={() => setOpen(false)} wide>
        {!themes && <Skeleton lines={8} />}
        <div className={styles.themes}>
          {themes?.map(({ code, label, skills }) => {
            const ids = skills.map(({ id }) => id);
            const mine = chosen.filter(({ id }) => ids.includes(id));
            return (
              <details key={code} className={styles.theme}>
                <summary className={styles.summary}>
                  {label}
                  {mine.length > 0 && <span className={styles.count}>{w.chosen(mine.length)}</span>}
                </summary>
                <CheckboxGroup
                  label={label}
                  choices={skills.map((skill) => ({ id: skill.id, label: skill.label }))}
                  value={mine.map(({ id }) => id)}
                  onChange={(kept) =>
                    onChange([
                      ...chosen.filter(({ id }) => !ids.includes(id)),
                      ...skills.filter(({ id }) => kept.includes(id)),
                    ])
                  }
                />
              </details>
            );
          })}
        </div>
        <DialogActions>
          <Button kind="main" onPress={() => setOpen(false)}>
            {w.done}
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}

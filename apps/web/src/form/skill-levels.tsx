import type { Skill } from '@alize/contracts';
import { Select } from '../design/select';
import { dictionary, useWords } from '../i18n/dictionary';
import { useLocale } from '../i18n/locale';
import { levelOf, type SkillCorrections } from './skill-corrections';
import styles from './skill-levels.module.css';

export const levelWords = dictionary(
  {
    legend: 'À quel niveau ?',
    levels: { '1': 'Je connais', '2': 'Je pratique', '3': 'C’est mon métier' },
  },
  { legend: 'How well?', levels: { '1': 'I know it', '2': 'I practise it', '3': 'It is my trade' } },
);
/** Of somebody else. */
export const theirLevelWords = dictionary(
  { legend: 'À quel niveau ?', levels: { '1': 'Connaît', '2': 'Pratique', '3': 'C’est son métier' } },
  { legend: 'How well?', levels: { '1': 'Knows it', '2': 'Practises it', '3': 'It is their trade' } },
);
const LEVELS = [1, 2, 3] as const;

interface SkillLevelsProps {
  skills: Skill[];
  corrections: SkillCorrections;
  onChange(corrections: SkillCorrections): void;
  /** The form is filled in for somebody else. */
  theirs?: boolean;
}

/** How well one knows each skill; nobody has to say more than the usual. */
export function SkillLevels({ skills, corrections, onChange, theirs = false }: SkillLevelsProps) {
  const own = useWords(levelWords);
  const other = useWords(theirLevelWords);
  const w = theirs ? other : own;
  const { locale } = useLocale();
  if (skills.length === 0) return null;
  return (
    <fieldset>
      <legend className={styles.legend}>{w.legend}</legend>
      <div className={styles.grid}>
        {skills.map((skill) => (
          <Select
            key={skill.id}
            label={locale === 'fr' ? skill.labelFr : skill.labelEn}
            choices={LEVELS.map((level) => ({ id: `${level}` as const, label: w.levels[`${level}`] }))}
            value={`${levelOf(corrections, skill)}`}
            onChange={(key) => {
              const level = LEVELS.find((each) => `${each}` === key);
              if (level) onChange({ ...corrections, levels: { ...corrections.levels, [skill.id]: level } });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

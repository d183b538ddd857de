import type { Need } from '@alize/contracts';
import { Check, ScanText } from 'lucide-react';
import { dictionary, useWords } from '../i18n/dictionary';
import { useLocale } from '../i18n/locale';
import styles from './need-skills.module.css';

const words = dictionary(
  {
    confirmed: 'Compétences confirmées',
    read: 'Lues par la machine, à confirmer',
  },
  {
    confirmed: 'Skills confirmed',
    read: 'Read by the machine, to be confirmed',
  },
);

interface NeedSkillsProps extends Pick<Need, 'skills'> {
  none: string;
}

/** What a need asks for; what a person confirmed is filled, what a machine only read is an outline. */
export function NeedSkills({ skills, none }: NeedSkillsProps) {
  const w = useWords(words);
  const { locale } = useLocale();
  const groups = [
    { id: 'confirmed' as const, Icon: Check, of: skills.filter(({ confirmed }) => confirmed) },
    { id: 'read' as const, Icon: ScanText, of: skills.filter(({ confirmed }) => !confirmed) },
  ].filter(({ of }) => of.length > 0);
  if (groups.length === 0) return <p className={styles.none}>{none}</p>;
  return groups.map(({ id, Icon, of }) => (
    <div key={id} className={styles.group}>
      <p className={styles.label} id={`need-skills-${id}`}>
        {w[id]}
      </p>
      <ul className={styles.list} aria-labelledby={`need-skills-${id}`}>
        {of.map(({ skill }) => (
          <li key={skill.id} className={styles[id]}>
            <Icon aria-hidden />
            {locale === 'fr' ? skill.labelFr : skill.labelEn}
          </li>
        ))}
      </ul>
    </div>
  ));
}

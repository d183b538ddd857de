import type { Skill } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { skillsQuery } from '../api/skills';
import { ComboBox } from '../design/combo-box';
import { Later } from '../design/later';
import { Stack } from '../design/stack';
import { TagGroup } from '../design/tag-group';
import { dictionary, useWords } from '../i18n/dictionary';
import { useLocale } from '../i18n/locale';
import type { SkillCorrections } from './skill-corrections';
import { staysWhile, useDebounced } from './use-debounced';

const words = dictionary(
  {
    label: 'Compétences lues dans votre texte',
    none: 'Elles apparaissent ici pendant que vous écrivez.',
    add: 'Ajouter une compétence',
    addHint: 'Un mot suffit : qualité, export, recrutement',
    nothing: 'Aucune compétence de ce nom. Décrivez-la dans votre texte, une personne la lira.',
  },
  {
    label: 'Skills read in your text',
    none: 'They appear here while you write.',
    add: 'Add a skill',
    addHint: 'One word is enough: quality, export, recruitment',
    nothing: 'No skill of this name. Describe it in your text, a person will read it.',
  },
);

interface SkillsFieldProps {
  skills: Skill[];
  corrections: SkillCorrections;
  onChange(corrections: SkillCorrections): void;
  label?: string;
  none?: string;
}

/** Skills as chips: the machine proposes, the person takes away and adds. */
export function SkillsField({ skills, corrections, onChange, label, none }: SkillsFieldProps) {
  const w = useWords(words);
  const { locale } = useLocale();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed, 200);
  const { data: found } = useQuery({
    ...skillsQuery(q, 8, locale),
    enabled: q.trim().length > 1,
    ...staysWhile(typed),
  });
  const { added, removed } = corrections;
  const labelOf = ({ labelFr, labelEn }: Skill) => (locale === 'fr' ? labelFr : labelEn);
  return (
    <Stack gap={2}>
      <Later>
        <TagGroup
          label={label ?? w.label}
          tags={skills.map((skill) => ({ id: skill.id, label: labelOf(skill) }))}
          onRemove={(id) =>
            onChange({
              ...corrections,
              added: added.filter((skill) => skill.id !== id),
              removed: [...removed, id],
            })
          }
          none={none ?? w.none}
        />
        <ComboBox
          label={w.add}
          hint={w.addHint}
          optional
          choices={(found ?? []).map((skill) => ({ id: skill.id, label: labelOf(skill) }))}
          value={null}
          onChange={(id) => {
            const skill = found?.find((each) => each.id === id);
            if (!skill) return;
            onChange({
              ...corrections,
              added: [...added, skill],
              removed: removed.filter((each) => each !== id),
            });
            setTyped('');
          }}
          typed={typed}
          onType={setTyped}
          none={w.nothing}
        />
      </Later>
    </Stack>
  );
}

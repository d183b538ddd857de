import type { Skill } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { skillsQuery } from '../api/skills';
import { Button } from '../design/button';
import { ComboBox } from '../design/combo-box';
import { Notice } from '../design/notice';
import { Stack } from '../design/stack';
import { dictionary, useWords } from '../i18n/dictionary';
import { useLocale } from '../i18n/locale';
import { staysWhile, useDebounced } from './use-debounced';

const words = dictionary(
  {
    add: 'Ajouter une compétence',
    hint: 'Un mot suffit : qualité, export, recrutement',
    nothing: 'Aucune compétence de ce nom',
    unknown: (typed: string) => `« ${typed} » n’est pas au catalogue. Essayez un autre mot, ou un thème.`,
    describe: 'Gardez ces mots dans votre texte : une personne le lira.',
    note: 'Noter qu’elle manque au catalogue',
  },
  {
    add: 'Add a skill',
    hint: 'One word is enough: quality, export, recruitment',
    nothing: 'No skill of this name',
    unknown: (typed: string) => `“${typed}” is not in the catalogue. Try another word, or a theme.`,
    describe: 'Keep these words in your text: a person will read it.',
    note: 'Note that the catalogue lacks it',
  },
);
const MOST = 8;

interface SkillSearchProps {
  onAdd(skill: Skill): void;
  /** Where who looks for it may note that the catalogue lacks it. */
  onMissing?(typed: string): void;
}

/** A skill by a word of its name. What is found nowhere does not vanish: it can be noted. */
export function SkillSearch({ onAdd, onMissing }: SkillSearchProps) {
  const w = useWords(words);
  const { locale } = useLocale();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 200);
  const { data: found, isPlaceholderData } = useQuery({
    ...skillsQuery(q, MOST, locale),
    enabled: q.length > 1,
    ...staysWhile(typed),
  });
  const unknown = q.length > 2 && q === typed.trim() && !isPlaceholderData && found?.length === 0;
  return (
    <Stack gap={1}>
      <ComboBox
        label={w.add}
        hint={w.hint}
        optional
        keepsTyped
        choices={(found ?? []).map((skill) => ({
          id: skill.id,
          label: locale === 'fr' ? skill.labelFr : skill.labelEn,
        }))}
        value={null}
        onChange={(id) => {
          const skill = found?.find((each) => each.id === id);
          if (!skill) return;
          onAdd(skill);
          setTyped('');
        }}
        typed={typed}
        onType={setTyped}
        none={w.nothing}
      />
      {unknown && (
        <Notice
          announced
          actions={
            onMissing && (
              <Button
                small
                onPress={() => {
                  onMissing(q);
                  setTyped('');
                }}
              >
                {w.note}
              </Button>
            )
          }
        >
          <p>
            {w.unknown(q)} {!onMissing && w.describe}
          </p>
        </Notice>
      )}
    </Stack>
  );
}

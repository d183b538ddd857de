import type { Need, UpdateNeed } from '@alize/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { FormField } from '../../form/form-field';
import { noCorrections, type SkillCorrections } from '../../form/skill-corrections';
import { SkillsField } from '../../form/skills-field';
import type { ContractForm } from '../../form/use-contract-form';
import { useSettled } from '../../form/use-settled';
import { givenSkills, useSkillProposals } from '../../form/use-skill-proposals';
import { dictionary, useWords } from '../../i18n/dictionary';

const words = dictionary(
  { skills: 'Compétences à chercher', none: 'Aucune compétence choisie : ajoutez-en une.' },
  { skills: 'Skills to look for', none: 'No skill chosen: add one.' },
);

interface NeedSkillsFieldProps {
  form: ContractForm<z.input<typeof UpdateNeed>, UpdateNeed>;
  need: Need;
  /** What was looked for in vain; without it nothing is noted. */
  onMissing?(typed: string): void;
}

/**
 * The skills to look for. Left alone they stay as they are, read or confirmed: nobody confirms by correcting a comma. Once
 * one is touched, those touched are confirmed and the others stay as they were read.
 */
export function NeedSkillsField({ form, need, onMissing }: NeedSkillsFieldProps) {
  const w = useWords(words);
  const [corrections, setCorrections] = useState(() => ({
    ...noCorrections,
    added: need.skills.flatMap(({ skill, confirmed }) => (confirmed ? [skill] : [])),
  }));
  const asked = {
    title: need.title,
    text: useSettled(form, 'text'),
    language: need.language,
    read: need.skills.flatMap(({ skill, confirmed }) => (confirmed ? [] : [skill])),
  };
  const proposals = useSkillProposals({ ...asked, corrections });
  return (
    <FormField form={form} name="skillIds" label={w.skills}>
      {({ onChange }) => (
        <SkillsField
          kept={corrections.added}
          proposals={proposals}
          corrections={corrections}
          onChange={(changed: SkillCorrections) => {
            setCorrections(changed);
            const items = proposals.items.filter(({ skill }) => !changed.removed.includes(skill.id));
            const given = givenSkills({ ...proposals, items }, changed);
            onChange(given.skillIds);
            form.setValue('readSkillIds', given.readSkillIds);
          }}
          label={w.skills}
          none={w.none}
          onMissing={onMissing}
        />
      )}
    </FormField>
  );
}

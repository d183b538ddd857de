import type { Need, Skill, UpdateNeed } from '@alize/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '../../../design/button';
import { Notice } from '../../../design/notice';
import { FormField } from '../../../form/form-field';
import { noCorrections } from '../../../form/skill-corrections';
import { SkillsField } from '../../../form/skills-field';
import type { ContractForm } from '../../../form/use-contract-form';
import { useWords } from '../../../i18n/dictionary';
import { editNeedWords } from './edit-need-words';

interface NeedSkillsFieldProps {
  form: ContractForm<z.input<typeof UpdateNeed>, UpdateNeed>;
  need: Need;
}

/**
 * The skills to look for. Left alone they stay as they are, read or confirmed: nobody confirms by correcting a comma. Once
 * touched, those that stand there are confirmed.
 */
export function NeedSkillsField({ form, need }: NeedSkillsFieldProps) {
  const w = useWords(editNeedWords);
  const [known, setKnown] = useState<Skill[]>([]);
  const standing = need.skills.map(({ skill }) => skill);
  const read = need.skills.filter(({ confirmed }) => !confirmed).length;
  return (
    <FormField form={form} name="skillIds" label={w.skills}>
      {({ value, onChange }) => {
        const ids = Array.isArray(value) ? value : undefined;
        const skills = ids ? [...standing, ...known].filter(({ id }) => ids.includes(id)) : standing;
        const keep = (kept: Skill[]) => onChange([...new Set(kept.map(({ id }) => id))]);
        return (
          <>
            <SkillsField
              skills={[...new Map(skills.map((skill) => [skill.id, skill])).values()]}
              corrections={{ ...noCorrections, added: skills }}
              onChange={({ added }) => {
                setKnown((before) => [...before, ...added]);
                keep(added);
              }}
              label={w.skills}
              none={w.noSkill}
            />
            {read > 0 && (
              <Notice
                actions={
                  !ids && (
                    <Button small onPress={() => keep(skills)}>
                      {w.confirm}
                    </Button>
                  )
                }
              >
                <p>{ids ? w.confirmed : `${w.read(read)} ${w.readHint}`}</p>
              </Notice>
            )}
          </>
        );
      }}
    </FormField>
  );
}

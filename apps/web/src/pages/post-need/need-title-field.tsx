import { titleOfSkills } from '@alize/contracts';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Button } from '../../design/button';
import { Stack } from '../../design/stack';
import { FormTextField } from '../../form/form-text-field';
import { dictionary, useWords } from '../../i18n/dictionary';
import type { NeedForm } from './need-form-type';
import { useLocale } from '../../i18n/locale';

const words = dictionary(
  {
    label: 'Titre du besoin',
    hint: 'Sans le nom de votre entreprise : les personnes qui pourraient aider le lisent.',
    proposed: (title: string) => `Titre proposé : « ${title} »`,
    none: 'Nous donnerons un titre à votre besoin d’après vos mots.',
    change: 'Changer le titre',
  },
  {
    label: 'Title of the request',
    hint: 'Without the name of your firm: people who might help read it.',
    proposed: (title: string) => `Suggested title: “${title}”`,
    none: 'We will give your request a title from your words.',
    change: 'Change the title',
  },
);

/** A title nobody need write: made of the skills, changed in one touch. */
export function NeedTitleField({ form, skills }: { form: NeedForm; skills: string[] }) {
  const w = useWords(words);
  const { locale } = useLocale();
  const written = useWatch({ control: form.control, name: 'title' });
  const [changing, setChanging] = useState(false);
  const proposed = titleOfSkills(skills, locale);
  if (changing || written)
    return <FormTextField form={form} name="title" label={w.label} hint={w.hint} autoFocus={changing} />;
  return (
    <Stack row gap={1}>
      <p>{proposed ? w.proposed(proposed) : w.none}</p>
      <Button
        kind="plain"
        onPress={() => {
          form.setValue('title', proposed ?? '');
          setChanging(true);
        }}
      >
        {w.change}
      </Button>
    </Stack>
  );
}

import { type RefusalTexts, UpdateRefusalTexts } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useFieldArray, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormSelect } from '../../../form/form-choice';
import { FieldGroup } from '../../../form/form-field';
import { FormTextArea, FormTextField } from '../../../form/form-text-field';
import { useContractForm } from '../../../form/use-contract-form';
import { useWords } from '../../../i18n/dictionary';
import { useLocale } from '../../../i18n/locale';
import { directoryWords } from '../directory/directory-words';
import { refusalWords } from './refusal-words';

/** The ready answers of a territory, all at once. */
export function RefusalsForm({ territoryId, texts }: { territoryId: string; texts: RefusalTexts }) {
  const w = useWords(refusalWords);
  const d = useWords(directoryWords);
  const { locale } = useLocale();
  const client = useQueryClient();
  const { items, own, version } = texts;
  const form = useContractForm(UpdateRefusalTexts, { defaultValues: { items, version } });
  const { fields, append, remove } = useFieldArray<z.input<typeof UpdateRefusalTexts>, 'items'>({
    control: form.control,
    name: 'items',
  });
  const typed = useWatch({ control: form.control, name: 'items' });
  const save = useMutation({
    mutationFn: (change: UpdateRefusalTexts) =>
      api.send('PUT', `/territories/${territoryId}/refusal-texts`, change),
    onSuccess: async (_, { items: kept }) => {
      say(kept ? d.saved : w.restarted);
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  const languages = Object.entries(w.languages).map(([id, label]) => ({ id, label }));
  return (
    <form noValidate onSubmit={form.submit((change) => save.mutate(change))}>
      <Stack gap={2}>
        <ErrorSummary form={form} />
        {fields.map(({ id }, index) => (
          <FieldGroup key={id} name={w.one(index + 1)}>
            <Stack gap={2}>
              <FormTextField form={form} name={`items.${index}.title`} label={w.title} width="medium" />
              <FormTextArea form={form} name={`items.${index}.text`} label={w.text} rows={4} />
              <FormSelect
                form={form}
                name={`items.${index}.locale`}
                label={w.language}
                choices={languages}
                width="short"
              />
              <Button kind="plain" small icon={<X aria-hidden />} onPress={() => remove(index)}>
                {w.remove(typed?.[index]?.title ?? '')}
              </Button>
            </Stack>
          </FieldGroup>
        ))}
        <div>
          <Button small icon={<Plus aria-hidden />} onPress={() => append({ title: '', text: '', locale })}>
            {w.add}
          </Button>
        </div>
        <Stack row gap={1}>
          <Button kind="main" type="submit" isPending={save.isPending}>
            {d.save}
          </Button>
          {own && <Button onPress={() => save.mutate({ items: null, version })}>{w.restart}</Button>}
        </Stack>
      </Stack>
    </form>
  );
}

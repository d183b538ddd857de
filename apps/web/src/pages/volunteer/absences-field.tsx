import { Plus, X } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { Button } from '../../design/button';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { FieldGroup } from '../../form/form-field';
import { FormDateField } from '../../form/form-choice';
import { useWords } from '../../i18n/dictionary';
import type { EditForm, EditInput } from './edit-offer';
import { editOfferWords } from './edit-offer-words';

/** Days somebody is away, as many stretches as there are. */
export function AbsencesField({ form }: { form: EditForm }) {
  const w = useWords(editOfferWords);
  const { fields, append, remove } = useFieldArray<EditInput, 'absences'>({
    control: form.control,
    name: 'absences',
  });
  return (
    <Sheet title={w.absences}>
      <p>{w.absencesText}</p>
      {fields.map(({ id }, index) => (
        <FieldGroup key={id} name={w.absence(index + 1)}>
          <Stack row gap={2}>
            <FormDateField form={form} name={`absences.${index}.from`} label={w.from} />
            <FormDateField form={form} name={`absences.${index}.to`} label={w.to} />
            <Button
              kind="plain"
              small
              icon={<X aria-hidden />}
              aria-label={`${w.remove} (${index + 1})`}
              onPress={() => remove(index)}
            />
          </Stack>
        </FieldGroup>
      ))}
      <div>
        <Button small icon={<Plus aria-hidden />} onPress={() => append({ from: '', to: '' })}>
          {w.add}
        </Button>
      </div>
    </Sheet>
  );
}

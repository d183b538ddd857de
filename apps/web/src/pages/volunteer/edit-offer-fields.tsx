import { useWatch } from 'react-hook-form';
import { Sheet } from '../../design/sheet';
import { FormCommuneField } from '../../form/form-commune-field';
import { FormNumberField, FormRadioGroup } from '../../form/form-choice';
import { useWords } from '../../i18n/dictionary';
import type { EditForm } from './edit-offer';
import { editOfferWords } from './edit-offer-words';

/** Where, how much, and how to be asked. */
export function EditOfferFields({ form }: { form: EditForm }) {
  const w = useWords(editOfferWords);
  const { modes, introductions } = w;
  const remote = useWatch({ control: form.control, name: 'mode' }) === 'remote';
  return (
    <Sheet title={w.where}>
      <FormCommuneField form={form} name="communeCode" label={w.commune} />
      <FormRadioGroup
        form={form}
        name="mode"
        label={w.mode}
        choices={(['both', 'on_site', 'remote'] as const).map((id) => ({ id, label: modes[id] }))}
      />
      {!remote && (
        <FormNumberField form={form} name="radiusKm" label={w.radius} minValue={0} maxValue={500} />
      )}
      <FormNumberField
        form={form}
        name="hoursPerMonth"
        label={w.hours}
        hint={w.hoursHint}
        minValue={0.5}
        maxValue={160}
      />
      <FormNumberField form={form} name="capacity" label={w.capacity} minValue={1} maxValue={20} />
      <FormRadioGroup
        form={form}
        name="introduction"
        label={w.introduction}
        choices={(['ask_first', 'direct'] as const).map((id) => ({ id, label: introductions[id] }))}
      />
    </Sheet>
  );
}

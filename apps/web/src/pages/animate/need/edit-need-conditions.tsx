import { Sheet } from '../../../design/sheet';
import { FormDateField, FormNumberField, FormRadioGroup, FormSelect } from '../../../form/form-choice';
import { FormCommuneField } from '../../../form/form-commune-field';
import { useWords } from '../../../i18n/dictionary';
import { sectorWords } from '../../../parts/sectors';
import type { EditNeedFormState } from './edit-need-project';
import { editNeedWords } from './edit-need-words';

/** A list's choice that stands for none: a list cannot hold an empty value. */
export const NO_SECTOR = '-';

/** Where the help takes place, how much of it, and when it should begin. */
export function EditNeedConditions({ form }: { form: EditNeedFormState }) {
  const w = useWords(editNeedWords);
  const sectors = useWords(sectorWords);
  return (
    <Sheet title={w.how}>
      <FormRadioGroup
        form={form}
        name="mode"
        label={w.mode}
        choices={(['both', 'on_site', 'remote'] as const).map((id) => ({ id, label: w.modes[id] }))}
      />
      <FormCommuneField form={form} name="communeCode" label={w.commune} width="medium" />
      <FormSelect
        form={form}
        name="sector"
        label={w.sector}
        width="medium"
        choices={[
          { id: NO_SECTOR, label: w.noSector },
          ...Object.entries(sectors).map(([id, label]) => ({ id, label })),
        ]}
      />
      <FormNumberField
        form={form}
        name="hours"
        label={w.hours}
        hint={w.hoursHint}
        minValue={1}
        maxValue={500}
      />
      <FormNumberField form={form} name="volunteersWanted" label={w.wanted} minValue={1} maxValue={5} />
      <FormDateField form={form} name="wantedBy" label={w.wantedBy} optional />
    </Sheet>
  );
}

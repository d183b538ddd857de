import { Plus, X } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { Button } from '../../../design/button';
import { Columns } from '../../../design/columns';
import { Sheet } from '../../../design/sheet';
import { FieldGroup } from '../../../form/form-field';
import { FormNumberField } from '../../../form/form-choice';
import { FormOrganisationField } from '../../../form/form-organisation-field';
import { useWords } from '../../../i18n/dictionary';
import type { ConventionFormState, ConventionInput } from './convention-schema';
import { conventionWords } from './convention-words';

/** Who signs, and what each promises. */
export function PledgesField({ form }: { form: ConventionFormState }) {
  const w = useWords(conventionWords);
  const { fields, append, remove } = useFieldArray<ConventionInput, 'pledges'>({
    control: form.control,
    name: 'pledges',
  });
  return (
    <Sheet title={w.pledges}>
      {fields.map(({ id }, index) => (
        <FieldGroup key={id} name={w.pledge(index + 1)}>
          <Columns>
            <FormOrganisationField
              form={form}
              name={`pledges.${index}.organisationId`}
              label={w.organisation}
              hint={null}
            />
            <FormNumberField
              form={form}
              name={`pledges.${index}.daysPerYear`}
              label={w.perYear}
              minValue={0}
            />
            <FormNumberField form={form} name={`pledges.${index}.euros`} label={w.amount} minValue={0} />
          </Columns>
          <Button kind="plain" small icon={<X aria-hidden />} onPress={() => remove(index)}>
            {w.removePledge(index + 1)}
          </Button>
        </FieldGroup>
      ))}
      <div>
        <Button
          small
          icon={<Plus aria-hidden />}
          onPress={() => append({ organisationId: '', daysPerYear: 0, euros: 0 })}
        >
          {w.addPledge}
        </Button>
      </div>
    </Sheet>
  );
}

import type { Territory } from '@alize/contracts';
import { useWatch } from 'react-hook-form';
import { Later } from '../../design/later';
import { Sheet } from '../../design/sheet';
import { FormCommuneField } from '../../form/form-commune-field';
import { FormNumberField, FormRadioGroup } from '../../form/form-choice';
import { useWords } from '../../i18n/dictionary';
import type { OfferForm } from './offer-form';
import { postOfferWords } from './post-offer-words';

/** Where, and how much. */
export function PlaceFields({ form, territory }: { form: OfferForm; territory: Territory }) {
  const w = useWords(postOfferWords);
  const remote = useWatch({ control: form.control, name: 'mode' }) === 'remote';
  return (
    <Sheet title={w.where}>
      <Later>
        <FormCommuneField
          form={form}
          name="communeCode"
          label={w.commune}
          hint={w.communeHint}
          territoryId={territory.id}
        />
        <FormRadioGroup
          form={form}
          name="mode"
          label={w.mode}
          choices={[
            { id: 'both', label: w.modes.both },
            { id: 'on_site', label: w.modes.on_site },
            { id: 'remote', label: w.modes.remote },
          ]}
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
      </Later>
    </Sheet>
  );
}

/** How one is asked. */
export function AskedFields({ form }: { form: OfferForm }) {
  const w = useWords(postOfferWords);
  return (
    <Sheet title={w.asked}>
      <FormRadioGroup
        form={form}
        name="introduction"
        label={w.introduction}
        choices={[
          { id: 'ask_first', label: w.askFirst, detail: w.askFirstText },
          { id: 'direct', label: w.direct, detail: w.directText },
        ]}
      />
    </Sheet>
  );
}

import { OrganisationKind, type Territory } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { organisationQuery } from '../../../api/partners';
import { Button } from '../../../design/button';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { FormSelect } from '../../../form/form-choice';
import { FormCommuneField } from '../../../form/form-commune-field';
import { FormField } from '../../../form/form-field';
import { FormTextField } from '../../../form/form-text-field';
import { useWords } from '../../../i18n/dictionary';
import { FirmSearch } from '../../../parts/entry/firm-search';
import { roleWords } from '../../../parts/roles';
import { newOfferWords } from './new-offer-words';
import { NEW, type OfferEntryForm } from './offer-entry-form';

/** Who lends the person: an organisation of the files, of the public register, or by hand. */
export function EmployerSheet({ form, territory }: { form: OfferEntryForm; territory: Territory }) {
  const w = useWords(newOfferWords);
  const { kinds } = useWords(roleWords);
  const chosen = useWatch({ control: form.control, name: 'organisationId' }) ?? '';
  const { data: known } = useQuery({
    ...organisationQuery(chosen),
    enabled: chosen !== '' && chosen !== NEW,
  });
  const choose = (id: string) => {
    form.setValue('organisationId', id);
    form.clearErrors('organisationId');
  };
  return (
    <Sheet title={w.employer}>
      {chosen === '' && (
        <FormField form={form} name="organisationId" label={w.searchEmployer}>
          {({ ref, error }) => (
            <FirmSearch
              label={w.searchEmployer}
              byHand={w.employerByHand}
              error={error}
              inputRef={ref}
              onKnown={({ id }) => choose(id)}
              onRegistered={({ siret, name, communeCode, nafSection, nafCode, headcountBand }) => {
                form.setValue('organisation', {
                  ...{ kind: 'group', siret, name: name ?? '', communeCode: communeCode ?? '' },
                  ...(nafSection && { nafSection }),
                  ...(nafCode && { nafCode }),
                  ...(headcountBand && { headcountBand }),
                });
                choose(NEW);
              }}
              onByHand={(name) => {
                if (name) form.setValue('organisation.name', name);
                choose(NEW);
              }}
            />
          )}
        </FormField>
      )}
      {known && (
        <p>
          <strong>{known.name}</strong>, {known.commune.name}
          {known.siret && ` · ${known.siret}`}
        </p>
      )}
      {chosen === NEW && (
        <Stack gap={2}>
          <FormTextField form={form} name="organisation.name" label={w.employerName} />
          <FormSelect
            form={form}
            name="organisation.kind"
            label={w.kind}
            width="medium"
            choices={OrganisationKind.options.map((id) => ({ id, label: kinds[id] }))}
          />
          <FormCommuneField
            form={form}
            name="organisation.communeCode"
            label={w.commune}
            territoryId={territory.id}
          />
          <FormTextField
            form={form}
            name="organisation.siret"
            label={w.siret}
            hint={w.siretHint}
            inputMode="numeric"
            width="medium"
            optional
          />
        </Stack>
      )}
      {chosen !== '' && (
        <div>
          <Button onPress={() => choose('')}>{w.otherEmployer}</Button>
        </div>
      )}
    </Sheet>
  );
}

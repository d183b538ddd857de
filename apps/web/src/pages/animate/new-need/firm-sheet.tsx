import type { Territory } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { organisationQuery } from '../../../api/partners';
import { Button } from '../../../design/button';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { FormCommuneField } from '../../../form/form-commune-field';
import { FormField } from '../../../form/form-field';
import { FormTextField } from '../../../form/form-text-field';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { FirmSearch } from '../../../parts/entry/firm-search';
import { LookAlikes } from '../../../parts/merging/look-alikes';
import { NEW, type NeedEntryForm } from './need-entry-form';
import { newNeedWords } from './new-need-words';

const words = dictionary(
  {
    search: 'Chercher l’entreprise',
    byHand: 'Saisir l’entreprise',
    other: 'Choisir une autre entreprise',
    name: 'Nom de l’entreprise',
    commune: 'Commune',
    siret: 'SIRET',
    siretHint: '14 chiffres, si la personne l’a sous la main',
  },
  {
    search: 'Look for the firm',
    byHand: 'Enter the firm',
    other: 'Choose another firm',
    name: 'Name of the firm',
    commune: 'Commune',
    siret: 'SIRET',
    siretHint: '14 digits, if they have it at hand',
  },
);

/** The firm: one of the files, else of the public register, else by hand and without a SIRET. */
export function FirmSheet({ form, territory }: { form: NeedEntryForm; territory: Territory }) {
  const w = useWords(newNeedWords);
  const own = useWords(words);
  const chosen = useWatch({ control: form.control, name: 'organisationId' }) ?? '';
  const typed = useWatch({ control: form.control, name: 'organisation' });
  const { data: known } = useQuery({
    ...organisationQuery(chosen),
    enabled: chosen !== '' && chosen !== NEW,
  });
  const again = () => {
    form.setValue('organisationId', '');
    form.setValue('contactId', '');
    form.setValue('projectId', '');
  };
  return (
    <Sheet title={w.firm}>
      {chosen === '' && <Search form={form} />}
      {known && (
        <p>
          <strong>{known.name}</strong>, {known.commune.name}
          {known.siret && ` · ${known.siret}`}
        </p>
      )}
      {chosen === NEW && (
        <Stack gap={2}>
          <FormTextField form={form} name="organisation.name" label={own.name} />
          <FormCommuneField
            form={form}
            name="organisation.communeCode"
            label={own.commune}
            territoryId={territory.id}
          />
          <FormTextField
            form={form}
            name="organisation.siret"
            label={own.siret}
            hint={own.siretHint}
            inputMode="numeric"
            width="medium"
            optional
          />
          <LookAlikes
            told={{
              target: 'organisation',
              name: typed?.name ?? '',
              siret: typed?.siret ?? '',
              communeCode: typed?.communeCode ?? '',
            }}
            onTake={(id) => {
              form.setValue('organisationId', id);
              form.setValue('contactId', '');
            }}
          />
        </Stack>
      )}
      {chosen !== '' && (
        <div>
          <Button onPress={again}>{own.other}</Button>
        </div>
      )}
    </Sheet>
  );
}

function Search({ form }: { form: NeedEntryForm }) {
  const w = useWords(words);
  const choose = (id: string) => {
    form.setValue('organisationId', id);
    form.clearErrors('organisationId');
    form.setValue('contactId', id === NEW ? NEW : '');
  };
  return (
    <FormField form={form} name="organisationId" label={w.search}>
      {({ ref, error }) => (
        <FirmSearch
          label={w.search}
          byHand={w.byHand}
          error={error}
          inputRef={ref}
          onKnown={({ id }) => choose(id)}
          onRegistered={({ siret, name, communeCode, nafSection, nafCode, headcountBand }) => {
            form.setValue('organisation', {
              ...{ siret, name: name ?? '', communeCode: communeCode ?? '' },
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
  );
}

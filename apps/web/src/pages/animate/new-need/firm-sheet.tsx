import { type Company, CompanyLookUp, type Organisation, type Territory } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { api } from '../../../api/client';
import { organisationsQuery } from '../../../api/offer-submissions';
import { organisationQuery } from '../../../api/partners';
import { Button } from '../../../design/button';
import { ComboBox } from '../../../design/combo-box';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { FormCommuneField } from '../../../form/form-commune-field';
import { FormField } from '../../../form/form-field';
import { FormTextField } from '../../../form/form-text-field';
import { staysWhile, useDebounced } from '../../../form/use-debounced';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { NEW, type NeedEntryForm } from './need-entry-form';
import { newNeedWords } from './new-need-words';

const REGISTER_LETTERS_MIN = 3;
const REGISTER_SETTLED_MS = 500;

const words = dictionary(
  {
    search: 'Chercher l’entreprise',
    hint: 'Son nom et sa ville, son SIREN ou son SIRET : dans vos dossiers, puis dans le registre public',
    known: 'déjà connue',
    closed: 'fermée',
    hidden: 'Nom non diffusé',
    none: 'Rien de tel, ni ici ni dans le registre public.',
    away: 'Rien de tel ici, et le registre public ne répond pas.',
    byHand: 'Saisir l’entreprise',
    byHandAs: (name: string) => `Saisir « ${name} »`,
    byHandDetail: 'sans la chercher, SIRET facultatif',
    other: 'Choisir une autre entreprise',
    name: 'Nom de l’entreprise',
    commune: 'Commune',
    siret: 'SIRET',
    siretHint: '14 chiffres, si la personne l’a sous la main',
  },
  {
    search: 'Look for the firm',
    hint: 'Its name and its town, its SIREN or its SIRET: in your files, then in the public register',
    known: 'known already',
    closed: 'closed',
    hidden: 'Name not disclosed',
    none: 'Nothing like it, neither here nor in the public register.',
    away: 'Nothing like it here, and the public register does not answer.',
    byHand: 'Enter the firm',
    byHandAs: (name: string) => `Enter “${name}”`,
    byHandDetail: 'without looking for it, SIRET optional',
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
      {chosen === '' && <FirmSearch form={form} />}
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

function FirmSearch({ form }: { form: NeedEntryForm }) {
  const w = useWords(words);
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), REGISTER_SETTLED_MS);
  const { data: ours = [] } = useQuery({
    ...organisationsQuery(useDebounced(typed.trim(), 200)),
    ...staysWhile(typed),
  });
  const { data: register } = useQuery({
    queryKey: ['companies', q],
    queryFn: () => api.post(CompanyLookUp, '/company-lookups', { q }),
    enabled: q.length >= REGISTER_LETTERS_MIN,
    ...staysWhile(typed),
    staleTime: Infinity,
  });
  const found = register ? [...(register.company ? [register.company] : []), ...register.candidates] : [];
  const others = found.filter(({ siret }) => ours.every((each) => each.siret !== siret));
  const ourDetail = ({ commune, siret }: Organisation) =>
    [commune.name, ...(siret ? [siret] : []), w.known].join(' · ');
  const detail = ({ communeName, siret, state }: Company) =>
    [...(communeName ? [communeName] : []), siret, ...(state === 'open' ? [] : [w.closed])].join(' · ');
  const take = ({ siret, name, communeCode, nafSection, headcountBand }: Company) => {
    form.setValue('organisation', {
      ...{ siret, name: name ?? '', communeCode: communeCode ?? '' },
      ...(nafSection && { nafSection }),
      ...(headcountBand && { headcountBand }),
    });
    choose(NEW);
  };
  const choose = (id: string) => {
    form.setValue('organisationId', id);
    form.clearErrors('organisationId');
    form.setValue('contactId', id === NEW ? NEW : '');
  };
  const name = /^[\d\s]*$/.test(typed) ? '' : typed.trim();
  const enter = () => {
    if (name) form.setValue('organisation.name', name);
    choose(NEW);
  };
  return (
    <Stack gap={1}>
      <FormField form={form} name="organisationId" label={w.search}>
        {({ ref, error }) => (
          <ComboBox
            label={w.search}
            hint={w.hint}
            error={error}
            inputRef={ref}
            keepsTyped
            choices={[
              ...ours.map((each) => ({ id: each.id, label: each.name, detail: ourDetail(each) })),
              ...others.map((each) => ({
                id: each.siret,
                label: each.name ?? w.hidden,
                detail: detail(each),
              })),
              ...(name.length > 1 ? [{ id: NEW, label: w.byHandAs(name), detail: w.byHandDetail }] : []),
            ]}
            value={null}
            onChange={(id) => {
              const company = others.find(({ siret }) => siret === id);
              if (company) take(company);
              else if (id === NEW) enter();
              else if (id !== null) choose(id);
            }}
            typed={typed}
            onType={setTyped}
            none={register?.answered === false ? w.away : w.none}
          />
        )}
      </FormField>
      <div>
        <Button onPress={enter}>{w.byHand}</Button>
      </div>
    </Stack>
  );
}

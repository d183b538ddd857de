import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { personQuery } from '../../../api/directory';
import { searchQuery } from '../../../api/search';
import { Button } from '../../../design/button';
import { ComboBox } from '../../../design/combo-box';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { FormEmailField } from '../../../form/form-email-field';
import { FormField } from '../../../form/form-field';
import { FormPhoneField } from '../../../form/form-phone-field';
import { FormTextField } from '../../../form/form-text-field';
import { staysWhile, useDebounced } from '../../../form/use-debounced';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { newOfferWords } from './new-offer-words';
import { NEW, type OfferEntryForm } from './offer-entry-form';

/** Somebody who is known, found by name, telephone or address; else somebody new. */
export function PersonSheet({ form }: { form: OfferEntryForm }) {
  const w = useWords(newOfferWords);
  const f = useFormats();
  const personId = useWatch({ control: form.control, name: 'personId' }) ?? '';
  const isKnown = personId !== '' && personId !== NEW;
  const { data: known } = useQuery({ ...personQuery(personId), enabled: isKnown });
  // Who volunteers for one organisation alone offers in its name.
  const employers = known?.roles
    .filter(({ role }) => role === 'volunteer')
    .map((role) => role.organisationId);
  const employer = employers?.length === 1 ? employers[0] : null;
  const { setValue, getValues } = form;
  useEffect(() => {
    if (employer && !getValues('organisationId')) setValue('organisationId', employer);
  }, [employer, setValue, getValues]);
  return (
    <Sheet title={w.person}>
      {personId === '' && <PersonSearch form={form} />}
      {known && (
        <p>
          <strong>
            {known.firstName} {known.lastName}
          </strong>
          {known.jobTitle && `, ${known.jobTitle}`}
          {known.phone && ` · ${f.phone(known.phone)}`}
          {known.email && ` · ${known.email}`}
        </p>
      )}
      {personId === NEW && (
        <>
          <FormTextField form={form} name="person.firstName" label={w.firstName} width="medium" />
          <FormTextField form={form} name="person.lastName" label={w.lastName} width="medium" />
          <FormTextField form={form} name="person.jobTitle" label={w.job} width="medium" optional />
          <FormPhoneField form={form} name="person.phone" label={w.phone} />
          <FormEmailField form={form} name="person.email" label={w.email} hint={w.emailHint} optional />
        </>
      )}
      {personId !== '' && (
        <div>
          <Button onPress={() => form.setValue('personId', '')}>{w.otherPerson}</Button>
        </div>
      )}
    </Sheet>
  );
}

const PHONE = /^[\d\s.+()-]{4,}$/;

function PersonSearch({ form }: { form: OfferEntryForm }) {
  const w = useWords(newOfferWords);
  const [typed, setTyped] = useState('');
  const { data: groups } = useQuery({
    ...searchQuery(useDebounced(typed.trim(), 200)),
    ...staysWhile(typed),
  });
  const people = groups?.find(({ kind }) => kind === 'person')?.items ?? [];
  const choose = (id: string) => {
    form.setValue('personId', id);
    form.clearErrors('personId');
  };
  /** What was typed is kept where it belongs. */
  const enter = () => {
    const text = typed.trim();
    const [first = '', ...rest] = text.split(/\s+/);
    if (text.includes('@')) form.setValue('person.email', text);
    else if (PHONE.test(text)) form.setValue('person.phone', text);
    else if (text) {
      form.setValue('person.firstName', first);
      form.setValue('person.lastName', rest.join(' '));
    }
    choose(NEW);
  };
  return (
    <Stack gap={1}>
      <FormField form={form} name="personId" label={w.searchPerson}>
        {({ ref, error }) => (
          <ComboBox
            label={w.searchPerson}
            hint={w.searchPersonHint}
            error={error}
            inputRef={ref}
            keepsTyped
            choices={[
              ...people.map(({ id, title, detail }) => ({ id, label: title, detail })),
              ...(typed.trim().length > 1
                ? [{ id: NEW, label: w.newPersonAs(typed.trim()), detail: w.newPersonDetail }]
                : []),
            ]}
            value={null}
            onChange={(id) => (id === NEW ? enter() : id !== null && choose(id))}
            typed={typed}
            onType={setTyped}
            none={w.nobody}
          />
        )}
      </FormField>
      <div>
        <Button onPress={enter}>{w.newPerson}</Button>
      </div>
    </Stack>
  );
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { peopleQuery, personQuery } from '../../../api/directory';
import { useMe } from '../../../api/me';
import { Button } from '../../../design/button';
import { Sheet } from '../../../design/sheet';
import { FormRadioGroup } from '../../../form/form-choice';
import { FormEmailField } from '../../../form/form-email-field';
import { FormPhoneField } from '../../../form/form-phone-field';
import { FormTextField } from '../../../form/form-text-field';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { LookAlikes } from '../../../parts/merging/look-alikes';
import { NEW, type NeedEntryForm } from './need-entry-form';
import { newNeedWords } from './new-need-words';

const words = dictionary(
  {
    who: 'Qui suit ce besoin dans l’entreprise ?',
    other: 'Une autre personne',
    firstName: 'Prénom',
    lastName: 'Nom',
    job: 'Fonction',
    phone: 'Téléphone',
    email: 'Adresse e-mail',
    emailHint: 'Sans elle, rien ne pourra lui être écrit : c’est vous qui l’appellerez.',
  },
  {
    who: 'Who follows this need in the firm?',
    other: 'Somebody else',
    firstName: 'First name',
    lastName: 'Last name',
    job: 'Job',
    phone: 'Telephone',
    email: 'E-mail address',
    emailHint: 'Without it nothing can be written to them: you will be the one who calls.',
  },
);

/** Somebody of the firm who is known, or somebody new with a telephone, an address or both. */
export function ContactSheet({ form }: { form: NeedEntryForm }) {
  const w = useWords(newNeedWords);
  const own = useWords(words);
  const f = useFormats();
  const me = useMe();
  const organisationId = useWatch({ control: form.control, name: 'organisationId' }) ?? '';
  const contactId = useWatch({ control: form.control, name: 'contactId' });
  const typed = useWatch({ control: form.control, name: 'contact' });
  const { data } = useInfiniteQuery({
    ...peopleQuery({ organisationId }),
    enabled: organisationId !== '' && organisationId !== NEW,
  });
  const people = data?.pages.flatMap(({ items }) => items).filter(({ id }) => id !== me?.id);
  const elsewhere = contactId && contactId !== NEW && !people?.some(({ id }) => id === contactId);
  const { data: taken } = useQuery({ ...personQuery(contactId ?? ''), enabled: Boolean(elsewhere) });
  const nobody = organisationId === NEW || people?.length === 0;
  const { setValue } = form;
  useEffect(() => {
    if (nobody) setValue('contactId', NEW);
  }, [nobody, setValue]);
  return (
    <Sheet title={w.contact}>
      {people && people.length > 0 && (
        <FormRadioGroup
          form={form}
          name="contactId"
          label={own.who}
          choices={[
            ...people.map(({ id, firstName, lastName, jobTitle, phone }) => ({
              id,
              label: `${firstName} ${lastName}`,
              detail: [...(jobTitle ? [jobTitle] : []), ...(phone ? [f.phone(phone)] : [])].join(' · '),
            })),
            { id: NEW, label: own.other },
          ]}
        />
      )}
      {elsewhere && taken && (
        <>
          <p>
            <strong>
              {taken.firstName} {taken.lastName}
            </strong>
            {taken.phone && ` · ${f.phone(taken.phone)}`}
          </p>
          <div>
            <Button onPress={() => setValue('contactId', NEW)}>{own.other}</Button>
          </div>
        </>
      )}
      {!elsewhere && (nobody || contactId === NEW || organisationId === '') && (
        <>
          <FormTextField form={form} name="contact.firstName" label={own.firstName} width="medium" />
          <FormTextField form={form} name="contact.lastName" label={own.lastName} width="medium" />
          <FormTextField form={form} name="contact.jobTitle" label={own.job} width="medium" optional />
          <FormPhoneField form={form} name="contact.phone" label={own.phone} />
          <FormEmailField form={form} name="contact.email" label={own.email} hint={own.emailHint} optional />
          <LookAlikes
            told={{
              target: 'person',
              firstName: typed?.firstName ?? '',
              lastName: typed?.lastName ?? '',
              phone: typed?.phone ?? '',
              email: typed?.email ?? '',
            }}
            onTake={(id) => form.setValue('contactId', id)}
          />
        </>
      )}
    </Sheet>
  );
}

import { CompanyLookUp, isSiret, siretDigits, type Territory } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { api } from '../../api/client';
import { Later } from '../../design/later';
import { Sheet } from '../../design/sheet';
import { FormCommuneField } from '../../form/form-commune-field';
import { FormTextField } from '../../form/form-text-field';
import { useWords } from '../../i18n/dictionary';
import { FirmNotice } from './firm-notice';
import { FirmSearch } from './firm-search';
import type { NeedForm } from './need-form-type';
import { postNeedWords } from './post-need-words';
import { WhoAnswers } from './who-answers';

interface FirmFieldsProps {
  form: NeedForm;
  territory: Territory;
  /** Who writes is known already. */
  signedIn: boolean;
}

/** The firm: its name or its number, and the public register fills in the rest; by hand where it does not. */
export function FirmFields({ form, territory, signedIn }: FirmFieldsProps) {
  const w = useWords(postNeedWords);
  const siret = siretDigits(useWatch({ control: form.control, name: 'organisation.siret' }) ?? '');
  const { data } = useQuery({
    queryKey: ['company', siret],
    queryFn: () => api.post(CompanyLookUp, '/company-lookups', { siret }),
    enabled: isSiret(siret),
    staleTime: Infinity,
  });
  const { setValue, getValues } = form;
  /** What the register filled in: another number it does not know takes it away again. */
  const filled = useRef({ name: '', communeCode: '' });
  useEffect(() => {
    if (!data) return;
    const { company } = data;
    const now = { name: company?.name ?? '', communeCode: company?.communeCode ?? '' };
    const corrected = { shouldValidate: form.formState.isSubmitted };
    for (const field of ['name', 'communeCode'] as const) {
      const known = getValues(`organisation.${field}`);
      if (now[field] || (known !== '' && known === filled.current[field]))
        setValue(`organisation.${field}`, now[field], corrected);
    }
    filled.current = now;
    setValue('organisation.nafSection', company?.nafSection ?? undefined);
    setValue('organisation.nafCode', company?.nafCode ?? undefined);
    setValue('organisation.headcountBand', company?.headcountBand ?? undefined);
  }, [data, setValue, getValues, form.formState.isSubmitted]);
  return (
    <Sheet title={w.firm}>
      <Later>
        <FirmSearch onFound={(found) => setValue('organisation.siret', found)} />
        {data && isSiret(siret) && <FirmNotice found={data} />}
        <FormTextField form={form} name="organisation.name" label={w.name} autoComplete="organization" />
        <FormCommuneField
          form={form}
          name="organisation.communeCode"
          label={w.commune}
          territoryId={territory.id}
        />
        <WhoAnswers form={form} territory={territory} />
        {!signedIn && (
          <FormTextField
            form={form}
            name="contact.firstName"
            label={w.firstName}
            autoComplete="given-name"
            width="medium"
          />
        )}
        {!signedIn && (
          <FormTextField
            form={form}
            name="contact.lastName"
            label={w.lastName}
            autoComplete="family-name"
            width="medium"
          />
        )}
      </Later>
    </Sheet>
  );
}

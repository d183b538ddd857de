import { CompanyLookUp, type CreateNeed, isSiret, siretDigits, type Territory } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { api } from '../../api/client';
import { Later } from '../../design/later';
import { Sheet } from '../../design/sheet';
import { FormCommuneField } from '../../form/form-commune-field';
import { FormTextField } from '../../form/form-text-field';
import type { ContractForm } from '../../form/use-contract-form';
import { useWords } from '../../i18n/dictionary';
import { FirmNotice } from './firm-notice';
import { FirmSearch } from './firm-search';
import type { NeedInput } from './need-form';
import { postNeedWords } from './post-need-words';

export type NeedForm = ContractForm<NeedInput, z.output<typeof CreateNeed>>;

/** The firm: its name or its number, and the public register fills in the rest; by hand where it does not. */
export function FirmFields({ form, territory }: { form: NeedForm; territory: Territory }) {
  const w = useWords(postNeedWords);
  const siret = siretDigits(useWatch({ control: form.control, name: 'organisation.siret' }) ?? '');
  const { data } = useQuery({
    queryKey: ['company', siret],
    queryFn: () => api.post(CompanyLookUp, '/company-lookups', { siret }),
    enabled: isSiret(siret),
    staleTime: Infinity,
  });
  const { setValue } = form;
  useEffect(() => {
    const company = data?.company;
    if (!company) return;
    if (company.name) setValue('organisation.name', company.name, { shouldValidate: true });
    setValue('organisation.nafSection', company.nafSection ?? undefined);
    setValue('organisation.headcountBand', company.headcountBand ?? undefined);
    if (company.communeCode)
      setValue('organisation.communeCode', company.communeCode, { shouldValidate: true });
  }, [data, setValue]);
  return (
    <Sheet title={w.firm}>
      <Later>
        <FirmSearch onFound={(found) => setValue('organisation.siret', found, { shouldValidate: true })} />
        <FormTextField
          form={form}
          name="organisation.siret"
          label={w.siret}
          hint={w.siretHint}
          inputMode="numeric"
          width="medium"
        />
        {data && isSiret(siret) && <FirmNotice found={data} />}
        <FormTextField form={form} name="organisation.name" label={w.name} autoComplete="organization" />
        <FormCommuneField
          form={form}
          name="organisation.communeCode"
          label={w.commune}
          territoryId={territory.id}
        />
      </Later>
    </Sheet>
  );
}

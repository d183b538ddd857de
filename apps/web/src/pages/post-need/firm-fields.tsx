import { CompanyLookUp, type CreateNeed, isSiret, type Territory } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { api } from '../../api/client';
import { Notice } from '../../design/notice';
import { Later } from '../../design/later';
import { Sheet } from '../../design/sheet';
import { FormCommuneField } from '../../form/form-commune-field';
import { FormTextField } from '../../form/form-text-field';
import type { ContractForm } from '../../form/use-contract-form';
import { useWords } from '../../i18n/dictionary';
import type { NeedInput } from './need-form';
import { postNeedWords } from './post-need-words';

export type NeedForm = ContractForm<NeedInput, z.output<typeof CreateNeed>>;

/** The firm: a number, and the public register fills in the rest; by hand where it does not. */
export function FirmFields({ form, territory }: { form: NeedForm; territory: Territory }) {
  const w = useWords(postNeedWords);
  const siret = (useWatch({ control: form.control, name: 'organisation.siret' }) ?? '').replace(/\s/g, '');
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
    setValue('organisation.name', company.name, { shouldValidate: true });
    setValue('organisation.nafSection', company.nafSection ?? undefined);
    setValue('organisation.headcountBand', company.headcountBand ?? undefined);
    if (company.communeCode)
      setValue('organisation.communeCode', company.communeCode, { shouldValidate: true });
  }, [data, setValue]);
  return (
    <Sheet title={w.firm}>
      <Later>
        <FormTextField
          form={form}
          name="organisation.siret"
          label={w.siret}
          hint={w.siretHint}
          inputMode="numeric"
          width="medium"
        />
        {data && isSiret(siret) && (
          <Notice tone={data.company ? 'good' : 'info'} announced>
            {data.company ? w.found(data.company.name) : data.answered ? w.unknown : w.away}
          </Notice>
        )}
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

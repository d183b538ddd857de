import {
  type Company,
  CreateOrganisation,
  HeadcountBand,
  Organisation,
  OrganisationKind,
} from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { api } from '../../../api/client';
import { readOrganisation } from '../../../api/directory';
import { Button } from '../../../design/button';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormSelect } from '../../../form/form-choice';
import { FormCommuneField } from '../../../form/form-commune-field';
import { FormOrganisationField } from '../../../form/form-organisation-field';
import { FormTextField } from '../../../form/form-text-field';
import { StaleNotice } from '../../../form/stale-notice';
import { useContractForm } from '../../../form/use-contract-form';
import { useStaleEdit } from '../../../form/use-stale-edit';
import { useWords } from '../../../i18n/dictionary';
import { FirmSearch } from '../../../parts/entry/firm-search';
import { LookAlikes } from '../../../parts/merging/look-alikes';
import { roleWords } from '../../../parts/roles';
import { directoryWords } from '../directory/directory-words';
import { organisationWords } from './organisation-words';

type Input = z.input<typeof CreateOrganisation>;
type Output = z.output<typeof CreateOrganisation>;
const BLANK: Input = {
  kind: 'company',
  name: '',
  siret: '',
  nafSection: '',
  nafCode: '',
  communeCode: '',
  parentId: '',
};
const toInput = (row: Organisation): Input => ({
  ...{ kind: row.kind, name: row.name, siret: row.siret ?? '', nafSection: row.nafSection ?? '' },
  ...{ nafCode: row.nafCode ?? '', communeCode: row.commune.code, parentId: row.parentId ?? '' },
  headcountBand: row.headcountBand ?? undefined,
});

/** An organisation, new or known; `called`: the name of a new one. */
export function OrganisationForm({
  organisation,
  called = '',
}: {
  organisation?: Organisation;
  called?: string;
}) {
  const w = useWords(organisationWords);
  const d = useWords(directoryWords);
  const { kinds } = useWords(roleWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [version, setVersion] = useState(organisation?.version ?? 0);
  const form = useContractForm(CreateOrganisation, {
    defaultValues: organisation ? toInput(organisation) : { ...BLANK, name: called },
  });
  const edit = useStaleEdit<Organisation | undefined, Input, Output>({
    form,
    first: organisation,
    read: async () => {
      const latest = await readOrganisation(organisation?.id ?? '');
      setVersion(latest.version);
      return latest;
    },
    toInput: (row) => (row ? toInput(row) : BLANK),
    tell: (row) => [
      { label: w.name, value: row?.name ?? '' },
      { label: w.kind, value: row ? kinds[row.kind] : '' },
      { label: w.siret, value: row?.siret ?? '' },
      { label: w.commune, value: row?.commune.name ?? '' },
    ],
  });
  const save = useMutation({
    mutationFn: (fields: Output) =>
      organisation
        ? api.patch(Organisation, `/organisations/${organisation.id}`, {
            ...fields,
            parentId: fields.parentId ?? null,
            version,
          })
        : api.post(Organisation, '/organisations', fields),
    onSuccess: async (saved) => {
      say(d.saved);
      await client.invalidateQueries();
      if (organisation) setVersion(saved.version);
      else await navigate(`/animate/organisations/${saved.id}`);
    },
    onError: edit.refused,
  });
  const [name, siret, communeCode] = form.watch(['name', 'siret', 'communeCode']);
  const fill = (company: Company) => {
    const { siret: found, name: called, communeCode: place, nafSection, nafCode, headcountBand } = company;
    const options = { shouldDirty: true };
    form.setValue('siret', found, options);
    form.setValue('name', called ?? '', options);
    form.setValue('communeCode', place ?? '', options);
    if (nafSection) form.setValue('nafSection', nafSection, options);
    if (nafCode) form.setValue('nafCode', nafCode, options);
    if (headcountBand) form.setValue('headcountBand', headcountBand, options);
  };
  const fields = (
    <form noValidate onSubmit={form.submit((fields) => save.mutate(fields))}>
      <Stack>
        <StaleNotice changes={edit.changes} />
        <ErrorSummary form={form} />
        <Sheet>
          <FormTextField form={form} name="name" label={w.name} />
          <FormSelect
            form={form}
            name="kind"
            label={w.kind}
            width="medium"
            choices={OrganisationKind.options.map((id) => ({ id, label: kinds[id] }))}
          />
          <FormCommuneField form={form} name="communeCode" label={w.commune} />
          <FormTextField
            form={form}
            name="siret"
            label={w.siret}
            hint={w.siretHint}
            inputMode="numeric"
            width="medium"
            optional
          />
          <FormTextField
            form={form}
            name="nafCode"
            label={w.activity}
            hint={w.activityHint}
            width="short"
            optional
          />
          <FormTextField
            form={form}
            name="nafSection"
            label={w.sector}
            hint={w.sectorHint}
            width="short"
            optional
          />
          <FormSelect
            form={form}
            name="headcountBand"
            label={w.headcount}
            width="medium"
            placeholder={w.headcountNone}
            optional
            choices={HeadcountBand.options.map((id) => ({ id, label: w.headcounts(id) }))}
          />
          <FormOrganisationField form={form} name="parentId" label={w.parent} width="medium" optional />
          {!organisation && (
            <LookAlikes told={{ target: 'organisation', name, siret: siret ?? '', communeCode }} />
          )}
        </Sheet>
        <div>
          <Button kind="main" type="submit" isPending={save.isPending}>
            {d.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
  if (organisation) return fields;
  return (
    <Stack>
      <Sheet>
        <FirmSearch
          label={w.find}
          byHand={w.byHand}
          onKnown={({ id }) => void navigate(`/animate/organisations/${id}`)}
          onRegistered={fill}
          onByHand={(typed) => {
            if (typed) form.setValue('name', typed, { shouldDirty: true });
            form.setFocus('name');
          }}
        />
      </Sheet>
      {fields}
    </Stack>
  );
}

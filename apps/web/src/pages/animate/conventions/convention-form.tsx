import { Convention, type Territory } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client';
import { readConvention } from '../../../api/directory';
import { Button } from '../../../design/button';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormDateField } from '../../../form/form-choice';
import { FormTextField } from '../../../form/form-text-field';
import { StaleNotice } from '../../../form/stale-notice';
import { useContractForm } from '../../../form/use-contract-form';
import { useStaleEdit } from '../../../form/use-stale-edit';
import { useWords } from '../../../i18n/dictionary';
import { type Formats, useFormats } from '../../../i18n/format';
import { directoryWords } from '../directory/directory-words';
import {
  ConventionFields,
  type ConventionInput,
  type ConventionOutput,
  toInput,
  toPledges,
} from './convention-schema';
import { conventionWords } from './convention-words';
import { PledgesField } from './pledges-field';

const tell = (row: Convention | undefined, w: typeof conventionWords.fr, f: Formats) => [
  { label: w.name, value: row?.name ?? '' },
  { label: w.starts, value: row ? f.day(row.startsOn) : '' },
  { label: w.ends, value: row ? f.day(row.endsOn) : '' },
  {
    label: w.pledges,
    value: f.list(
      (row?.pledges ?? []).map(({ organisationName, daysPerYear }) => `${organisationName} ${daysPerYear}`),
    ),
  },
];

/** A convention, new or signed: whoever runs its territory corrects it, with history. */
export function ConventionForm({ convention, territory }: { convention?: Convention; territory: Territory }) {
  const w = useWords(conventionWords);
  const d = useWords(directoryWords);
  const f = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [version, setVersion] = useState(convention?.version ?? 0);
  const blank = (): ConventionInput => ({
    ...{ territoryId: territory.id, name: w.defaultName(territory.name), startsOn: '', endsOn: '' },
    pledges: [],
  });
  const form = useContractForm(ConventionFields, {
    defaultValues: convention ? toInput(convention) : blank(),
  });
  const edit = useStaleEdit<Convention | undefined, ConventionInput, ConventionOutput>({
    form,
    first: convention,
    read: async () => {
      const latest = await readConvention(convention?.id ?? '');
      setVersion(latest.version);
      return latest;
    },
    toInput: (row) => (row ? toInput(row) : blank()),
    tell: (row) => tell(row, w, f),
  });
  const save = useMutation({
    mutationFn: (fields: ConventionOutput) => {
      const pledges = toPledges(fields);
      return convention
        ? api.patch(Convention, `/conventions/${convention.id}`, {
            ...{ name: fields.name, startsOn: fields.startsOn, endsOn: fields.endsOn },
            ...{ pledges, version },
          })
        : api.post(Convention, '/conventions', { ...fields, pledges });
    },
    onSuccess: async (saved) => {
      say(d.saved);
      await client.invalidateQueries({ queryKey: ['conventions'] });
      if (convention) setVersion(saved.version);
      else await navigate(`/animate/conventions/${saved.id}`);
    },
    onError: edit.refused,
  });
  return (
    <form noValidate onSubmit={form.submit((fields) => save.mutate(fields))}>
      <Stack>
        <StaleNotice changes={edit.changes} />
        <ErrorSummary form={form} />
        <Sheet>
          <FormTextField form={form} name="name" label={w.name} />
          <FormDateField form={form} name="startsOn" label={w.starts} />
          <FormDateField
            form={form}
            name="endsOn"
            label={w.ends}
            hint={convention ? undefined : w.endsHint}
            optional={!convention}
          />
        </Sheet>
        <PledgesField form={form} />
        <div>
          <Button kind="main" type="submit" isPending={save.isPending}>
            {d.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

import { type TerritoryRecord, UpdateTerritory } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { updateTerritory } from '../../../api/territories';
import { Button } from '../../../design/button';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormTextField } from '../../../form/form-text-field';
import { useContractForm } from '../../../form/use-contract-form';
import { useWords } from '../../../i18n/dictionary';
import { directoryWords } from '../directory/directory-words';
import { territoryWords } from './territory-words';

/** Its name, and how its mails are signed and answered. */
export function TerritoryForm({ record: { id, ...record } }: { record: TerritoryRecord }) {
  const w = useWords(territoryWords);
  const d = useWords(directoryWords);
  const client = useQueryClient();
  const { name, senderName, replyTo, version } = record;
  const form = useContractForm(UpdateTerritory, { defaultValues: { name, senderName, replyTo, version } });
  const save = useMutation({
    mutationFn: (fields: UpdateTerritory) => updateTerritory(id, fields),
    onSuccess: async () => {
      say(d.saved);
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <form noValidate onSubmit={form.submit((fields) => save.mutate(fields))}>
      <Stack gap={2}>
        <ErrorSummary form={form} />
        <FormTextField form={form} name="name" label={w.name} width="medium" />
        <FormTextField form={form} name="senderName" label={w.sender} width="medium" />
        <FormTextField
          form={form}
          name="replyTo"
          label={w.replyTo}
          hint={w.replyHint}
          type="email"
          width="medium"
        />
        <div>
          <Button kind="main" type="submit" isPending={save.isPending}>
            {d.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

import { type Need, ReopenNeed } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Dialog, DialogActions } from '../../../design/dialog';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormNumberField } from '../../../form/form-choice';
import { FormTextArea } from '../../../form/form-text-field';
import { useContractForm } from '../../../form/use-contract-form';
import { useWords } from '../../../i18n/dictionary';
import { needWords } from './need-words';

/** A need that was closed looks for somebody again: why, and of one that was fulfilled for how many. */
export function ReopenDialog({ need, onClose }: { need: Need; onClose(): void }) {
  const w = useWords(needWords).reopen;
  const client = useQueryClient();
  const wanted = need.status === 'fulfilled' && { volunteersWanted: Math.min(5, need.volunteersWanted + 1) };
  const form = useContractForm(ReopenNeed, { defaultValues: { reason: '', ...wanted } });
  const reopen = useMutation({
    mutationFn: (body: object) => api.send('POST', `/needs/${need.id}/reopening`, body),
    onSuccess: async () => {
      say(w.done);
      onClose();
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <Dialog title={w.title} isOpen onClose={onClose}>
      <p>{w.text}</p>
      <form noValidate onSubmit={form.submit((body) => reopen.mutate(body))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <FormTextArea form={form} name="reason" label={w.reason} rows={3} />
          {wanted && (
            <FormNumberField
              form={form}
              name="volunteersWanted"
              label={w.wanted}
              hint={w.wantedHint}
              minValue={1}
              maxValue={5}
              step={1}
            />
          )}
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="main" type="submit" isPending={reopen.isPending}>
              {w.action}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

import { ReturnApplication } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Dialog, DialogActions } from '../../../design/dialog';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormTextArea } from '../../../form/form-text-field';
import { useContractForm } from '../../../form/use-contract-form';
import { useWords } from '../../../i18n/dictionary';
import { committeeWords } from '../committee/committee-words';

/** Back to the firm, with what is missing: it reads these words by mail and on its page. */
export function ReturnDialog({ id, onClose }: { id: string; onClose(): void }) {
  const w = useWords(committeeWords);
  const client = useQueryClient();
  const form = useContractForm(ReturnApplication, { defaultValues: { missing: '' } });
  const send = useMutation({
    mutationFn: (given: object) => api.send('POST', `/applications/${id}/return`, given),
    onSuccess: async () => {
      say(w.returned);
      onClose();
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <Dialog title={w.giveBack} isOpen onClose={onClose}>
      <p>{w.giveBackText}</p>
      <form noValidate onSubmit={form.submit((given) => send.mutate(given))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <FormTextArea form={form} name="missing" label={w.whatLacks} rows={4} />
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="main" type="submit" isPending={send.isPending}>
              {w.giveBack}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

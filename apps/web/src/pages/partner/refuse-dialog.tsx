import { EmployerAnswer, Match } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { Dialog, DialogActions } from '../../design/dialog';
import { Select } from '../../design/select';
import { Stack } from '../../design/stack';
import { say } from '../../design/toast-queue';
import { ErrorSummary } from '../../form/error-summary';
import { FormTextArea } from '../../form/form-text-field';
import { useContractForm } from '../../form/use-contract-form';
import { useWords } from '../../i18n/dictionary';
import { partnerWords } from './partner-words';

export function RefuseDialog({ match, onClose }: { match: Match; onClose(): void }) {
  const w = useWords(partnerWords);
  const client = useQueryClient();
  const form = useContractForm(EmployerAnswer, { defaultValues: { approved: false, reason: '' } });
  const refuse = useMutation({
    mutationFn: (answer: EmployerAnswer) => api.post(Match, `/matches/${match.id}/employer-approval`, answer),
    onSuccess: async () => {
      say(w.refused);
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <Dialog title={w.refuseTitle} isOpen onClose={onClose}>
      <p>{w.refuseText}</p>
      <form noValidate onSubmit={form.submit((answer) => refuse.mutate(answer))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <Select
            label={w.ready}
            placeholder={w.choose}
            choices={w.reasons.map((label, index) => ({ id: String(index), label }))}
            value={null}
            onChange={(index) => form.setValue('reason', w.reasons[Number(index)] ?? '')}
          />
          <FormTextArea form={form} name="reason" label={w.reason} rows={3} />
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="danger" type="submit" isPending={refuse.isPending}>
              {w.refuse}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

import { OfferSubmission, RejectOffer } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { Dialog, DialogActions } from '../../design/dialog';
import { Stack } from '../../design/stack';
import { say } from '../../design/toast-queue';
import { ErrorSummary } from '../../form/error-summary';
import { FormTextArea } from '../../form/form-text-field';
import { useContractForm } from '../../form/use-contract-form';
import { useWords } from '../../i18n/dictionary';
import { admitWords } from './admit-words';

interface RejectDialogProps {
  submission: OfferSubmission;
  onClose(): void;
}

export function RejectDialog({ submission, onClose }: RejectDialogProps) {
  const w = useWords(admitWords);
  const client = useQueryClient();
  const form = useContractForm(RejectOffer, { defaultValues: { reason: '' } });
  const reject = useMutation({
    mutationFn: (refusal: z.output<typeof RejectOffer>) =>
      api.post(OfferSubmission, `/offer-submissions/${submission.id}/rejection`, refusal),
    onSuccess: async () => {
      say(w.refused);
      onClose();
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <Dialog title={w.refuseTitle} isOpen onClose={onClose}>
      <p>{w.refuseText}</p>
      <form noValidate onSubmit={form.submit((refusal) => reject.mutate(refusal))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <FormTextArea form={form} name="reason" label={w.reason} rows={3} />
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="danger" type="submit" isPending={reject.isPending}>
              {w.refuse}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

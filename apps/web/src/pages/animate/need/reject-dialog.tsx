import { GiveReason, type Need } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { refusalTextsQuery, rejectionPreviewQuery } from '../../../api/refusal-texts';
import { Button } from '../../../design/button';
import { Dialog, DialogActions } from '../../../design/dialog';
import { Notice } from '../../../design/notice';
import { Select } from '../../../design/select';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormTextArea } from '../../../form/form-text-field';
import { useContractForm } from '../../../form/use-contract-form';
import { useDebounced } from '../../../form/use-debounced';
import { useWords } from '../../../i18n/dictionary';
import { Letters } from './letters';
import { needWords } from './need-words';

const PREVIEW_AFTER_MS = 500;

/** A need that is not taken up: a ready answer, in the animator's words, in the mail as it would leave. */
export function RejectDialog({ need, onClose }: { need: Need; onClose(): void }) {
  const w = useWords(needWords).reject;
  const client = useQueryClient();
  const form = useContractForm(GiveReason, { defaultValues: { reason: '' } });
  const reason = useDebounced(useWatch({ control: form.control, name: 'reason' }).trim(), PREVIEW_AFTER_MS);
  const { data: texts } = useQuery(refusalTextsQuery(need.territoryId));
  const { data: letters, error } = useQuery(rejectionPreviewQuery(need.id, reason));
  const ready = texts?.items.filter(({ locale }) => locale === need.language) ?? [];
  const reject = useMutation({
    mutationFn: (given: GiveReason) => api.send('POST', `/needs/${need.id}/rejection`, given),
    onSuccess: async () => {
      say(w.done);
      onClose();
      await client.invalidateQueries({ predicate: ({ queryKey }) => !queryKey.includes('preview') });
    },
    onError: form.refused,
  });
  return (
    <Dialog title={w.title} isOpen onClose={onClose} wide>
      <p>{w.text}</p>
      <form noValidate onSubmit={form.submit((given) => reject.mutate(given))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          {ready.length > 0 && (
            <Select
              label={w.ready}
              placeholder={w.choose}
              choices={ready.map(({ title }, index) => ({ id: String(index), label: title }))}
              value={null}
              onChange={(index) => form.setValue('reason', ready[Number(index)]?.text ?? '')}
            />
          )}
          <FormTextArea form={form} name="reason" label={w.reason} rows={5} />
          <p>
            <Link to="/animate/refusals">{w.edit}</Link>
          </p>
          {error && <Notice tone="warn">{error.message}</Notice>}
          {reason.length >= 3 && <Letters letters={letters ?? []} />}
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="danger" type="submit" isPending={reject.isPending}>
              {w.send}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

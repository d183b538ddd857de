import { GiveReason, ReasonOrNot } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../api/client';
import { Button } from '../design/button';
import { Dialog, DialogActions } from '../design/dialog';
import { Stack } from '../design/stack';
import { say } from '../design/toast-queue';
import { dictionary, useWords } from '../i18n/dictionary';
import { ErrorSummary } from './error-summary';
import { FormTextArea } from './form-text-field';
import { useContractForm } from './use-contract-form';

const words = dictionary({ reason: 'Pourquoi ?', back: 'Revenir' }, { reason: 'Why?', back: 'Go back' });

interface ReasonDialogProps {
  title: string;
  /** What it does, and who reads the reason. */
  text: string;
  action: string;
  /** Said once done. */
  done: string;
  /** Where the reason is posted. */
  path: string;
  optional?: boolean;
  /** `main`: it hurts nobody. */
  kind?: 'danger' | 'main';
  onClose(): void;
}

/** Something that hurts, asked once more, with its reason. */
export function ReasonDialog({
  title,
  text,
  action,
  done,
  path,
  optional,
  kind = 'danger',
  onClose,
}: ReasonDialogProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const schema: z.ZodType<{ reason?: string }, { reason?: string }> = optional ? ReasonOrNot : GiveReason;
  const form = useContractForm(schema, { defaultValues: { reason: '' } });
  const act = useMutation({
    mutationFn: (given: object) => api.send('POST', path, given),
    onSuccess: async () => {
      say(done);
      onClose();
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p>{text}</p>
      <form noValidate onSubmit={form.submit((given) => act.mutate(given))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <FormTextArea form={form} name="reason" label={w.reason} rows={3} optional={optional} />
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind={kind} type="submit" isPending={act.isPending}>
              {action}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

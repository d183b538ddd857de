import {
  type Advance,
  Advance as AdvanceContract,
  DisburseAdvance,
  NoteReceipt,
  ReceiptMethod,
  SignAdvance,
} from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Dialog, DialogActions } from '../../../design/dialog';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormDateField, FormNumberField, FormSelect } from '../../../form/form-choice';
import { FormTextField } from '../../../form/form-text-field';
import { ReasonDialog } from '../../../form/reason-dialog';
import { type ContractForm, useContractForm } from '../../../form/use-contract-form';
import { useWords } from '../../../i18n/dictionary';
import { today } from '../../../i18n/now';
import { advanceWords } from '../../../parts/advance/advance-words';
import { advanceActWords } from './advance-act-words';

/** What may be done with it now, each with its day. */
export function AdvanceActs({ advance }: { advance: Advance }) {
  const w = useWords(advanceActWords);
  const [asking, setAsking] = useState<'sign' | 'disburse' | 'receive' | 'cancel'>();
  const close = () => setAsking(undefined);
  const { actions, id } = advance;
  if (actions.length === 0) return null;
  return (
    <Stack row gap={1}>
      {actions.map((action) => (
        <Button key={action} kind={action === 'cancel' ? 'plain' : 'main'} onPress={() => setAsking(action)}>
          {w[action].action}
        </Button>
      ))}
      {asking === 'sign' && <SignDialog advance={advance} onClose={close} />}
      {asking === 'disburse' && <DisburseDialog advance={advance} onClose={close} />}
      {asking === 'receive' && <ReceiveDialog advance={advance} onClose={close} />}
      {asking === 'cancel' && (
        <ReasonDialog {...w.cancel} path={`/advances/${id}/cancellation`} onClose={close} />
      )}
    </Stack>
  );
}

interface ActDialogProps {
  advance: Advance;
  onClose(): void;
}

function SignDialog({ advance, onClose }: ActDialogProps) {
  const w = useWords(advanceActWords).sign;
  const form = useContractForm(SignAdvance, { defaultValues: { signedOn: today() } });
  return (
    <ActDialog form={form} words={w} path={`/advances/${advance.id}/signature`} onClose={onClose}>
      <FormDateField form={form} name="signedOn" label={w.day} />
    </ActDialog>
  );
}

function DisburseDialog({ advance, onClose }: ActDialogProps) {
  const w = useWords(advanceActWords).disburse;
  const form = useContractForm(DisburseAdvance, { defaultValues: { disbursedOn: today() } });
  return (
    <ActDialog form={form} words={w} path={`/advances/${advance.id}/disbursement`} onClose={onClose}>
      <FormDateField form={form} name="disbursedOn" label={w.day} />
    </ActDialog>
  );
}

/** Typed in euros, sent in cents. */
const TypedReceipt = NoteReceipt.omit({ amountCents: true }).extend({
  euros: z.number().min(0.01).max(1_000_000),
});

function ReceiveDialog({ advance, onClose }: ActDialogProps) {
  const w = useWords(advanceActWords).receive;
  const a = useWords(advanceWords);
  const due = advance.next?.amountCents;
  const form = useContractForm(TypedReceipt, {
    defaultValues: {
      ...{ euros: due ? due / 100 : undefined, receivedOn: today() },
      ...{ method: 'transfer', reference: '' },
    },
  });
  return (
    <ActDialog
      form={form}
      words={w}
      path={`/advances/${advance.id}/receipts`}
      toBody={({ euros, ...receipt }) => ({ ...receipt, amountCents: Math.round(euros * 100) })}
      onClose={onClose}
    >
      <FormNumberField form={form} name="euros" label={w.amount} minValue={0.01} step={0.01} />
      <FormDateField form={form} name="receivedOn" label={w.day} />
      <FormSelect
        form={form}
        name="method"
        label={a.method}
        choices={ReceiptMethod.options.map((id) => ({ id, label: a.methods[id] }))}
      />
      <FormTextField form={form} name="reference" label={w.reference} optional />
    </ActDialog>
  );
}

interface FormDialogProps<Input extends object, Output extends object> {
  form: ContractForm<Input, Output>;
  words: { title: string; text: string; action: string; done: string };
  path: string;
  toBody?(output: Output): object;
  onClose(): void;
  children: ReactNode;
}

function ActDialog<Input extends object, Output extends object>(props: FormDialogProps<Input, Output>) {
  const { form, words, path, toBody = (output) => output, onClose, children } = props;
  const { back } = useWords(advanceActWords);
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (output: Output) => api.post(AdvanceContract, path, toBody(output)),
    onSuccess: async () => {
      say(words.done);
      onClose();
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p>{words.text}</p>
      <form noValidate onSubmit={form.submit((output) => act.mutate(output))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          {children}
          <DialogActions>
            <Button onPress={onClose}>{back}</Button>
            <Button kind="main" type="submit" isPending={act.isPending}>
              {words.action}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

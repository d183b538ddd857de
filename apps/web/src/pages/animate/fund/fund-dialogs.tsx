import { CloseMonth, type Fund, NoteContribution, OpenFund } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Dialog, DialogActions } from '../../../design/dialog';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormDateField, FormNumberField } from '../../../form/form-choice';
import { FormOrganisationField } from '../../../form/form-organisation-field';
import { FormTextArea, FormTextField } from '../../../form/form-text-field';
import { type ContractForm, useContractForm } from '../../../form/use-contract-form';
import { useWords } from '../../../i18n/dictionary';
import { today } from '../../../i18n/now';
import { fundWords } from './fund-words';

const Euros = z.number().min(0).max(100_000_000);
const cents = (euros: number) => Math.round(euros * 100);
/** Typed in euros, sent in cents. */
const TypedFund = OpenFund.omit({ reserveCents: true }).extend({ euros: Euros });
const TypedContribution = NoteContribution.omit({ amountCents: true }).extend({ euros: Euros.min(0.01) });

export function OpenFundDialog({ territoryId, onClose }: { territoryId: string; onClose(): void }) {
  const w = useWords(fundWords);
  const form = useContractForm(TypedFund, {
    defaultValues: { holderId: '', legalBasis: '', euros: 0 },
    complete: (input) => ({ ...input, territoryId }),
  });
  return (
    <FundDialog
      form={form}
      title={w.open}
      text={w.noneText}
      done={w.opened}
      path="/funds"
      toBody={({ euros, ...fund }) => ({ ...fund, reserveCents: cents(euros) })}
      onClose={onClose}
    >
      <FormOrganisationField form={form} name="holderId" label={w.holder} />
      <FormTextArea form={form} name="legalBasis" label={w.basis} rows={2} />
      <FormNumberField form={form} name="euros" label={w.reserve} minValue={0} />
    </FundDialog>
  );
}

export function ContributionDialog({ fund, onClose }: { fund: Fund; onClose(): void }) {
  const w = useWords(fundWords);
  const form = useContractForm(TypedContribution, {
    defaultValues: { organisationId: '', receivedOn: today(), piece: '' },
  });
  return (
    <FundDialog
      form={form}
      title={w.contribute}
      text={w.contributeText}
      done={w.noted}
      path={`/funds/${fund.id}/contributions`}
      toBody={({ euros, ...given }) => ({ ...given, amountCents: cents(euros) })}
      onClose={onClose}
    >
      <FormOrganisationField form={form} name="organisationId" label={w.who} />
      <FormNumberField form={form} name="euros" label={w.amount} minValue={0.01} step={0.01} />
      <FormDateField form={form} name="receivedOn" label={w.day} />
      <FormTextField form={form} name="piece" label={w.piece} />
    </FundDialog>
  );
}

export function CloseMonthDialog({ fund, onClose }: { fund: Fund; onClose(): void }) {
  const w = useWords(fundWords);
  const form = useContractForm(CloseMonth, { defaultValues: { month: '' } });
  return (
    <FundDialog
      form={form}
      title={w.close}
      text={w.closeText}
      done={w.closed}
      path={`/funds/${fund.id}/closed-months`}
      toBody={(input) => input}
      onClose={onClose}
    >
      <FormTextField form={form} name="month" label={w.month} />
    </FundDialog>
  );
}

interface FundDialogProps<Input extends object, Output extends object> {
  form: ContractForm<Input, Output>;
  title: string;
  text: string;
  done: string;
  path: string;
  toBody(output: Output): object;
  onClose(): void;
  children: ReactNode;
}

function FundDialog<Input extends object, Output extends object>(props: FundDialogProps<Input, Output>) {
  const { form, title, text, done, path, toBody, onClose, children } = props;
  const w = useWords(fundWords);
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (output: Output) => api.send('POST', path, toBody(output)),
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
      <form noValidate onSubmit={form.submit((output) => act.mutate(output))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          {children}
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="main" type="submit" isPending={act.isPending}>
              {title}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

import { CorrectAddress } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askConfirmationAgain, correctAddress, sentFormQuery } from '../../api/sent-forms';
import { isProblem } from '../../api/problem';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormEmailField } from '../../form/form-email-field';
import { useContractForm } from '../../form/use-contract-form';
import { useWords } from '../../i18n/dictionary';
import { sentWords } from './sent-words';

/** The message did not come: once more, or to another address. */
export function AddressActions({ token, email }: { token: string; email: string }) {
  const w = useWords(sentWords);
  const client = useQueryClient();
  const [correcting, setCorrecting] = useState(false);
  const [said, setSaid] = useState('');
  const again = useMutation({
    mutationFn: () => askConfirmationAgain(token),
    onSuccess: () => setSaid(w.sentAgain(email)),
  });
  const form = useContractForm(CorrectAddress, {
    defaultValues: { token, email },
    complete: (input) => ({ ...input, token }),
  });
  const correct = useMutation({
    mutationFn: (input: { email: string }) => correctAddress(token, input.email),
    onSuccess: (sent) => {
      client.setQueryData(sentFormQuery(token).queryKey, sent);
      setCorrecting(false);
      setSaid(w.corrected(sent.email ?? ''));
    },
    onError: form.refused,
  });
  return (
    <Stack gap={2}>
      <div role="status">{said && <Notice tone="good">{said}</Notice>}</div>
      {again.isError && (
        <Notice tone="bad" announced>
          {isProblem(again.error) ? again.error.message : null}
        </Notice>
      )}
      {correcting ? (
        <form noValidate method="post" onSubmit={form.submit((input) => correct.mutate(input))}>
          <Stack gap={2}>
            <ErrorSummary form={form} />
            <FormEmailField form={form} name="email" label={w.email} autoFocus />
            <div>
              <Button kind="main" type="submit" isPending={correct.isPending}>
                {w.correctSend}
              </Button>
            </div>
          </Stack>
        </form>
      ) : (
        <Stack row gap={1}>
          <Button isPending={again.isPending} onPress={() => again.mutate()}>
            {w.again}
          </Button>
          <Button
            onPress={() => {
              setSaid('');
              again.reset();
              form.reset({ token, email });
              setCorrecting(true);
            }}
          >
            {w.correct}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}

import { OpenSessionByCode } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { sessionIsBack } from '../../api/lost-session';
import { meQuery } from '../../api/me';
import { Button } from '../../design/button';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormTextField } from '../../form/form-text-field';
import { useContractForm } from '../../form/use-contract-form';
import { dictionary, useWords } from '../../i18n/dictionary';

const words = dictionary(
  {
    code: 'Le message est sur un autre appareil ? Son code',
    hint: '8 chiffres, sous le bouton du message',
    open: 'Se connecter',
  },
  {
    code: 'Is the message on another device? Its code',
    hint: '8 digits, below the button of the message',
    open: 'Sign in',
  },
);

/** The mail is read on a telephone, and the work is on this computer. */
export function CodeForm({ requestId }: { requestId: string }) {
  const w = useWords(words);
  const client = useQueryClient();
  const form = useContractForm(OpenSessionByCode, {
    defaultValues: { requestId, code: '' },
    complete: (input) => ({ ...input, requestId }),
  });
  const open = useMutation({
    mutationFn: (input: OpenSessionByCode) => api.send('POST', '/sessions/code', input),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      sessionIsBack();
    },
    onError: form.refused,
  });
  return (
    <form
      noValidate
      method="post"
      action="/sign-in/code"
      onSubmit={form.submit((input) => open.mutate(input))}
    >
      <Stack gap={2}>
        <ErrorSummary form={form} />
        <FormTextField
          form={form}
          name="code"
          label={w.code}
          hint={w.hint}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
        />
        <div>
          <Button type="submit" isPending={open.isPending}>
            {w.open}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

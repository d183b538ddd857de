import { RequestSignInLink, SignInAsked } from '@alize/contracts';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useSessionWatch } from '../../api/session-watch';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormTextField } from '../../form/form-text-field';
import { useContractForm } from '../../form/use-contract-form';
import { CodeForm } from './code-form';
import { dictionary, useWords } from '../../i18n/dictionary';
import { useLocale } from '../../i18n/locale';

const words = dictionary(
  {
    email: 'Votre adresse e-mail',
    send: 'Recevoir le lien',
    sent: 'Regardez vos messages',
    sentText:
      'Si cette adresse est connue d’Alizé, un lien y arrive dans la minute. Ouvrez-le : cette page continue d’elle-même.',
    again: 'Rien reçu ? Vérifiez les indésirables, ou envoyez un autre lien.',
  },
  {
    email: 'Your e-mail address',
    send: 'Send me the link',
    sent: 'Check your mail',
    sentText:
      'If Alizé knows this address, a link arrives within a minute. Open it: this page goes on by itself.',
    again: 'Nothing there? Look in the junk folder, or send another link.',
  },
);

/** Asks for a link, then waits for it to be opened, in whichever tab. */
export function AskLinkForm({ email = '' }: { email?: string }) {
  const w = useWords(words);
  const { locale } = useLocale();
  const form = useContractForm(RequestSignInLink, { defaultValues: { email } });
  const ask = useMutation({
    mutationFn: (input: { email: string }) => api.post(SignInAsked, '/sign-in-links', input),
    onError: form.refused,
  });
  useSessionWatch(ask.isSuccess);
  const asking = (
    <form
      noValidate
      method="post"
      action={`/sign-in/link?lang=${locale}`}
      onSubmit={form.submit((input) => ask.mutate(input))}
    >
      <Stack gap={2}>
        <ErrorSummary form={form} />
        <FormTextField form={form} name="email" label={w.email} type="email" autoComplete="email" />
        {ask.isSuccess && (
          <Notice tone="good" title={w.sent} announced>
            <p>{w.sentText}</p>
            <p>{w.again}</p>
          </Notice>
        )}
        <div>
          <Button kind="main" type="submit" isPending={ask.isPending}>
            {w.send}
          </Button>
        </div>
      </Stack>
    </form>
  );
  return (
    <Stack gap={2}>
      {asking}
      {ask.data && <CodeForm key={ask.data.requestId} requestId={ask.data.requestId} />}
    </Stack>
  );
}

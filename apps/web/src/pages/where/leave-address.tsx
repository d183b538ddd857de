import { AwaitPlace } from '@alize/contracts';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormEmailField } from '../../form/form-email-field';
import { useContractForm } from '../../form/use-contract-form';
import { dictionary, useWords } from '../../i18n/dictionary';
import { useLocale } from '../../i18n/locale';

const words = dictionary(
  {
    title: 'Être prévenu quand Alizé ouvrira ici',
    email: 'Votre adresse e-mail',
    kept: 'Elle est lue par la personne qui ouvre les territoires, ne sert qu’à cela, et est effacée au bout d’un an.',
    leave: 'Laisser mon adresse',
    left: 'Adresse gardée',
    leftText: 'Une personne vous écrira si un territoire s’ouvre ici.',
  },
  {
    title: 'Hear from us when Alizé opens here',
    email: 'Your e-mail address',
    kept: 'It is read by whoever opens territories, serves for nothing else, and is deleted after a year.',
    leave: 'Leave my address',
    left: 'Address kept',
    leftText: 'Somebody will write to you if a territory opens here.',
  },
);

/** For a commune where nobody answers yet. */
export function LeaveAddress({ communeCode }: { communeCode: string }) {
  const w = useWords(words);
  const { locale } = useLocale();
  const form = useContractForm(AwaitPlace, {
    defaultValues: { communeCode, email: '', locale },
    complete: ({ email }) => ({ communeCode, email, locale }),
  });
  const leave = useMutation({
    mutationFn: (input: AwaitPlace) => api.send('POST', '/awaited-places', input),
    onError: form.refused,
  });
  return (
    <Sheet title={w.title}>
      <div role="status">
        {leave.isSuccess && (
          <Notice tone="good" title={w.left}>
            {w.leftText}
          </Notice>
        )}
      </div>
      {!leave.isSuccess && (
        <form noValidate method="post" onSubmit={form.submit((input) => leave.mutate(input))}>
          <Stack gap={2}>
            <ErrorSummary form={form} />
            <FormEmailField form={form} name="email" label={w.email} hint={w.kept} />
            <div>
              <Button type="submit" isPending={leave.isPending}>
                {w.leave}
              </Button>
            </div>
          </Stack>
        </form>
      )}
    </Sheet>
  );
}

import { ChangeEmail } from '@alize/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { useMe } from '../../api/me';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { PageHeader } from '../../design/page-header';
import { Sheet } from '../../design/sheet';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormEmailField } from '../../form/form-email-field';
import { useContractForm } from '../../form/use-contract-form';
import { dictionary, useWords } from '../../i18n/dictionary';
import { roleWords } from '../../parts/roles';

const words = dictionary(
  {
    title: 'Mon compte',
    who: 'Qui vous êtes ici',
    email: (email: string) => `Alizé vous écrit à ${email}, et vous vous connectez avec cette adresse.`,
    change: 'Changer d’adresse e-mail',
    text: 'Un message part à la nouvelle adresse : elle ne compte qu’une fois confirmée. Il faudra alors vous connecter de nouveau. Ce que vous écrivez depuis l’ancienne nous arrive toujours.',
    field: 'Nouvelle adresse',
    send: 'Envoyer la confirmation',
    asked: (email: string) => `Nous écrivons à ${email}`,
    next: 'À vous d’ouvrir ce message et de confirmer, sous sept jours. D’ici là, rien ne change. Si rien n’arrive, cette adresse est peut-être déjà sur une autre fiche : demandez à l’équipe de votre territoire.',
  },
  {
    title: 'My account',
    who: 'Who you are here',
    email: (email: string) => `Alizé writes to you at ${email}, and you sign in with this address.`,
    change: 'Change my e-mail address',
    text: 'A message goes to the new address, which counts once it is confirmed. You will then have to sign in again. What you write from the former one still reaches us.',
    field: 'New address',
    send: 'Send the confirmation',
    asked: (email: string) => `We are writing to ${email}`,
    next: 'Open that message and confirm within seven days. Until then nothing changes. If nothing comes, the address may be on another record: ask the team of your territory.',
  },
);

/** What the system knows of whoever is signed in, and what they may change of it themselves. */
export default function AccountPage() {
  const w = useWords(words);
  const { roles } = useWords(roleWords);
  const me = useMe();
  if (!me) return <Skeleton lines={6} />;
  const held = [...new Set(me.roles.map(({ role }) => roles[role]))];
  return (
    <Stack narrow>
      <PageHeader title={w.title} lead={`${me.firstName} ${me.lastName}`} />
      <Sheet title={w.who}>
        {held.length > 0 && <p>{held.join(' · ')}</p>}
        <p>{w.email(me.email)}</p>
      </Sheet>
      <Sheet title={w.change}>
        <ChangeOwnEmail />
      </Sheet>
    </Stack>
  );
}

function ChangeOwnEmail() {
  const w = useWords(words);
  const [asked, setAsked] = useState('');
  const form = useContractForm(ChangeEmail, { defaultValues: { email: '' } });
  const change = useMutation({
    mutationFn: (body: { email: string }) => api.send('POST', '/me/email-change', body),
    onSuccess: (_, { email }) => {
      setAsked(email);
      form.reset({ email: '' });
    },
    onError: form.refused,
  });
  return (
    <>
      {asked && (
        <Notice tone="good" title={w.asked(asked)} announced>
          {w.next}
        </Notice>
      )}
      <p>{w.text}</p>
      <form noValidate onSubmit={form.submit((body) => change.mutate(body))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <FormEmailField form={form} name="email" label={w.field} width="medium" />
          <div>
            <Button kind="main" type="submit" isPending={change.isPending}>
              {w.send}
            </Button>
          </div>
        </Stack>
      </form>
    </>
  );
}

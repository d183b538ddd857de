import { PageHeader } from '../../design/page-header';
import { Stack } from '../../design/stack';
import { dictionary, useWords } from '../../i18n/dictionary';
import { AskLinkForm } from './ask-link-form';

const words = dictionary(
  {
    title: 'Se connecter',
    lead: 'Pas de mot de passe : nous vous écrivons un lien qui ouvre votre session.',
  },
  { title: 'Sign in', lead: 'No password: we mail you a link that signs you in.' },
);

/** In place of a page that needs somebody: once signed in, the page itself. */
export default function SignInPage() {
  const w = useWords(words);
  return (
    <Stack narrow>
      <PageHeader title={w.title} lead={w.lead} />
      <AskLinkForm />
    </Stack>
  );
}

import { useMe } from '../api/me';
import { useSessionWatch } from '../api/session-watch';
import { Dialog } from '../design/dialog';
import { dictionary, useWords } from '../i18n/dictionary';
import { AskLinkForm } from '../pages/sign-in/ask-link-form';

const words = dictionary(
  {
    title: 'Votre session a pris fin',
    text: 'Rien n’est perdu : ce que vous avez écrit vous attend derrière. Demandez un lien, ouvrez-le, et revenez ici.',
  },
  {
    title: 'Your session has ended',
    text: 'Nothing is lost: what you wrote is waiting behind. Ask for a link, open it, and come back here.',
  },
);

/** Over a page whose session was lost; it leaves when the session is back, and what waited is sent. */
export default function SessionLost() {
  const w = useWords(words);
  const me = useMe();
  useSessionWatch(true);
  return (
    <Dialog title={w.title} isOpen onClose={() => undefined} stays>
      <p>{w.text}</p>
      <AskLinkForm email={me?.email} />
    </Dialog>
  );
}

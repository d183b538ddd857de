import { LinkButton } from '../../design/link-button';
import { PageHeader } from '../../design/page-header';
import { Stack } from '../../design/stack';
import { Timeline } from '../../design/timeline';
import { dictionary, useWords } from '../../i18n/dictionary';

const words = dictionary(
  {
    mail: 'Ouvrez le message que nous venons d’envoyer',
    mailLead: (email: string) =>
      `Il est parti à ${email}. À vous de confirmer votre adresse d’ici 7 jours : un bouton, et votre besoin est lu.`,
    done: 'Besoin envoyé',
    doneLead: (name: string) =>
      `Rien à faire pour l’instant : la personne qui anime ${name} le lit et vous appelle.`,
    sent: 'Besoin écrit',
    confirm: 'Vous confirmez votre adresse',
    junk: 'Rien reçu ? Regardez les indésirables.',
    read: (name: string) => `Alizé ${name} le lit et vous appelle`,
    search: 'Nous cherchons qui peut vous aider, et vous présentons',
    steps: 'La suite',
    back: 'Revenir au territoire',
    my: 'Suivre mon projet',
  },
  {
    mail: 'Open the message we have just sent',
    mailLead: (email: string) =>
      `It went to ${email}. Confirm your address within 7 days: one button, and your need is read.`,
    done: 'Need sent',
    doneLead: (name: string) => `Nothing to do for now: the person who runs ${name} reads it and calls you.`,
    sent: 'Need written',
    confirm: 'You confirm your address',
    junk: 'Nothing there? Look in the junk folder.',
    read: (name: string) => `Alizé ${name} reads it and calls you`,
    search: 'We look for who can help, and introduce you',
    steps: 'What comes next',
    back: 'Back to the territory',
    my: 'Follow my project',
  },
);

interface NeedSentProps {
  confirmed: boolean;
  email: string;
  territory: { code: string; name: string };
}

/** Who acts next, and by when. */
export function NeedSent({ confirmed, email, territory }: NeedSentProps) {
  const w = useWords(words);
  return (
    <Stack narrow>
      <PageHeader
        title={confirmed ? w.done : w.mail}
        lead={confirmed ? w.doneLead(territory.name) : w.mailLead(email)}
      />
      <Timeline
        label={w.steps}
        steps={[
          { id: 'sent', title: w.sent, state: 'done' },
          {
            id: 'confirm',
            title: w.confirm,
            state: confirmed ? 'done' : 'now',
            children: !confirmed && <p>{w.junk}</p>,
          },
          { id: 'read', title: w.read(territory.name), state: confirmed ? 'now' : 'later' },
          { id: 'search', title: w.search, state: 'later' },
        ]}
      />
      <div>
        {confirmed ? (
          <LinkButton to="/my">{w.my}</LinkButton>
        ) : (
          <LinkButton to={`/t/${territory.code}`} kind="second">
            {w.back}
          </LinkButton>
        )}
      </div>
    </Stack>
  );
}

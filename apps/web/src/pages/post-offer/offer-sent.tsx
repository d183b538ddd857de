import { LinkButton } from '../../design/link-button';
import { PageHeader } from '../../design/page-header';
import { Stack } from '../../design/stack';
import { Timeline } from '../../design/timeline';
import { dictionary, useWords } from '../../i18n/dictionary';
import type { Sent } from './send-offer';

const words = dictionary(
  {
    title: {
      'to-confirm': 'Ouvrez le message que nous venons d’envoyer',
      confirmed: 'Offre envoyée',
      opened: 'Votre offre est ouverte',
    },
    lead: {
      'to-confirm': (email: string) =>
        `Il est parti à ${email}. À vous de confirmer votre adresse d’ici 7 jours : un bouton, et votre offre est lue.`,
      confirmed: (_: string, name: string) =>
        `Rien à faire pour l’instant : la personne qui anime ${name} la lit et vous appelle.`,
      opened: () => 'Rien à faire pour l’instant : nous vous écrivons quand une entreprise a besoin de vous.',
    },
    sent: 'Offre écrite',
    confirm: 'Vous confirmez votre adresse',
    junk: 'Rien reçu ? Regardez les indésirables.',
    read: (name: string) => `Alizé ${name} la lit, vous appelle, et l’ouvre`,
    readText: 'D’ici là, personne d’autre ne la voit.',
    search: 'Une entreprise a besoin de vous : nous vous le disons',
    steps: 'La suite',
    back: 'Revenir au territoire',
    my: 'Voir mes offres',
  },
  {
    title: {
      'to-confirm': 'Open the message we have just sent',
      confirmed: 'Offer sent',
      opened: 'Your offer is open',
    },
    lead: {
      'to-confirm': (email: string) =>
        `It went to ${email}. Confirm your address within 7 days: one button, and your offer is read.`,
      confirmed: (_: string, name: string) =>
        `Nothing to do for now: the person who runs ${name} reads it and calls you.`,
      opened: () => 'Nothing to do for now: we write to you when a firm needs you.',
    },
    sent: 'Offer written',
    confirm: 'You confirm your address',
    junk: 'Nothing there? Look in the junk folder.',
    read: (name: string) => `Alizé ${name} reads it, calls you, and opens it`,
    readText: 'Until then nobody else sees it.',
    search: 'A firm needs you: we tell you',
    steps: 'What comes next',
    back: 'Back to the territory',
    my: 'See my offers',
  },
);

interface OfferSentProps {
  sent: Sent;
  email: string;
  territory: { code: string; name: string };
}

/** Who acts next, and by when. */
export function OfferSent({ sent, email, territory }: OfferSentProps) {
  const w = useWords(words);
  const confirmed = sent !== 'to-confirm';
  const opened = sent === 'opened';
  return (
    <Stack narrow>
      <PageHeader title={w.title[sent]} lead={w.lead[sent](email, territory.name)} />
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
          {
            id: 'read',
            title: w.read(territory.name),
            state: opened ? 'done' : confirmed ? 'now' : 'later',
            children: !opened && <p>{w.readText}</p>,
          },
          { id: 'search', title: w.search, state: opened ? 'now' : 'later' },
        ]}
      />
      <div>
        {opened ? (
          <LinkButton to="/volunteer">{w.my}</LinkButton>
        ) : (
          <LinkButton to={`/t/${territory.code}`} kind="second">
            {w.back}
          </LinkButton>
        )}
      </div>
    </Stack>
  );
}

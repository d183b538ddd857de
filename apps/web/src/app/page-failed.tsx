import { useRouteError } from 'react-router';
import { ServerAway } from '../api/problem';
import { Button } from '../design/button';
import { PageHeader } from '../design/page-header';
import { dictionary, useWords } from '../i18n/dictionary';

const words = dictionary(
  {
    title: 'Cette page n’a pas pu s’afficher',
    lead: 'Rien de ce que vous avez envoyé n’est perdu. Rechargez la page ; si cela recommence, écrivez à la personne qui vous suit.',
    away: 'Alizé ne répond pas pour le moment. Réessayez dans une minute.',
    again: 'Recharger la page',
  },
  {
    title: 'This page could not be shown',
    lead: 'Nothing you sent is lost. Reload the page; if it happens again, write to the person who follows your file.',
    away: 'Alizé does not answer at the moment. Try again in a minute.',
    again: 'Reload the page',
  },
);

/** What is left when a page breaks, or its script did not come. */
export function PageFailed() {
  const w = useWords(words);
  const error = useRouteError();
  return (
    <PageHeader
      title={w.title}
      lead={error instanceof ServerAway ? w.away : w.lead}
      actions={
        <Button kind="main" onPress={() => window.location.reload()}>
          {w.again}
        </Button>
      }
    />
  );
}

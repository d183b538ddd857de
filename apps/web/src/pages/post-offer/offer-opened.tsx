import { LinkButton } from '../../design/link-button';
import { PageHeader } from '../../design/page-header';
import { Stack } from '../../design/stack';
import { dictionary, useWords } from '../../i18n/dictionary';

const words = dictionary(
  {
    title: 'Votre offre est ouverte',
    lead: 'Rien à faire pour l’instant : nous vous écrivons quand une entreprise a besoin de vous.',
    my: 'Voir mes offres',
  },
  {
    title: 'Your offer is open',
    lead: 'Nothing to do for now: we write to you when a firm needs you.',
    my: 'See my offers',
  },
);

/** A volunteer's offer is open at once. */
export function OfferOpened() {
  const w = useWords(words);
  return (
    <Stack narrow>
      <PageHeader title={w.title} lead={w.lead} />
      <div>
        <LinkButton to="/volunteer">{w.my}</LinkButton>
      </div>
    </Stack>
  );
}

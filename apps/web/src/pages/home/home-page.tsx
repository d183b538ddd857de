import { useQuery } from '@tanstack/react-query';
import { territoriesQuery } from '../../api/territories';
import { PageHeader } from '../../design/page-header';
import { Sheet } from '../../design/sheet';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { dictionary, useWords } from '../../i18n/dictionary';
import { TerritoryLinks } from '../../parts/territory-links';
import { WhereForm } from '../../parts/where-form';
import { Doors } from '../territory/doors';
import { Examples } from './examples';
import { OtherDoors } from './other-doors';

const words = dictionary(
  {
    title: 'De l’expérience pour les petites entreprises qui embauchent',
    lead: 'De grandes entreprises, des écoles et des collectivités donnent du temps à des petites entreprises dont le projet crée des emplois. C’est gratuit.',
    where: 'Où est votre entreprise ?',
    places: 'Ou choisissez votre territoire',
    none: 'Le premier territoire ouvrira bientôt.',
  },
  {
    title: 'Experience for small firms that hire',
    lead: 'Large companies, schools and local authorities give time to small firms whose project creates jobs. It is free.',
    where: 'Where is your firm?',
    places: 'Or choose your territory',
    none: 'The first territory opens soon.',
  },
);

/** The commune first: it leads to who answers there. */
export default function HomePage() {
  const w = useWords(words);
  const { data: territories } = useQuery(territoriesQuery);
  const only = territories?.length === 1 ? territories[0] : undefined;
  const several = (territories?.length ?? 0) > 1;
  return (
    <Stack gap={4}>
      <div>
        <PageHeader title={w.title} lead={w.lead} />
        {only && <Doors code={only.code} />}
        {several && (
          <Sheet title={w.where}>
            <WhereForm />
          </Sheet>
        )}
      </div>
      {!territories && <Skeleton lines={2} />}
      {territories?.length === 0 && <p>{w.none}</p>}
      {several && (
        <Stack gap={2}>
          <h2>{w.places}</h2>
          <TerritoryLinks territories={territories ?? []} to={({ code }) => `/t/${code}`} />
        </Stack>
      )}
      <Examples />
      <OtherDoors />
    </Stack>
  );
}

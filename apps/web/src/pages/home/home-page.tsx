import { useQuery } from '@tanstack/react-query';
import { territoriesQuery } from '../../api/territories';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { dictionary, useWords } from '../../i18n/dictionary';
import { TerritoryLinks } from '../../parts/territory-links';
import { Doors } from '../territory/doors';

const words = dictionary(
  {
    title: 'De l’expérience pour les petites entreprises qui embauchent',
    lead: 'De grandes entreprises, des écoles et des collectivités donnent du temps à des petites entreprises dont le projet crée des emplois. C’est gratuit.',
    where: 'Où est votre entreprise ?',
    none: 'Le premier territoire ouvrira bientôt.',
  },
  {
    title: 'Experience for small firms that hire',
    lead: 'Large companies, schools and local authorities give time to small firms whose project creates jobs. It is free.',
    where: 'Where is your firm?',
    none: 'The first territory opens soon.',
  },
);

export default function HomePage() {
  const w = useWords(words);
  const { data: territories } = useQuery(territoriesQuery);
  const only = territories?.length === 1 ? territories[0] : undefined;
  return (
    <>
      <PageHeader title={w.title} lead={w.lead} />
      {only && <Doors code={only.code} />}
      <h2>{w.where}</h2>
      {!territories && <Skeleton lines={2} />}
      {territories?.length === 0 && <p>{w.none}</p>}
      {territories && <TerritoryLinks territories={territories} to={({ code }) => `/t/${code}`} />}
    </>
  );
}

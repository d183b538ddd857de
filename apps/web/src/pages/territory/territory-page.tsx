import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { territoriesQuery } from '../../api/territories';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { dictionary, useWords } from '../../i18n/dictionary';
import NotFoundPage from '../not-found/not-found-page';
import { Doors } from './doors';

const words = dictionary(
  {
    title: (name: string) => `Alizé ${name}`,
    lead: 'Ici, des entreprises, des écoles et des collectivités donnent du temps à celles qui créent des emplois. C’est gratuit, et une personne vous suit du début à la fin.',
  },
  {
    title: (name: string) => `Alizé ${name}`,
    lead: 'Here companies, schools and local authorities give time to those that create jobs. It is free, and one person follows you from beginning to end.',
  },
);

export default function TerritoryPage() {
  const w = useWords(words);
  const { code = '' } = useParams();
  const { data: territories } = useQuery(territoriesQuery);
  const territory = territories?.find((each) => each.code === code);
  if (!territories) return <Skeleton lines={6} />;
  if (!territory) return <NotFoundPage />;
  return (
    <>
      <PageHeader title={w.title(territory.name)} lead={w.lead} />
      <Doors code={code} />
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { figuresQuery, publicationQuery } from '../../api/territories';
import { Columns } from '../../design/columns';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { dictionary, useWords } from '../../i18n/dictionary';
import NotFoundPage from '../not-found/not-found-page';
import { Achievements } from './achievements';
import { Doors } from './doors';
import { useTerritory } from './use-territory';
import { WhoAnswers, WhoSigned } from './who-is-behind';

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
  const territory = useTerritory();
  const { data: figures } = useQuery({ ...figuresQuery(territory?.id ?? ''), enabled: Boolean(territory) });
  const { data: publication } = useQuery(publicationQuery(territory?.id ?? ''));
  if (territory === undefined) return <Skeleton lines={6} />;
  if (territory === null) return <NotFoundPage />;
  return (
    <Stack gap={4}>
      <div>
        <PageHeader title={w.title(territory.name)} lead={w.lead} />
        <Doors code={territory.code} />
      </div>
      {publication && (
        <Columns>
          <WhoAnswers territory={territory} publication={publication} />
          <WhoSigned territory={territory} publication={publication} />
        </Columns>
      )}
      {figures && <Achievements figures={figures} />}
    </Stack>
  );
}

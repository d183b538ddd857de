import { useQuery } from '@tanstack/react-query';
import { waitingOffersQuery } from '../../../api/offer-submissions';
import { LinkButton } from '../../../design/link-button';
import { Notice } from '../../../design/notice';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { WorkList } from '../../../parts/work-list/work-list';

const words = dictionary(
  {
    title: 'Offres d’appui',
    lead: 'Qui propose quoi sur le territoire.',
    waiting: (count: string) => `${count} à accueillir`,
    one: 'offre',
    many: 'offres',
    admit: 'Les voir',
    enter: 'Nouvelle offre',
  },
  {
    title: 'Offers of help',
    lead: 'Who offers what in the territory.',
    waiting: (count: string) => `${count} to admit`,
    one: 'offer',
    many: 'offers',
    admit: 'See them',
    enter: 'New offer',
  },
);

export default function OffersPage() {
  const w = useWords(words);
  const f = useFormats();
  const run = useRunTerritory();
  const { data: waiting } = useQuery(waitingOffersQuery);
  return (
    <Stack>
      <PageHeader
        title={w.title}
        lead={w.lead}
        actions={
          <>
            <TerritoryChoice {...run} />
            <LinkButton to="/animate/offers/new">{w.enter}</LinkButton>
          </>
        }
      />
      {waiting && waiting.length > 0 && (
        <Notice
          tone="warn"
          actions={
            <LinkButton to="/animate/admissions" kind="second" small>
              {w.admit}
            </LinkButton>
          }
        >
          {w.waiting(f.count(waiting.length, w.one, w.many))}
        </Notice>
      )}
      {run.territory ? (
        <WorkList list="offers" territoryId={run.territory.id} title={w.title} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}

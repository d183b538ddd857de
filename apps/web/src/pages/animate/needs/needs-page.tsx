import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { WorkList } from '../../../parts/work-list/work-list';

const words = dictionary(
  {
    title: 'Besoins',
    lead: 'Ce que les entreprises du territoire ont demandé, le plus récent d’abord.',
    enter: 'Nouveau besoin',
  },
  {
    title: 'Needs',
    lead: 'What the firms of the territory asked for, the latest first.',
    enter: 'New need',
  },
);

export default function NeedsPage() {
  const w = useWords(words);
  const run = useRunTerritory();
  const enter = <LinkButton to="/animate/needs/new">{w.enter}</LinkButton>;
  return (
    <Stack>
      <PageHeader
        title={w.title}
        lead={w.lead}
        actions={
          <>
            <TerritoryChoice {...run} />
            {enter}
          </>
        }
      />
      {run.territory ? (
        <WorkList list="needs" territoryId={run.territory.id} title={w.title} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}

import { Breadcrumb } from '../../../design/breadcrumb';
import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { WorkList } from '../../../parts/work-list/work-list';
import { directoryWords } from '../directory/directory-words';
import { peopleWords } from './people-words';

/** People of the territory, by name. */
export default function PeoplePage() {
  const d = useWords(directoryWords);
  const w = useWords(peopleWords);
  const run = useRunTerritory();
  const [title, lead] = d.pages.people;
  return (
    <Stack>
      <PageHeader
        title={title}
        lead={lead}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
        actions={
          <>
            <TerritoryChoice {...run} />
            <LinkButton to="/animate/people/new">{w.add}</LinkButton>
          </>
        }
      />
      {run.territory ? (
        <WorkList list="people" territoryId={run.territory.id} title={title} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}

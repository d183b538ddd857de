import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { WorkList } from '../../../parts/work-list/work-list';

const words = dictionary(
  {
    title: 'Appuis',
    lead: 'Qui a été sollicité, qui est en relation, qui travaille, et de qui vous êtes sans nouvelles. Ce qui attend depuis le plus longtemps d’abord.',
    past: 'Saisir un appui passé',
  },
  {
    title: 'Missions',
    lead: 'Who was asked, who is in touch, who is at work, and of whom you have no news. What has waited longest first.',
    past: 'Enter a past mission',
  },
);

export default function MissionsPage() {
  const w = useWords(words);
  const run = useRunTerritory();
  return (
    <Stack>
      <PageHeader
        title={w.title}
        lead={w.lead}
        actions={
          <>
            <TerritoryChoice {...run} />
            <LinkButton to="/animate/missions/past" kind="second">
              {w.past}
            </LinkButton>
          </>
        }
      />
      {run.territory ? (
        <WorkList list="missions" territoryId={run.territory.id} title={w.title} followed />
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}

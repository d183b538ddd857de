import { Breadcrumb } from '../../../design/breadcrumb';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { directoryWords } from '../directory/directory-words';
import { ConventionForm } from './convention-form';
import { conventionWords } from './convention-words';

export default function NewConventionPage() {
  const w = useWords(conventionWords);
  const d = useWords(directoryWords);
  const run = useRunTerritory();
  if (!run.territory) return <Skeleton lines={8} />;
  return (
    <Stack>
      <PageHeader
        title={w.add}
        lead={`${run.territory.name}. ${w.newLead}`}
        above={<Breadcrumb pages={[{ label: d.pages.conventions[0], to: '/animate/conventions' }]} />}
        actions={<TerritoryChoice {...run} />}
      />
      <ConventionForm key={run.territory.id} territory={run.territory} />
    </Stack>
  );
}

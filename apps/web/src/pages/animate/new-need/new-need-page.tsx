import { Breadcrumb } from '../../../design/breadcrumb';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { NewNeedForm } from './new-need-form';
import { newNeedWords } from './new-need-words';

export default function NewNeedPage() {
  const w = useWords(newNeedWords);
  const run = useRunTerritory();
  return (
    <Stack narrow>
      <PageHeader
        title={w.title}
        lead={w.lead}
        above={<Breadcrumb pages={[{ label: w.needs, to: '/animate/needs' }]} />}
        actions={<TerritoryChoice {...run} />}
      />
      {run.territory ? <NewNeedForm territory={run.territory} /> : <Skeleton lines={8} />}
    </Stack>
  );
}

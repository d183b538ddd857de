import { Breadcrumb } from '../../../design/breadcrumb';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { NewOfferForm } from './new-offer-form';
import { newOfferWords } from './new-offer-words';

export default function NewOfferPage() {
  const w = useWords(newOfferWords);
  const run = useRunTerritory();
  return (
    <Stack narrow>
      <PageHeader
        title={w.title}
        lead={w.lead}
        above={<Breadcrumb pages={[{ label: w.offers, to: '/animate/offers' }]} />}
        actions={<TerritoryChoice {...run} />}
      />
      {run.territory ? <NewOfferForm territory={run.territory} /> : <Skeleton lines={8} />}
    </Stack>
  );
}

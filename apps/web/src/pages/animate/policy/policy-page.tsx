import { useQuery } from '@tanstack/react-query';
import { policyQuery } from '../../../api/directory';
import { Breadcrumb } from '../../../design/breadcrumb';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { directoryWords } from '../directory/directory-words';
import { PolicyForm } from './policy-form';

export default function PolicyPage() {
  const d = useWords(directoryWords);
  const run = useRunTerritory();
  const { territory } = run;
  const { data: first } = useQuery({ ...policyQuery(territory?.id ?? ''), refetchOnWindowFocus: false });
  const [title, lead] = d.pages.policy;
  return (
    <Stack narrow>
      <PageHeader
        title={title}
        lead={territory ? `${territory.name}. ${lead}` : lead}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
        actions={<TerritoryChoice {...run} />}
      />
      {territory && first ? (
        <PolicyForm key={territory.id} territory={territory} first={first} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { conventionQuery } from '../../../api/directory';
import { isNotFound } from '../../../api/problem';
import { territoriesQuery } from '../../../api/territories';
import { Breadcrumb } from '../../../design/breadcrumb';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { WaitingPledges } from '../../../parts/waiting-pledges';
import NotFoundPage from '../../not-found/not-found-page';
import { directoryWords } from '../directory/directory-words';
import { ConventionPapers } from './convention-papers';
import { ConventionForm } from './convention-form';
import { conventionWords } from './convention-words';

export default function ConventionPage() {
  const w = useWords(conventionWords);
  const d = useWords(directoryWords);
  const f = useFormats();
  const { id = '' } = useParams();
  const { data: convention, error } = useQuery({ ...conventionQuery(id), refetchOnWindowFocus: false });
  const { data: territories } = useQuery(territoriesQuery);
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  const territory = territories?.find((each) => each.id === convention?.territoryId);
  if (!convention || !territory) return <Skeleton lines={8} />;
  return (
    <Stack>
      <PageHeader
        title={convention.name}
        lead={`${territory.name}. ${w.period(f.day(convention.startsOn), f.day(convention.endsOn))}`}
        above={<Breadcrumb pages={[{ label: d.pages.conventions[0], to: '/animate/conventions' }]} />}
      />
      <WaitingPledges convention={convention} />
      <ConventionPapers convention={convention} />
      <ConventionForm key={id} convention={convention} territory={territory} />
    </Stack>
  );
}

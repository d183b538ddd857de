import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { advanceQuery } from '../../api/advances';
import { isNotFound } from '../../api/problem';
import { Breadcrumb } from '../../design/breadcrumb';
import { Chip } from '../../design/chip';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { dictionary, useWords } from '../../i18n/dictionary';
import { AdvanceView } from '../../parts/advance/advance-view';
import { advanceWords } from '../../parts/advance/advance-words';
import NotFoundPage from '../not-found/not-found-page';

const words = dictionary({ above: 'Mon projet' }, { above: 'My project' });

/** The firm's own: what is left, and when it is due. */
export default function MyAdvancePage() {
  const w = useWords(words);
  const a = useWords(advanceWords);
  const { id = '' } = useParams();
  const { data: advance, error } = useQuery(advanceQuery(id));
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!advance) return <Skeleton lines={10} />;
  return (
    <Stack>
      <PageHeader
        title={a.mine}
        lead={
          <>
            <Chip>{a.status[advance.status]}</Chip> {advance.project}
          </>
        }
        above={<Breadcrumb pages={[{ label: w.above, to: '/my' }]} />}
      />
      <AdvanceView advance={advance} />
      {advance.leftCents > 0 && <p>{a.help}</p>}
    </Stack>
  );
}

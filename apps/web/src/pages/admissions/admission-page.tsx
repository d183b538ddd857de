import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { offerSubmissionQuery } from '../../api/offer-submissions';
import { isNotFound } from '../../api/problem';
import { Breadcrumb } from '../../design/breadcrumb';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import NotFoundPage from '../not-found/not-found-page';
import { admitWords } from './admit-words';
import { SubmittedOffer } from './submitted-offer';

/** The one offer a mail told of. */
export default function AdmissionPage() {
  const w = useWords(admitWords);
  const { id = '' } = useParams();
  const { data: submission, error } = useQuery(offerSubmissionQuery(id));
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!submission) return <Skeleton lines={6} />;
  return (
    <Stack narrow>
      <PageHeader
        title={submission.volunteer.name}
        lead={
          submission.status !== 'waiting'
            ? w.over[submission.status]
            : submission.confirmedAt
              ? w.reach(submission.volunteer.name)
              : w.waitsFor(submission.volunteer.name)
        }
        above={<Breadcrumb pages={[{ label: w.all, to: '/animate/admissions' }]} />}
      />
      <SubmittedOffer submission={submission} />
    </Stack>
  );
}

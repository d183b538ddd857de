import { useQuery } from '@tanstack/react-query';
import { waitingOffersQuery } from '../../api/offer-submissions';
import { EmptyState } from '../../design/empty-state';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { admitWords } from './admit-words';
import { SubmittedOffer } from './submitted-offer';

/** Offers of people nobody knows yet, longest wait first. */
export default function AdmissionsPage() {
  const w = useWords(admitWords);
  const { data: waiting } = useQuery(waitingOffersQuery);
  return (
    <Stack narrow>
      <PageHeader title={w.title} lead={w.lead} />
      {!waiting && <Skeleton lines={6} />}
      {waiting?.length === 0 && <EmptyState title={w.none}>{w.noneText}</EmptyState>}
      {waiting?.map((submission) => (
        <SubmittedOffer key={submission.id} submission={submission} />
      ))}
    </Stack>
  );
}

import { useQuery } from '@tanstack/react-query';
import { committeeSessionsQuery } from '../../api/committee';
import { EmptyState } from '../../design/empty-state';
import { PageHeader } from '../../design/page-header';
import { Sheet } from '../../design/sheet';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { SessionsTable } from '../animate/committee/sessions-sheet';
import { sittingWords } from './sitting-words';

/** A member's sessions. */
export default function SessionsPage() {
  const w = useWords(sittingWords);
  const { data: sessions } = useQuery(committeeSessionsQuery());
  return (
    <Stack>
      <PageHeader title={w.mine} lead={w.mineLead} />
      {!sessions ? (
        <Skeleton lines={6} />
      ) : sessions.length === 0 ? (
        <EmptyState title={w.none}>{w.noneText}</EmptyState>
      ) : (
        <Sheet>
          <SessionsTable sessions={sessions} />
        </Sheet>
      )}
    </Stack>
  );
}

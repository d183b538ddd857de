import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { assignmentQuery, isComputing, isUnderWay } from '../../../api/assignments';
import { api } from '../../../api/client';
import { isNotFound } from '../../../api/problem';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Button } from '../../../design/button';
import { EmptyState } from '../../../design/empty-state';
import { Notice } from '../../../design/notice';
import { PageHeader } from '../../../design/page-header';
import { Progress } from '../../../design/progress';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { Stat, Stats } from '../../../design/stat';
import { ConfirmDialog } from '../../../form/confirm-dialog';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import NotFoundPage from '../../not-found/not-found-page';
import { AssignmentLines } from './assignment-lines';
import { assignmentWords } from './assignment-words';
import { UnassignedNeeds } from './unassigned-needs';
import { useTicks } from './use-ticks';

/** One draft: its computation, its lines to read, its approval in one go. */
export default function AssignmentPage() {
  const w = useWords(assignmentWords);
  const f = useFormats();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<'approve' | 'cancel'>();
  const { data: draft, error } = useQuery(assignmentQuery(id));
  const { ticked, tick } = useTicks(draft?.lines ?? []);
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!draft) return <Skeleton lines={8} />;
  const { status, lines, totalScore, unassigned, needsCount, offersCount } = draft;
  const kept = ticked.size;
  const left = lines.filter(({ state }) => state === 'approving').length;
  const done = lines.filter(({ state }) => state === 'approved' || state === 'refused').length;
  const close = () => setAsking(undefined);
  return (
    <Stack>
      <PageHeader
        title={w.one(f.moment(draft.requestedAt))}
        lead={draft.error?.sentence ?? w.leads[status]}
        above={<Breadcrumb pages={[{ label: w.title, to: '/animate/assignments' }]} />}
        actions={
          <>
            {status === 'ready' && kept > 0 && (
              <Button kind="main" onPress={() => setAsking('approve')}>
                {w.approve(kept)}
              </Button>
            )}
            {(status === 'ready' || isUnderWay(status)) && (
              <Button kind="plain" onPress={() => setAsking('cancel')}>
                {w.cancel}
              </Button>
            )}
          </>
        }
      />
      {isComputing(status) && <Progress label={w.progress} value={draft.progress} />}
      {status === 'approving' && (
        <Progress
          label={w.approvalOf(f.number(done), f.number(done + left))}
          value={Math.round((100 * done) / Math.max(1, done + left))}
        />
      )}
      {status === 'failed' && <Notice tone="bad">{draft.error?.sentence ?? w.leads.failed}</Notice>}
      {totalScore !== null && (
        <Stats>
          <Stat value={f.number(draft.linesCount)} label={w.matched}>
            {w.ofNeeds(
              f.count(needsCount, w.needWord, w.needsWord),
              f.count(offersCount, w.offerWord, w.offersWord),
            )}
          </Stat>
          <Stat value={f.number(unassigned.length)} label={w.without(unassigned.length)} />
        </Stats>
      )}
      {lines.length > 0 && (
        <Sheet>
          {status === 'ready' && <p>{w.ticks}</p>}
          <AssignmentLines draft={draft} ticked={ticked} onTick={tick} />
        </Sheet>
      )}
      <UnassignedNeeds needs={unassigned} />
      {status === 'ready' && lines.length === 0 && <EmptyState title={w.nothing} />}
      {asking === 'approve' && (
        <ConfirmDialog
          title={w.approveTitle}
          action={w.approve(kept)}
          done={w.done}
          act={() => api.send('POST', `/assignments/${id}/approval`, { lineIds: [...ticked] })}
          onClose={close}
        >
          <p>{w.approveText}</p>
        </ConfirmDialog>
      )}
      {asking === 'cancel' && (
        <ConfirmDialog
          title={`${w.cancel} ?`}
          action={w.cancel}
          done={w.cancelled}
          hurts
          act={() => api.send('POST', `/assignments/${id}/cancellation`)}
          onClose={close}
        >
          <p>{w.leads.cancelled}</p>
        </ConfirmDialog>
      )}
    </Stack>
  );
}

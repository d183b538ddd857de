import type { CommitteeSession } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client';
import { committeeSessionQuery } from '../../api/committee';
import { isNotFound } from '../../api/problem';
import { Breadcrumb } from '../../design/breadcrumb';
import { Button } from '../../design/button';
import { Chip } from '../../design/chip';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { ConfirmDialog } from '../../form/confirm-dialog';
import { ReasonDialog } from '../../form/reason-dialog';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { committeeWords } from '../animate/committee/committee-words';
import NotFoundPage from '../not-found/not-found-page';
import { AgendaItemSheet } from './agenda-item';
import { ArrangeAgenda } from './arrange-agenda';
import { MinutesSheet } from './minutes-sheet';
import { MyAnswer } from './my-answer';
import { PresenceSheet } from './presence-sheet';
import { sittingWords } from './sitting-words';
import { useAct } from './use-act';

/** A sitting: the same page for animator, chair and members, each with what is theirs to do. */
export default function SessionPage() {
  const { id = '' } = useParams();
  const { data, error } = useQuery(committeeSessionQuery(id));
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  return data ? <Sitting session={data} /> : <Skeleton lines={12} />;
}

function Sitting({ session }: { session: CommitteeSession }) {
  const w = useWords(sittingWords);
  const c = useWords(committeeWords);
  const f = useFormats();
  const { startsAt, number, place, videoUrl, status, runs, chair, items } = session;
  const where = [place, c.modes[session.mode], ...(chair ? [w.chair(chair)] : [])].filter(
    (part) => part !== '',
  );
  const above = runs ? { label: c.title, to: '/animate/committee' } : { label: w.mine, to: '/committee' };
  return (
    <Stack>
      <PageHeader
        title={w.title(f.moment(startsAt))}
        above={<Breadcrumb pages={[above]} />}
        lead={
          <>
            <Chip tone={status === 'open' ? 'accent' : 'plain'}>{c.status[status]}</Chip> {number}.{' '}
            {where.join(' · ')}
            {videoUrl && (
              <>
                {' · '}
                <a href={videoUrl} rel="noreferrer">
                  {w.video}
                </a>
              </>
            )}
          </>
        }
        actions={<SittingActs session={session} />}
      />
      {session.memberId && status === 'convened' && (
        <MyAnswer session={session} memberId={session.memberId} />
      )}
      {session.actions.includes('arrange') && <ArrangeAgenda session={session} />}
      {['convened', 'open'].includes(status) && <PresenceSheet session={session} />}
      {items.map((item) => (
        <AgendaItemSheet key={item.id} session={session} item={item} />
      ))}
      {status === 'closed' && <MinutesSheet session={session} />}
    </Stack>
  );
}

function SittingActs({ session }: { session: CommitteeSession }) {
  const w = useWords(sittingWords);
  const [asking, setAsking] = useState<'convene' | 'close' | 'cancel'>();
  const act = useAct(w.done);
  const { id, actions, sequence } = session;
  const path = `/committee-sessions/${id}`;
  const close = () => setAsking(undefined);
  const convene = sequence === 0 ? w.convene : w.reconvene;
  return (
    <Stack row gap={1}>
      {actions.includes('open') && (
        <Button
          kind="main"
          isPending={act.isPending}
          onPress={() => act.mutate({ method: 'POST', path: `${path}/opening` })}
        >
          {w.open}
        </Button>
      )}
      {actions.includes('convene') && (
        <Button kind={sequence === 0 ? 'main' : 'second'} onPress={() => setAsking('convene')}>
          {convene}
        </Button>
      )}
      {actions.includes('close') && <Button onPress={() => setAsking('close')}>{w.close}</Button>}
      {actions.includes('cancel') && (
        <Button kind="plain" onPress={() => setAsking('cancel')}>
          {w.cancel}
        </Button>
      )}
      {asking === 'convene' && (
        <ConfirmDialog
          title={convene}
          action={convene}
          done={w.convened}
          act={() => api.send('POST', `${path}/convocation`)}
          onClose={close}
        >
          <p>{w.conveneText}</p>
        </ConfirmDialog>
      )}
      {asking === 'close' && (
        <ConfirmDialog
          title={w.close}
          action={w.close}
          done={w.done}
          act={() => api.send('POST', `${path}/closing`)}
          onClose={close}
        >
          <p>{w.closeText}</p>
        </ConfirmDialog>
      )}
      {asking === 'cancel' && (
        <ReasonDialog
          title={w.cancel}
          text={w.cancelText}
          action={w.cancel}
          done={w.done}
          path={`${path}/cancellation`}
          onClose={close}
        />
      )}
    </Stack>
  );
}

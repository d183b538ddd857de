import type { Match } from '@alize/contracts';
import { useState } from 'react';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { LinkButton } from '../../../design/link-button';
import { ConfirmDialog } from '../../../form/confirm-dialog';
import { ReasonDialog } from '../../../form/reason-dialog';
import { useWords } from '../../../i18n/dictionary';
import { WriteDialog } from '../../../parts/write-dialog';
import { DeclineDialog } from '../../../parts/decline-dialog';
import { matchWords } from './match-words';

const CANCELLABLE = ['approved', 'asked', 'accepted', 'introduced'];

/** What an animator writes down for somebody she had on the telephone, and the end she may put to it. */
export function MatchActions({ match }: { match: Match }) {
  const w = useWords(matchWords);
  const [asking, setAsking] = useState<'accept' | 'decline' | 'cancel' | 'write'>();
  const close = () => setAsking(undefined);
  const { id, status, offer, need } = match;
  return (
    <>
      {['declined', 'expired', 'cancelled'].includes(status) && (
        <LinkButton to={`/animate/needs/${need.id}`}>{w.seeNeed}</LinkButton>
      )}
      <Button onPress={() => setAsking('write')}>{w.write}</Button>
      {status === 'asked' && (
        <>
          <Button onPress={() => setAsking('accept')}>{w.accept.action}</Button>
          <Button onPress={() => setAsking('decline')}>{w.decline}</Button>
        </>
      )}
      {CANCELLABLE.includes(status) && (
        <Button kind="plain" onPress={() => setAsking('cancel')}>
          {w.cancel.action}
        </Button>
      )}
      {asking === 'write' && <WriteDialog about={{ matchId: id }} onClose={close} />}
      {asking === 'accept' && (
        <ConfirmDialog
          title={w.accept.title}
          action={w.accept.action}
          done={w.accept.done}
          act={() => api.send('POST', `/matches/${id}/acceptance`)}
          onClose={close}
        >
          <p>{w.accept.text(offer.volunteer)}</p>
        </ConfirmDialog>
      )}
      {asking === 'decline' && <DeclineDialog match={match} title={w.declineTitle} onClose={close} />}
      {asking === 'cancel' && (
        <ReasonDialog {...w.cancel} path={`/matches/${id}/cancellation`} optional onClose={close} />
      )}
    </>
  );
}

import { Offer, type OfferStatus } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { Dialog, DialogActions } from '../../design/dialog';
import { LinkButton } from '../../design/link-button';
import { Stack } from '../../design/stack';
import { say } from '../../design/toast-queue';
import { useWords } from '../../i18n/dictionary';
import { volunteerWords } from './volunteer-words';

/** Change, pause, resume, withdraw. A pause can be taken back; a withdrawal cannot, so it is asked once more. */
export function OfferActions({ offer }: { offer: Offer }) {
  const w = useWords(volunteerWords);
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const move = useMutation({
    mutationFn: ({ status, version }: { status: OfferStatus; version: number }) =>
      api.patch(Offer, `/offers/${offer.id}`, { status, version }),
    onSuccess: async ({ status, version }) => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: ['offers'] });
      if (status === 'paused')
        say(w.paused, { label: w.undo, act: () => move.mutate({ status: 'active', version }) });
      else say(status === 'withdrawn' ? w.withdrawn : w.resumed);
    },
    onError: (error) => {
      setAsking(false);
      say(error.message);
      void client.invalidateQueries({ queryKey: ['offers'] });
    },
  });
  const to = (status: OfferStatus) => () => move.mutate({ status, version: offer.version });
  return (
    <Stack row gap={1}>
      <LinkButton to={`/volunteer/offers/${offer.id}`} kind="second" small>
        {w.edit}
      </LinkButton>
      {offer.status === 'active' && (
        <Button small isPending={move.isPending} onPress={to('paused')}>
          {w.pause}
        </Button>
      )}
      {offer.status === 'paused' && (
        <Button small isPending={move.isPending} onPress={to('active')}>
          {w.resume}
        </Button>
      )}
      <Button kind="plain" small onPress={() => setAsking(true)}>
        {w.withdraw}
      </Button>
      <Dialog title={w.withdrawAsk} isOpen={asking} onClose={() => setAsking(false)}>
        <p>{w.withdrawText}</p>
        <DialogActions>
          <Button onPress={() => setAsking(false)}>{w.keep}</Button>
          <Button kind="danger" isPending={move.isPending} onPress={to('withdrawn')}>
            {w.withdraw}
          </Button>
        </DialogActions>
      </Dialog>
    </Stack>
  );
}

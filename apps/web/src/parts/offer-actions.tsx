import { Offer, type OfferStatus } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { Button } from '../design/button';
import { LinkButton } from '../design/link-button';
import { Stack } from '../design/stack';
import { say } from '../design/toast-queue';
import { ConfirmDialog } from '../form/confirm-dialog';
import { dictionary, useWords } from '../i18n/dictionary';

const words = dictionary(
  {
    edit: 'Modifier',
    pause: 'Suspendre',
    resume: 'Reprendre',
    undo: 'Annuler',
    paused: 'Offre suspendue : elle n’est plus proposée.',
    resumed: 'Offre ouverte de nouveau.',
    withdraw: 'Retirer',
    withdrawAsk: 'Retirer cette offre ?',
    withdrawText: 'Elle n’est plus proposée, et ne se rouvre pas. Pour une pause, suspendez-la plutôt.',
    withdrawn: 'Offre retirée.',
  },
  {
    edit: 'Change',
    pause: 'Pause',
    resume: 'Resume',
    undo: 'Undo',
    paused: 'Offer paused: it is no longer proposed.',
    resumed: 'Offer open again.',
    withdraw: 'Withdraw',
    withdrawAsk: 'Withdraw this offer?',
    withdrawText: 'It is no longer proposed, and does not open again. For a break, pause it instead.',
    withdrawn: 'Offer withdrawn.',
  },
);

interface OfferActionsProps {
  offer: Offer;
  /** The page that changes it. */
  editAt: string;
}

/** Change, pause, resume, withdraw. A pause can be taken back; a withdrawal cannot, so it is asked once more. */
export function OfferActions({ offer, editAt }: OfferActionsProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const change = (change: { status: OfferStatus; version: number }) =>
    api.patch(Offer, `/offers/${offer.id}`, change);
  const move = useMutation({
    mutationFn: change,
    onSuccess: ({ status, version }) => {
      if (status === 'paused')
        say(w.paused, { label: w.undo, act: () => move.mutate({ status: 'active', version }) });
      else say(w.resumed);
    },
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['offers'] }),
  });
  const { version } = offer;
  return (
    <Stack row gap={1}>
      <LinkButton to={editAt} kind="second" small>
        {w.edit}
      </LinkButton>
      {offer.status === 'active' && (
        <Button small isPending={move.isPending} onPress={() => move.mutate({ status: 'paused', version })}>
          {w.pause}
        </Button>
      )}
      {offer.status === 'paused' && (
        <Button small isPending={move.isPending} onPress={() => move.mutate({ status: 'active', version })}>
          {w.resume}
        </Button>
      )}
      {offer.status !== 'withdrawn' && (
        <Button kind="plain" small onPress={() => setAsking(true)}>
          {w.withdraw}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          title={w.withdrawAsk}
          action={w.withdraw}
          done={w.withdrawn}
          hurts
          act={() => change({ status: 'withdrawn', version })}
          onClose={() => setAsking(false)}
        >
          <p>{w.withdrawText}</p>
        </ConfirmDialog>
      )}
    </Stack>
  );
}

import { type EmployerAnswer, Match, type OwnAccounts } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { say } from '../../design/toast-queue';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { NeedInBrief } from '../../parts/need-in-brief';
import { Reasons } from '../../parts/reasons';
import { partnerWords } from './partner-words';
import { RefuseDialog } from './refuse-dialog';

/** A colleague said yes: the employer's word. */
export function Approval({ match, accounts }: { match: Match; accounts: OwnAccounts['items'] }) {
  const w = useWords(partnerWords);
  const f = useFormats();
  const days = (count: number) => f.number(Math.round(count * 10) / 10);
  const balances = accounts.filter(({ territory }) => territory.id === match.territoryId);
  const client = useQueryClient();
  const [refusing, setRefusing] = useState(false);
  const approve = useMutation({
    mutationFn: (answer: EmployerAnswer) => api.post(Match, `/matches/${match.id}/employer-approval`, answer),
    onSuccess: () => say(w.approved),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <Sheet title={match.need.title}>
      <p>
        <strong>{w.wants(match.offer.volunteer, match.need.organisation)}</strong>
      </p>
      <NeedInBrief need={match.need} />
      <Reasons reasons={match.reasons} title={w.why} />
      {balances.map(({ organisation, daysPerYear, daysEngaged, daysGiven }) => (
        <p key={organisation.id}>
          {w.balance(
            days(daysGiven),
            days(Math.max(0, daysEngaged - daysGiven)),
            days(Math.max(0, daysPerYear - daysEngaged)),
            f.number(daysPerYear),
          )}
        </p>
      ))}
      <Stack row gap={1}>
        <Button kind="main" isPending={approve.isPending} onPress={() => approve.mutate({ approved: true })}>
          {w.approve}
        </Button>
        <Button onPress={() => setRefusing(true)}>{w.refuse}</Button>
      </Stack>
      {refusing && <RefuseDialog match={match} onClose={() => setRefusing(false)} />}
    </Sheet>
  );
}

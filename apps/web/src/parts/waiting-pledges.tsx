import { Convention, withDe } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { hasPermission, useMe } from '../api/me';
import { Button } from '../design/button';
import { Notice } from '../design/notice';
import { say } from '../design/toast-queue';
import { dictionary, useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';

const words = dictionary(
  {
    waits: (organisation: string) => `En attente de l’accord ${withDe(organisation)}`,
    promise: (days: string, amount: string) => `${days} par an et ${amount}.`,
    until:
      'Cet engagement ne compte pas encore : l’organisme n’est pas de ce territoire, c’est à lui de dire oui.',
    agree: 'Donner l’accord',
    agreed: 'Accord donné : l’engagement compte.',
    day: 'jour',
    days: 'jours',
  },
  {
    waits: (organisation: string) => `Waiting for the agreement of ${organisation}`,
    promise: (days: string, amount: string) => `${days} a year and ${amount}.`,
    until:
      'This promise does not count yet: the organisation is not of this territory, it is theirs to say yes.',
    agree: 'Agree',
    agreed: 'Agreed: the promise counts.',
    day: 'day',
    days: 'days',
  },
);

/** What was written down of organisations from elsewhere and waits for their word; who may give it finds a button. */
export function WaitingPledges({ convention }: { convention: Convention }) {
  const w = useWords(words);
  const f = useFormats();
  const mayAgree = hasPermission(useMe(), 'pledge:agree');
  const client = useQueryClient();
  const agree = useMutation({
    mutationFn: (organisationId: string) =>
      api.post(Convention, `/conventions/${convention.id}/pledges/${organisationId}/agreement`, {}),
    onSuccess: () => say(w.agreed),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries(),
  });
  return convention.pledges
    .filter(({ agreedAt }) => agreedAt === null)
    .map(({ organisationId, organisationName, daysPerYear, amountCents }) => (
      <Notice
        key={organisationId}
        title={w.waits(organisationName)}
        actions={
          mayAgree && (
            <Button isPending={agree.isPending} onPress={() => agree.mutate(organisationId)}>
              {w.agree}
            </Button>
          )
        }
      >
        <p>{w.promise(f.count(daysPerYear, w.day, w.days), f.money(amountCents))}</p>
        <p>{w.until}</p>
      </Notice>
    ));
}

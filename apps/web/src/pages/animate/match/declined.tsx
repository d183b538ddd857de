import type { KnownColleague, Match } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Notice } from '../../../design/notice';
import { say } from '../../../design/toast-queue';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { matchWords } from './match-words';

/** What a refusal said: the reason, the day to ask again, the colleague. */
export function Declined({ match: { id, decline } }: { match: Match }) {
  const w = useWords(matchWords).declined;
  const f = useFormats();
  if (!decline) return null;
  const { reason, details, askAgainOn, colleague } = decline;
  return (
    <Notice title={w.title} actions={colleague && !colleague.settledAt && <Settle matchId={id} />}>
      <p>{w.reasons[reason ?? 'not_said']}</p>
      {details && <p>{details}</p>}
      {askAgainOn && <p>{w.again(f.day(askAgainOn))}</p>}
      {colleague && (
        <p>
          {w.colleague(colleague.name)}{' '}
          {colleague.email && <a href={`mailto:${colleague.email}`}>{colleague.email}</a>} {colleague.words}
        </p>
      )}
      {colleague?.known && <Known colleague={colleague.known} />}
      {colleague?.settledAt && <p>{w.settled(f.day(colleague.settledAt))}</p>}
    </Notice>
  );
}

/** Takes the suggestion off the animator's day. */
function Settle({ matchId }: { matchId: string }) {
  const w = useWords(matchWords).declined;
  const client = useQueryClient();
  const settle = useMutation({
    mutationFn: () => api.send('POST', `/matches/${matchId}/colleague/settlement`),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <Button small kind="second" isPending={settle.isPending} onPress={() => settle.mutate()}>
      {w.settle}
    </Button>
  );
}

/** The colleague offers help already: their page, and what they offer. */
function Known({ colleague: { personId, name, organisation, offers } }: { colleague: KnownColleague }) {
  const w = useWords(matchWords).declined;
  return (
    <>
      <p>
        <Link to={`/animate/people/${personId}`}>{w.known(name, organisation)}</Link>
      </p>
      <ul>
        {offers.map(({ id, title, status }) => (
          <li key={id}>
            <Link to={`/animate/offers/${id}`}>{title}</Link>
            {status === 'paused' && ` (${w.paused})`}
          </li>
        ))}
      </ul>
    </>
  );
}

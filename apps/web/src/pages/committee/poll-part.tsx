import { type AgendaItem, Choice, type CommitteeSession } from '@alize/contracts';
import { useState } from 'react';
import { Button } from '../../design/button';
import { Checkbox } from '../../design/checkbox';
import { Notice } from '../../design/notice';
import { Stack } from '../../design/stack';
import { TextField } from '../../design/text-field';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { sittingWords } from './sitting-words';
import { useAct } from './use-act';

/** The vote on an item: opened by who conducts the sitting, cast by members, told once closed. */
export function PollPart({ session, item }: { session: CommitteeSession; item: AgendaItem }) {
  const w = useWords(sittingWords);
  const f = useFormats();
  const { poll, status, quorum } = item;
  const decides = session.actions.includes('decide');
  if (!poll) return decides && status === 'pending' && quorum.met ? <OpenPoll item={item} /> : null;
  if (poll.open) return <CastPoll decides={decides} poll={poll} />;
  return (
    <Stack gap={1}>
      <p>
        <strong>{w.vote}</strong> : {poll.motion}
      </p>
      {poll.sentence && <Notice tone={poll.result?.adopted ? 'good' : 'info'}>{poll.sentence}</Notice>}
      {poll.votes.length > 0 && (
        <p>
          {f.list(
            poll.votes.map(({ name, choice, by }) => w.ballotOf(name, w.choices[choice].toLowerCase(), by)),
          )}
        </p>
      )}
    </Stack>
  );
}

function OpenPoll({ item }: { item: AgendaItem }) {
  const w = useWords(sittingWords);
  const f = useFormats();
  const act = useAct();
  const [motion, setMotion] = useState(w.defaultMotion(f.money(item.dossier?.amountAskedCents ?? 0)));
  const [secret, setSecret] = useState(false);
  return (
    <Stack gap={2}>
      <TextField label={w.motion} maxLength={400} value={motion} onChange={setMotion} />
      <Checkbox isSelected={secret} onChange={setSecret} detail={w.secretHint}>
        {w.secret}
      </Checkbox>
      <div>
        <Button
          kind="main"
          isPending={act.isPending}
          onPress={() =>
            act.mutate({
              ...{ method: 'POST', path: `/agenda-items/${item.id}/poll` },
              body: { motion, ballot: secret ? 'secret' : 'open' },
            })
          }
        >
          {w.openPoll}
        </Button>
      </div>
    </Stack>
  );
}

function CastPoll({ poll, decides }: { poll: NonNullable<AgendaItem['poll']>; decides: boolean }) {
  const w = useWords(sittingWords);
  const f = useFormats();
  const act = useAct();
  const [own] = poll.mine;
  const cast = (principalId: string, choice: Choice) =>
    act.mutate({ method: 'POST', path: `/polls/${poll.id}/ballots`, body: { principalId, choice } });
  return (
    <Stack gap={2}>
      <p>
        <strong>{w.vote}</strong> : {poll.motion}
      </p>
      {poll.mine.map(({ principalId, name, choice }) => {
        const label = principalId === own?.principalId ? w.yourVote(name) : w.proxyVote(name);
        const done = !poll.missing.includes(name);
        return (
          <div key={principalId} role="group" aria-label={label}>
            <p>{label}</p>
            {done ? (
              <p role="status">{choice ? w.voted(w.choices[choice]) : w.votedSecret}</p>
            ) : (
              <Stack row gap={1}>
                {Choice.options.map((one) => (
                  <Button key={one} isPending={act.isPending} onPress={() => cast(principalId, one)}>
                    {w.choices[one]}
                  </Button>
                ))}
              </Stack>
            )}
          </div>
        );
      })}
      <p>{poll.missing.length > 0 ? w.missing(f.list(poll.missing)) : w.allVoted}</p>
      {decides && (
        <div>
          <Button
            kind={poll.missing.length === 0 ? 'main' : 'second'}
            isPending={act.isPending}
            onPress={() => act.mutate({ method: 'POST', path: `/polls/${poll.id}/closing` })}
          >
            {w.closePoll}
          </Button>
        </div>
      )}
    </Stack>
  );
}

import type { CommitteeSession } from '@alize/contracts';
import { Button } from '../../design/button';
import { Select } from '../../design/select';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { sittingWords } from './sitting-words';
import { useAct } from './use-act';

const NOBODY = 'nobody';

/** Whether the reader comes, and who votes for them if not. */
export function MyAnswer({ session, memberId }: { session: CommitteeSession; memberId: string }) {
  const w = useWords(sittingWords);
  const act = useAct(w.done);
  const me = session.members.find(({ id }) => id === memberId);
  const path = `/committee-sessions/${session.id}`;
  const answer = (response: 'yes' | 'no') =>
    act.mutate({ method: 'PUT', path: `${path}/attendance/${memberId}`, body: { response } });
  const holders = session.members.filter(({ id, voting }) => voting && id !== memberId);
  const holder = holders.find(({ name }) => name === me?.proxyTo);
  return (
    <Sheet title={w.yourAnswer}>
      <Stack gap={2}>
        <Stack row gap={1}>
          <Button
            kind={me?.response === 'yes' ? 'main' : 'second'}
            aria-pressed={me?.response === 'yes'}
            onPress={() => answer('yes')}
          >
            {w.come}
          </Button>
          <Button
            kind={me?.response === 'no' ? 'main' : 'second'}
            aria-pressed={me?.response === 'no'}
            onPress={() => answer('no')}
          >
            {w.dontCome}
          </Button>
        </Stack>
        {me?.response === 'no' && me.voting && (
          <Select
            label={w.giveProxy}
            width="medium"
            choices={[
              { id: NOBODY, label: w.noProxy },
              ...holders.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={holder?.id ?? NOBODY}
            onChange={(id) =>
              act.mutate({
                method: 'PUT',
                path: `${path}/proxy`,
                body: { giverId: memberId, holderId: id === NOBODY ? null : id },
              })
            }
          />
        )}
      </Stack>
    </Sheet>
  );
}

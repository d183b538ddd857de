import { type AgendaItem, type CommitteeSession, ConflictGround } from '@alize/contracts';
import { useState } from 'react';
import { Button } from '../../design/button';
import { Fold } from '../../design/fold';
import { Select } from '../../design/select';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { sittingWords } from './sitting-words';
import { useAct } from './use-act';

/** Who has something to do with the firm: said by oneself, written down for others, or suggested by facts. */
export function StandAside({ session, item }: { session: CommitteeSession; item: AgendaItem }) {
  const w = useWords(sittingWords);
  const act = useAct(w.done);
  const [ground, setGround] = useState<ConflictGround | null>(null);
  const open = ['convened', 'open'].includes(session.status) && item.status !== 'decided';
  const declare = (body: { ground: ConflictGround; memberId?: string }) =>
    act.mutate({ method: 'POST', path: `/applications/${item.applicationId}/conflicts`, body });
  return (
    <>
      {item.aside.length > 0 && (
        <ul>
          {item.aside.map(({ conflictId, name, ground: told }) => (
            <li key={conflictId}>{w.aside(name, w.grounds[told])}</li>
          ))}
        </ul>
      )}
      {open && session.runs && item.hints.length > 0 && (
        <ul>
          {item.hints.map(({ memberId, name, hint }) => (
            <li key={memberId}>
              {w.hint(name, w.hints[hint])}{' '}
              <Button
                small
                kind="plain"
                aria-label={`${w.noteAside} : ${name}`}
                onPress={() => declare({ memberId, ground: 'employer' })}
              >
                {w.noteAside}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open && session.memberId && (
        <Fold label={w.standAside}>
          <Stack gap={2}>
            <Select<ConflictGround>
              label={w.ground}
              width="medium"
              choices={ConflictGround.options.map((id) => ({ id, label: w.grounds[id] }))}
              value={ground}
              onChange={setGround}
            />
            <div>
              <Button isDisabled={ground === null} onPress={() => ground && declare({ ground })}>
                {w.standAside}
              </Button>
            </div>
          </Stack>
        </Fold>
      )}
    </>
  );
}

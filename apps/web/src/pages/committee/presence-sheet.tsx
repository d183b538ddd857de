import type { CommitteeSession, PresenceMode, SittingMember } from '@alize/contracts';
import { Button } from '../../design/button';
import { Chip } from '../../design/chip';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { type Column, Table } from '../../design/table';
import { useWords } from '../../i18n/dictionary';
import { committeeWords } from '../animate/committee/committee-words';
import { sittingWords } from './sitting-words';
import { useAct } from './use-act';

/** Who is there now, and whether they are enough. */
export function PresenceSheet({ session }: { session: CommitteeSession }) {
  const w = useWords(sittingWords);
  const c = useWords(committeeWords);
  const act = useAct();
  const { id, members, quorum, actions } = session;
  const notes = actions.includes('presence');
  const set = (memberId: string, mode: PresenceMode | null) =>
    act.mutate({ method: 'PUT', path: `/committee-sessions/${id}/presence/${memberId}`, body: { mode } });
  const columns: Column<SittingMember>[] = [
    {
      id: 'name',
      label: c.name,
      cell: ({ name, organisation }) => (
        <>
          {name}
          {organisation && (
            <>
              <br />
              {organisation}
            </>
          )}
        </>
      ),
    },
    {
      id: 'office',
      label: c.office,
      cell: ({ office, college }) => `${c.offices[office]}, ${c.colleges[college].toLowerCase()}`,
    },
    {
      id: 'there',
      label: session.status === 'convened' ? w.answered : w.present,
      cell: ({ presence, response, proxyTo }) =>
        presence ? (
          <Chip tone="good">{w[presence]}</Chip>
        ) : (
          <>
            {w.answers[response ?? 'none']}
            {proxyTo && (
              <>
                <br />
                {w.proxyTo(proxyTo)}
              </>
            )}
          </>
        ),
    },
    ...(notes
      ? [
          {
            id: 'note',
            label: w.note,
            cell: ({ id: memberId, name, presence }: SittingMember) => (
              <Stack row gap={1}>
                {presence !== 'room' && (
                  <Button small aria-label={`${w.arrives} : ${name}`} onPress={() => set(memberId, 'room')}>
                    {w.arrives}
                  </Button>
                )}
                {presence === null && (
                  <Button
                    small
                    kind="plain"
                    aria-label={`${w.arrivesRemote} : ${name}`}
                    onPress={() => set(memberId, 'remote')}
                  >
                    {w.arrivesRemote}
                  </Button>
                )}
                {presence !== null && (
                  <Button
                    small
                    kind="plain"
                    aria-label={`${w.leaves} : ${name}`}
                    onPress={() => set(memberId, null)}
                  >
                    {w.leaves}
                  </Button>
                )}
              </Stack>
            ),
          },
        ]
      : []),
  ];
  return (
    <Sheet
      title={w.present}
      aside={
        session.status === 'convened' && quorum.counted === 0 ? (
          <Chip>
            {w.expected(members.filter(({ response }) => response === 'yes').length, quorum.needed)}
          </Chip>
        ) : (
          <Chip tone={quorum.met ? 'good' : 'warn'}>
            {quorum.met ? w.quorumMet : w.quorumNot} · {w.quorum(quorum.counted, quorum.needed)}
          </Chip>
        )
      }
    >
      <Table
        caption={w.present}
        captionHidden
        columns={columns}
        rows={members}
        keyOf={(member) => member.id}
      />
    </Sheet>
  );
}

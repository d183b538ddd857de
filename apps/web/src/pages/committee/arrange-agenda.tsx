import type { CommitteeSession } from '@alize/contracts';
import { Button } from '../../design/button';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { sittingWords } from './sitting-words';
import { useAct } from './use-act';

/** The order of the dossiers, and those that wait for one. */
export function ArrangeAgenda({ session }: { session: CommitteeSession }) {
  const w = useWords(sittingWords);
  const f = useFormats();
  const act = useAct();
  const { id, version, items, waiting } = session;
  const order = items.map(({ applicationId }) => applicationId);
  const set = (applicationIds: string[]) =>
    act.mutate({
      method: 'PUT',
      path: `/committee-sessions/${id}/agenda`,
      body: { applicationIds, version },
    });
  const move = (at: number, by: number) => {
    const moved = [...order];
    const [one] = moved.splice(at, 1);
    if (one) moved.splice(at + by, 0, one);
    set(moved);
  };
  if (items.length === 0 && waiting.length === 0) return null;
  return (
    <Sheet title={w.agenda}>
      <ol>
        {items.map((item, at) => (
          <li key={item.id}>
            <Stack row gap={1}>
              <span>
                {item.firm} : {item.title}
              </span>
              <Button
                small
                kind="plain"
                isDisabled={at === 0}
                aria-label={`${w.up} : ${item.firm}`}
                onPress={() => move(at, -1)}
              >
                {w.up}
              </Button>
              <Button
                small
                kind="plain"
                isDisabled={at === items.length - 1}
                aria-label={`${w.down} : ${item.firm}`}
                onPress={() => move(at, 1)}
              >
                {w.down}
              </Button>
              <Button
                small
                kind="plain"
                aria-label={`${w.takeOff} : ${item.firm}`}
                onPress={() => set(order.filter((one) => one !== item.applicationId))}
              >
                {w.takeOff}
              </Button>
            </Stack>
          </li>
        ))}
      </ol>
      {waiting.length > 0 && (
        <>
          <h3>{w.waiting}</h3>
          <ul>
            {waiting.map((one) => (
              <li key={one.id}>
                <Stack row gap={1}>
                  <span>
                    {one.firm} : {one.title}, {f.money(one.amountAskedCents)}
                  </span>
                  <Button small aria-label={`${w.put} : ${one.firm}`} onPress={() => set([...order, one.id])}>
                    {w.put}
                  </Button>
                </Stack>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}

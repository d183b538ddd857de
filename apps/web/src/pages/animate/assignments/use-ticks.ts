import type { AssignmentLine } from '@alize/contracts';
import { useState } from 'react';

/** Which lines go with an approval: those whose person can help, until the animator says otherwise. */
export function useTicks(lines: AssignmentLine[]) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isTicked = ({ id, state, fit, offer }: AssignmentLine): boolean =>
    state === 'proposed' && (chosen.get(`${id} ${offer.id}`) ?? fit?.band === 'can_help');
  return {
    ticked: new Set(lines.filter(isTicked).map(({ id }) => id)),
    tick: (lineId: string, to: boolean) => {
      const line = lines.find(({ id }) => id === lineId);
      if (line) setChosen(new Map(chosen).set(`${lineId} ${line.offer.id}`, to));
    },
  };
}

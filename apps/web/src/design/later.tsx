import { Children, type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import { nextTask } from '../app/next-task';

/**
 * What lies below the first screen: drawn right after it, child by child and in slices, between which one can already
 * type.
 */
export function Later({ children }: { children: ReactNode }) {
  // The same elements from one step to the next: what is drawn already is not drawn again.
  const all = useMemo(() => Children.toArray(children), [children]);
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn >= all.length) return;
    let wanted = true;
    // Not in the task that put the last one on the screen: each task is as short as can be.
    void nextTask().then(() => wanted && startTransition(() => setDrawn(drawn + 1)));
    return () => void (wanted = false);
  }, [drawn, all.length]);
  return all.slice(0, drawn);
}

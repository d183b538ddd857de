import { Children, type ReactNode, startTransition, useEffect, useState } from 'react';

/**
 * What lies below the first screen: drawn right after it, child by child and in slices, between which one can already
 * type.
 */
export function Later({ children }: { children: ReactNode }) {
  const all = Children.toArray(children);
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn < all.length) startTransition(() => setDrawn(drawn + 1));
  }, [drawn, all.length]);
  return all.slice(0, drawn);
}

import { type ReactNode, startTransition, useEffect, useState } from 'react';

/** What lies below the first screen: drawn right after it, in slices between which one can already type. */
export function Later({ children }: { children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => startTransition(() => setDue(true)), []);
  return due && children;
}

import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** The value once it has stood still for `ms`: what is typed is not sent letter by letter. */
export function useDebounced<Value>(value: Value, ms = 300): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** For a search as one types: what was found stays while the next letters are looked for, the arrow keys point at something. */
export const staysWhile = (typed: string | undefined) => ({
  placeholderData: typed ? keepPreviousData : undefined,
});

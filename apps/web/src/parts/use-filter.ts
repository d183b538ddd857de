import { useState } from 'react';
import { useSearchParams } from 'react-router';

/** One filter of a list, kept in the address: it can be linked to, and comes back with the page. */
export function useFilter(name: string): [string, (value: string) => void] {
  const [search, setSearch] = useSearchParams();
  // What is typed cannot wait for the router, which moves when it has time.
  const [value, setValue] = useState(search.get(name) ?? '');
  const choose = (chosen: string) => {
    setValue(chosen);
    setSearch(
      (before) => {
        if (chosen) before.set(name, chosen);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  };
  return [value, choose];
}

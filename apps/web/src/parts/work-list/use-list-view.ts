import { type KeptView, LIST_COLUMNS, type ListColumn, type ListName } from '@alize/contracts';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { AskedView } from '../../api/lists';
import { useDebounced } from '../../form/use-debounced';

const NAMES = ['q', 'stages', 'mine', 'due', 'sort', 'direction', 'columns'] as const;
type Change = Partial<Record<(typeof NAMES)[number], string>>;

/** The view of a list, kept in the address: it can be sent to a colleague, and comes back with the page. */
export function useListView(list: ListName, territoryId: string) {
  const [search, setSearch] = useSearchParams();
  const read = (name: string) => search.get(name) ?? '';
  // What is typed cannot wait for the router, which moves when it has time.
  const [typed, setTyped] = useState(read('q'));
  const chosen = read('columns').split(',');
  const all = LIST_COLUMNS[list];
  const found = all.filter(({ id }) => chosen.includes(id));
  const columns: readonly ListColumn[] = found.length > 0 ? found : all.filter(({ optional }) => !optional);
  const asked: AskedView = {
    list,
    territoryId,
    q: useDebounced(typed.trim(), 200),
    stages: read('stages'),
    mine: read('mine'),
    due: read('due'),
    sort: read('sort'),
    direction: read('direction'),
  };
  const change = (changes: Change) => {
    if (changes.q !== undefined) setTyped(changes.q);
    setSearch(
      (before) => {
        for (const [name, value] of Object.entries(changes))
          if (value) before.set(name, value);
          else before.delete(name);
        return before;
      },
      { replace: true },
    );
  };
  /** What the address says beside the list's own view. */
  const kept: Record<string, string> = Object.fromEntries(
    NAMES.flatMap((name) => (read(name) ? [[name, read(name)]] : [])),
  );
  const apply = (view: KeptView) => change(Object.fromEntries(NAMES.map((name) => [name, view[name] ?? ''])));
  return { typed, asked, columns, all, change, kept, apply };
}
export type ChangeView = ReturnType<typeof useListView>['change'];
export type AppliedView = ReturnType<typeof useListView>['kept'];

import { LIST_COLUMNS, type ListColumn, type ListName } from '@alize/contracts';
import { useSearchParams } from 'react-router';
import type { AskedView } from '../../api/lists';
import { useDebounced } from '../../form/use-debounced';

type Change = Partial<Record<'stages' | 'mine' | 'sort' | 'direction' | 'columns', string>>;

/** The view of a list, kept in the address: it can be sent to a colleague, and comes back with the page. */
export function useListView(list: ListName, territoryId: string, q: string) {
  const [search, setSearch] = useSearchParams();
  const read = (name: string) => search.get(name) ?? '';
  const chosen = read('columns').split(',');
  const all = LIST_COLUMNS[list];
  const found = all.filter(({ id }) => chosen.includes(id));
  const columns: readonly ListColumn[] = found.length > 0 ? found : all.filter(({ optional }) => !optional);
  const asked: AskedView = {
    list,
    territoryId,
    q: useDebounced(q.trim(), 200),
    stages: read('stages'),
    mine: read('mine'),
    sort: read('sort'),
    direction: read('direction'),
  };
  const change = (changes: Change) =>
    setSearch(
      (before) => {
        for (const [name, value] of Object.entries(changes))
          if (value) before.set(name, value);
          else before.delete(name);
        return before;
      },
      { replace: true },
    );
  return { asked, columns, all, change };
}
export type ChangeView = ReturnType<typeof useListView>['change'];

import { SearchFinds } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** Everything one may see, by a few letters of it. */
export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: async () => (await api.get(SearchFinds, '/search', { q })).groups,
    enabled: q.trim().length > 0,
    placeholderData: (before) => before,
  });

import { type ListName, ListPage } from '@alize/contracts';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, apiPath } from './client';

/** A view as the address says it: what is empty is left out. */
export interface AskedView {
  list: ListName;
  territoryId: string;
  q?: string;
  stages?: string;
  mine?: string;
  due?: string;
  sort?: string;
  direction?: string;
}

export const listQuery = (view: AskedView) =>
  infiniteQueryOptions({
    queryKey: ['lists', view],
    queryFn: ({ pageParam: cursor }) => api.get(ListPage, '/lists', { ...view, limit: 100, cursor }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

/** The whole view, or some lines of it, as a file. */
export const exportPath = (
  view: AskedView,
  format: 'xlsx' | 'csv',
  columns: readonly string[],
  ids: readonly string[] = [],
): string =>
  apiPath('/lists/export', {
    ...view,
    format,
    columns: columns.join(','),
    ...(ids.length > 0 && { ids: ids.join(',') }),
  });

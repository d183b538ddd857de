import { Import, Imports, type ImportStatus } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

const AGAIN_MS = 1_000;
/** A worker is at it: the page follows. */
export const isBeingWritten = (status: ImportStatus): boolean =>
  status === 'applying' || status === 'undoing';

export const importsQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['imports', 'of', territoryId],
    queryFn: async () => (await api.get(Imports, '/imports', { territoryId })).items,
    enabled: territoryId !== '',
  });
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => api.get(Import, `/imports/${id}`),
    refetchInterval: ({ state }) => (state.data && isBeingWritten(state.data.status) ? AGAIN_MS : false),
  });

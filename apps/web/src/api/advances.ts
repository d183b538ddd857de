import { Advance, AdvanceList } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** The late first. */
export const advancesQuery = (of: { territoryId?: string } = {}, enabled = true) =>
  queryOptions({
    queryKey: ['advances', 'list', of],
    queryFn: async () => (await api.get(AdvanceList, '/advances', of)).items,
    enabled,
  });
export const advanceQuery = (id: string) =>
  queryOptions({ queryKey: ['advances', id], queryFn: () => api.get(Advance, `/advances/${id}`) });

import { FundOfTerritory } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** Null where the territory has none. */
export const fundQuery = (territoryId = '') =>
  queryOptions({
    queryKey: ['funds', territoryId],
    queryFn: async () => (await api.get(FundOfTerritory, '/funds', { territoryId })).fund,
    enabled: territoryId !== '',
  });

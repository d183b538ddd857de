import { Organisation, Partners } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** Organisations that lend people in a territory. */
export const partnersQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['partners', territoryId],
    queryFn: async () => (await api.get(Partners, `/territories/${territoryId}/partners`)).items,
    staleTime: 600_000,
  });

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id],
    queryFn: () => api.get(Organisation, `/organisations/${id}`),
    staleTime: 600_000,
  });

import { Territory, TerritoryFigures, TerritoryPublication } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from './client';

export const territoriesQuery = queryOptions({
  queryKey: ['territories'],
  queryFn: async () => (await api.get(z.object({ items: z.array(Territory) }), '/territories')).items,
  staleTime: 600_000,
});

export const figuresQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['figures', territoryId],
    queryFn: () => api.get(TerritoryFigures, `/territories/${territoryId}/figures`),
  });

export const readPublication = (territoryId: string) =>
  api.get(TerritoryPublication, `/territories/${territoryId}/publication`);
/** Who runs the programme there, and what its public pages say. */
export const publicationQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['publication', territoryId],
    queryFn: () => readPublication(territoryId),
    enabled: territoryId !== '',
  });

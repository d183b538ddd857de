import { Territory, TerritoryFigures } from '@alize/contracts';
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

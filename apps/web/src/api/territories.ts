import {
  Epci,
  Territory,
  TerritoryFigures,
  TerritoryPublication,
  TerritoryRecord,
  type UpdateTerritory,
} from '@alize/contracts';
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

/** For those who run it. */
export const territoryRecordQuery = (id: string) =>
  queryOptions({
    queryKey: ['territory', id],
    queryFn: () => api.get(TerritoryRecord, `/territories/${id}`),
    enabled: id !== '',
  });
export const updateTerritory = (id: string, change: UpdateTerritory) =>
  api.patch(TerritoryRecord, `/territories/${id}`, change);
/** Groups of communes, by words of their name. */
export const epcisQuery = (q: string) =>
  queryOptions({
    queryKey: ['epcis', q],
    queryFn: async () => (await api.get(z.object({ items: z.array(Epci) }), '/epcis', { q })).items,
    enabled: q.length > 1,
    staleTime: Infinity,
  });

import { HistoryEntry, Need, pageOf } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from './client';

export const readNeed = (id: string): Promise<Need> => api.get(Need, `/needs/${id}`);
export const needQuery = (id: string) =>
  queryOptions({ queryKey: ['needs', id], queryFn: () => readNeed(id) });

/** Needs one may read: one's own, newest first. */
export const myNeedsQuery = queryOptions({
  queryKey: ['needs', 'mine'],
  queryFn: () => api.get(pageOf(Need), '/needs', { limit: 100 }),
});

/** What became of a need, oldest first, as its firm may read it. */
export const needHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['needs', id, 'history'],
    queryFn: async () =>
      (await api.get(z.object({ items: z.array(HistoryEntry) }), `/needs/${id}/history`)).items,
  });

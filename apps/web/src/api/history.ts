import { HistoryEntry } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from './client';

const Listed = z.object({ items: z.array(HistoryEntry) });

/** What became of a need, a match or a mission, oldest first. */
export const historyQuery = (of: 'needs' | 'matches' | 'missions', id: string) =>
  queryOptions({
    queryKey: [of, id, 'history'],
    queryFn: async () => (await api.get(Listed, `/${of}/${id}/history`)).items,
  });

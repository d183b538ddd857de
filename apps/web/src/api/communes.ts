import { FoundCommune } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from './client';

const Found = z.object({ items: z.array(FoundCommune) });

/** One commune by its INSEE code, with whose territory it is in. */
export const communeQuery = (code: string) =>
  queryOptions({
    queryKey: ['commune', code],
    queryFn: () => api.get(Found, '/communes', { code }),
  });

/** As people write communes. */
export const communesQuery = (q: string, territoryId?: string) =>
  queryOptions({
    queryKey: ['communes', q, territoryId],
    queryFn: () => api.get(Found, '/communes', { q, limit: 10, territoryId }),
  });

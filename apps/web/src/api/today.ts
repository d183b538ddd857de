import { Today, type TodaySection } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

const ALL = 500;

/** What waits for the animator of a territory: the first lines of each part, or one part whole. */
export const todayQuery = (territoryId: string, section?: TodaySection) =>
  queryOptions({
    queryKey: ['today', territoryId, section],
    queryFn: () => api.get(Today, '/today', { territoryId, section, ...(section && { limit: ALL }) }),
    enabled: territoryId !== '',
    refetchInterval: 60_000,
  });

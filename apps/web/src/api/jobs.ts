import { UndoneJobs } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** What the system has not done yet, looked at every five seconds. */
export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: () => api.get(UndoneJobs, '/jobs'),
  refetchInterval: 5_000,
});

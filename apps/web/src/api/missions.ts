import { Mission } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** The mission of a match: it has the match's id. */
export const missionQuery = (id: string, enabled = true) =>
  queryOptions({ queryKey: ['missions', id], queryFn: () => api.get(Mission, `/missions/${id}`), enabled });

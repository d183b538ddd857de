import { Assignment, type AssignmentStatus, Assignments } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

const AGAIN_MS = 1_000;
export const isComputing = (status: AssignmentStatus): boolean => ['queued', 'computing'].includes(status);

/** A worker is at it: the page follows. */
export const isUnderWay = (status: AssignmentStatus): boolean =>
  isComputing(status) || status === 'approving';

export const assignmentsQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['assignments', 'of', territoryId],
    queryFn: async () => (await api.get(Assignments, `/territories/${territoryId}/assignments`)).items,
    enabled: territoryId !== '',
  });
/** Read again every second while a worker computes or approves it. */
export const assignmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['assignments', id],
    queryFn: () => api.get(Assignment, `/assignments/${id}`),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.status) ? AGAIN_MS : false),
  });

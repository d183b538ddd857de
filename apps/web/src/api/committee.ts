import {
  Application,
  CommitteeMember,
  CommitteeSession,
  CommitteeSessionBrief,
  Decision,
} from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from './client';

/** Another screen of the same sitting is no more than this behind. */
const SITTING_MS = 3_000;

export const applicationsQuery = (of: { territoryId?: string; needId?: string }, enabled = true) =>
  queryOptions({
    queryKey: ['applications', 'list', of],
    queryFn: async () =>
      (await api.get(z.object({ items: z.array(Application) }), '/applications', of)).items,
    enabled,
  });
export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id],
    queryFn: () => api.get(Application, `/applications/${id}`),
  });
export const decisionsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', applicationId, 'decisions'],
    queryFn: async () =>
      (await api.get(z.object({ items: z.array(Decision) }), `/applications/${applicationId}/decisions`))
        .items,
  });
export const committeeMembersQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['committee-members', territoryId],
    queryFn: async () =>
      (await api.get(z.object({ items: z.array(CommitteeMember) }), '/committee-members', { territoryId }))
        .items,
    enabled: territoryId !== '',
  });
export const committeeSessionsQuery = (territoryId?: string) =>
  queryOptions({
    queryKey: ['committee-sessions', 'list', territoryId],
    queryFn: async () =>
      (
        await api.get(z.object({ items: z.array(CommitteeSessionBrief) }), '/committee-sessions', {
          territoryId,
        })
      ).items,
  });
export const committeeSessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['committee-sessions', id],
    queryFn: () => api.get(CommitteeSession, `/committee-sessions/${id}`),
    refetchInterval: ({ state }) =>
      ['convened', 'open'].includes(state.data?.status ?? '') ? SITTING_MS : false,
  });

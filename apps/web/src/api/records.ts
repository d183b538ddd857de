import {
  Activity,
  ActivityWithRevisions,
  Colleagues,
  type CreateActivity,
  pageOf,
  RecordOverview,
  type RecordRef,
  SentMail,
  TimelineItem,
  type TimelineKind,
  type UpdateActivity,
} from '@alize/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** What is open about a record, what is next, and where one may write about it. */
export const recordQuery = ({ type, id }: RecordRef) =>
  queryOptions({
    queryKey: ['records', type, id],
    queryFn: () => api.get(RecordOverview, '/records', { type, id }),
  });

/** What happened, newest first, by pages. */
export const timelineQuery = ({ type, id }: RecordRef, kind: TimelineKind | undefined) =>
  infiniteQueryOptions({
    queryKey: ['timeline', type, id, kind],
    queryFn: ({ pageParam: cursor }) =>
      api.get(pageOf(TimelineItem), '/timeline', { type, id, kind, limit: 20, cursor }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const colleaguesQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['colleagues', territoryId],
    queryFn: async () => (await api.get(Colleagues, `/territories/${territoryId}/colleagues`)).items,
    enabled: territoryId !== '',
  });
export const sentMailQuery = (id: string) =>
  queryOptions({ queryKey: ['mails', id], queryFn: () => api.get(SentMail, `/mails/${id}`) });
export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', id],
    queryFn: () => api.get(ActivityWithRevisions, `/activities/${id}`),
  });

export const writeActivity = (input: CreateActivity) => api.post(Activity, '/activities', input);
export const changeActivity = (id: string, change: UpdateActivity) =>
  api.patch(Activity, `/activities/${id}`, change);

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
import { ApiProblem } from './problem';

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

const filesOf = (id: string) => `/activities/${id}/files`;
export const addFile = (id: string, file: File) =>
  api.upload(Activity, filesOf(id), { name: file.name }, file);
export const removeFile = (id: string, fileId: string) => api.send('DELETE', `${filesOf(id)}/${fileId}`);

/** One after the other; of each that is refused, its name and why. */
export async function addFiles(id: string, files: readonly File[]): Promise<string[]> {
  const refused: string[] = [];
  for (const file of files)
    await addFile(id, file).catch(
      (error: Error) => void refused.push(`${file.name}\u202f: ${fileRefusal(error)}`),
    );
  return refused;
}

/** What is wrong with the file itself, rather than that something is. */
export const fileRefusal = (error: Error): string =>
  (error instanceof ApiProblem && error.fields[0]?.message) || error.message;

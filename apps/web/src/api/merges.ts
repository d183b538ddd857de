import {
  Duplicates,
  type FindDuplicates,
  Merge,
  MergePreview,
  type MergeRecords,
  Merges,
  type MergeTarget,
  type PreviewMerge,
  type TellDistinct,
} from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** What looks like a record that is being typed. */
export const duplicatesQuery = (told: FindDuplicates) =>
  queryOptions({
    queryKey: ['duplicates', told],
    queryFn: async () => (await api.post(Duplicates, '/duplicates', told)).items,
    placeholderData: (before) => before,
  });
/** What looks like a record that is there. */
export const duplicatesOfQuery = (target: MergeTarget, id: string) =>
  queryOptions({
    queryKey: ['duplicates', target, id],
    queryFn: async () => (await api.get(Duplicates, '/duplicates', { target, id })).items,
  });
export const mergesOfQuery = (target: MergeTarget, id: string) =>
  queryOptions({
    queryKey: ['merges', target, id],
    queryFn: async () => (await api.get(Merges, '/merges', { target, id })).items,
  });
export const mergePreviewQuery = (pair: PreviewMerge) =>
  queryOptions({
    queryKey: ['merges', 'preview', pair],
    queryFn: () => api.get(MergePreview, '/merges/preview', { ...pair }),
    staleTime: 0,
  });
export const mergeRecords = (input: MergeRecords) => api.post(Merge, '/merges', input);
export const undoMerge = (id: string) => api.send('POST', `/merges/${id}/undoing`, {});
export const tellDistinct = (input: TellDistinct) => api.send('PUT', '/duplicates/distinction', input);

import { Candidates, MailPreviews, Neighbours } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** More than a territory has, and still one answer. */
export const CANDIDATES_MAX = 200;

/** Who could help with a need, best first: all who may be proposed. */
export const candidatesQuery = (needId: string) =>
  queryOptions({
    queryKey: ['needs', needId, 'candidates'],
    queryFn: () => api.get(Candidates, `/needs/${needId}/candidates`, { limit: CANDIDATES_MAX }),
    placeholderData: (before) => before,
  });

/** Whom to ask in the territories next door. */
export const neighboursQuery = (needId: string) =>
  queryOptions({
    queryKey: ['needs', needId, 'neighbours'],
    queryFn: async () => (await api.get(Neighbours, `/needs/${needId}/neighbours`)).items,
  });

/** The mails an approval would send; refused where the approval would be. */
export const previewQuery = (needId: string, offerId: string, again: boolean, whyYou?: string) =>
  queryOptions({
    queryKey: ['needs', needId, 'preview', offerId, again, whyYou],
    queryFn: async () =>
      (await api.get(MailPreviews, `/needs/${needId}/matches/preview`, { offerId, again, whyYou })).items,
    staleTime: 0,
    retry: false,
  });

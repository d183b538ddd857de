import { Candidates, MailPreviews } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** Who could help with a need, best first. */
export const candidatesQuery = (needId: string, limit: number) =>
  queryOptions({
    queryKey: ['needs', needId, 'candidates', limit],
    queryFn: () => api.get(Candidates, `/needs/${needId}/candidates`, { limit }),
    placeholderData: (before) => before,
  });

/** The mails an approval would send; refused where the approval would be. */
export const previewQuery = (needId: string, offerId: string, again: boolean) =>
  queryOptions({
    queryKey: ['needs', needId, 'preview', offerId, again],
    queryFn: async () =>
      (await api.get(MailPreviews, `/needs/${needId}/matches/preview`, { offerId, again })).items,
    staleTime: 0,
    retry: false,
  });

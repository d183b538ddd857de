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

/** What an approval says in its mails; absent: nothing, and the call that our rule chooses. */
export interface ApprovalWords {
  whyYou?: string | undefined;
  words?: string | undefined;
  /** `YYYY-MM-DDTHH:mm` in the territory's own time, or `none`. */
  call?: string | undefined;
}

/** The mails an approval would send; refused where the approval would be. */
export const previewQuery = (
  needId: string,
  offerId: string,
  how: ApprovalWords & { again?: boolean } = {},
) =>
  queryOptions({
    queryKey: ['needs', needId, 'preview', offerId, how],
    queryFn: async () =>
      (await api.get(MailPreviews, `/needs/${needId}/matches/preview`, { offerId, ...how })).items,
    placeholderData: (before) => before,
    staleTime: 0,
    retry: false,
  });

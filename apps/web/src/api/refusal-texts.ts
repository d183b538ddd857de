import { MailPreviews, RefusalTexts } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

export const readRefusalTexts = (territoryId: string) =>
  api.get(RefusalTexts, `/territories/${territoryId}/refusal-texts`);
/** Ready answers of a territory to firms that are not helped. */
export const refusalTextsQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['refusal-texts', territoryId],
    queryFn: () => readRefusalTexts(territoryId),
    enabled: territoryId !== '',
  });

/** The mail a refusal for this reason would send; nothing is asked for a reason that is none. */
export const rejectionPreviewQuery = (needId: string, reason: string) =>
  queryOptions({
    queryKey: ['needs', needId, 'preview', 'rejection', reason],
    queryFn: async () =>
      (await api.get(MailPreviews, `/needs/${needId}/rejection/preview`, { reason })).items,
    enabled: reason.length >= 3,
    placeholderData: (before) => before,
    retry: false,
  });

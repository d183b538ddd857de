import { AnswerFigures, Coverage, PartnerAccounts } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

export const coverageQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['coverage', territoryId],
    queryFn: () => api.get(Coverage, `/territories/${territoryId}/coverage`),
    enabled: territoryId !== '',
  });
export const partnerAccountsQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['partner-accounts', territoryId],
    queryFn: async () =>
      (await api.get(PartnerAccounts, `/territories/${territoryId}/partner-accounts`)).items,
    enabled: territoryId !== '',
  });
export const answerFiguresQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['answer-figures', territoryId],
    queryFn: () => api.get(AnswerFigures, `/territories/${territoryId}/answer-figures`),
    enabled: territoryId !== '',
  });

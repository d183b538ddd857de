import { OfferSubmission, Organisation, pageOf } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from './client';

const Listed = z.object({ items: z.array(OfferSubmission) });

/** Offers of help that wait for an animator, longest first. */
export const waitingOffersQuery = queryOptions({
  queryKey: ['offer-submissions'],
  queryFn: async () => (await api.get(Listed, '/offer-submissions')).items,
});
export const offerSubmissionQuery = (id: string) =>
  queryOptions({
    queryKey: ['offer-submissions', id],
    queryFn: () => api.get(OfferSubmission, `/offer-submissions/${id}`),
  });
/** By the beginning of a name. */
export const organisationsQuery = (q: string) =>
  queryOptions({
    queryKey: ['organisations', q],
    queryFn: async () => (await api.get(pageOf(Organisation), '/organisations', { q, limit: 10 })).items,
    enabled: q.trim().length > 1,
  });

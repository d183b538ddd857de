import { NeedsForOffer, Offer, OfferPage } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** Offers one may read; a contact's hold those of the whole organisation. */
export const offersQuery = queryOptions({
  queryKey: ['offers'],
  queryFn: () => api.get(OfferPage, '/offers', { limit: 100 }),
});

export const readOffer = (id: string): Promise<Offer> => api.get(Offer, `/offers/${id}`);
export const offerQuery = (id: string) =>
  queryOptions({ queryKey: ['offers', id], queryFn: () => readOffer(id) });

/** Open needs an offer fits, best first. */
export const needsForOfferQuery = (id: string) =>
  queryOptions({
    queryKey: ['offers', id, 'needs'],
    queryFn: async () => (await api.get(NeedsForOffer, `/offers/${id}/needs`, { limit: 5 })).items,
    staleTime: 60_000,
  });

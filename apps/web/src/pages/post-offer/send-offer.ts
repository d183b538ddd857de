import { Offer, OfferSubmitted, type SubmitOffer } from '@alize/contracts';
import { api } from '../../api/client';

/** `opened`: an offer at once; else whether the address is confirmed already. */
export type Sent = 'opened' | 'confirmed' | 'to-confirm';

/** A volunteer's offer is open at once; anybody else's is read first. */
export async function sendOffer(offer: SubmitOffer, volunteer: boolean): Promise<Sent> {
  if (!volunteer)
    return (await api.post(OfferSubmitted, '/offer-submissions', offer)).confirmed
      ? 'confirmed'
      : 'to-confirm';
  const { id: _, territoryId: __, organisationName: ___, contact: ____, ...fields } = offer;
  await api.post(Offer, '/offers', fields);
  return 'opened';
}

import { FormSent, Offer, type SubmitOffer } from '@alize/contracts';
import { api } from '../../api/client';

/** `opened`: an offer at once; else by which secret its sender finds it again. */
export type Sent = { opened: true } | { opened: false; followUp: string; confirmed: boolean };

/** A volunteer's offer is open at once; anybody else's is read first. */
export async function sendOffer(offer: SubmitOffer, volunteer: boolean): Promise<Sent> {
  if (!volunteer) return { opened: false, ...(await api.post(FormSent, '/offer-submissions', offer)) };
  const { id: _, territoryId: __, organisationName: ___, contact: ____, ...fields } = offer;
  await api.post(Offer, '/offers', fields);
  return { opened: true };
}

import type { OfferSide } from '../score/facts';
import { isUsedUp } from '../score/person.judges';

export interface PartnerOffer {
  personId: string;
  partnerId: string;
  /** Null when the partner promised no days. */
  pledge: OfferSide['pledge'];
}

const VOLUNTEERS_A_PROPOSAL = 3;

/**
 * How many proposals of one draft go to a partner that has given all the days it pledged for the year: one for every
 * three of its volunteers who could help, rounded up. It is still asked, in proportion to its people, and less than the
 * partners whose days are left: those have no limit. Days and hours are not counted in the draft itself; what is
 * approved counts in the next.
 */
export function partnerLimits(offers: Iterable<PartnerOffer>): Map<string, number> {
  const volunteers = new Map<string, Set<string>>();
  for (const { partnerId, personId, pledge } of offers) {
    if (!isUsedUp(pledge)) continue;
    volunteers.set(partnerId, (volunteers.get(partnerId) ?? new Set()).add(personId));
  }
  return new Map([...volunteers].map(([id, people]) => [id, Math.ceil(people.size / VOLUNTEERS_A_PROPOSAL)]));
}

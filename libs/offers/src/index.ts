export { Offer, OfferAbsence, OfferSkill } from './offer.entities';

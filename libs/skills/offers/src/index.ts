export { AWAY } from './away.sql';
export { Offer, OfferAbsence, OfferSkill } from './offer.entities';
export { OfferAdmissions } from './offer-admissions.service';
export { OfferEntry } from './offer-entry.service';
export { OfferIndexCheck, type OfferIndexFindings } from './offer-index-check';
export { OfferIndexer, type OfferIndexProgress } from './offer-indexer';
export { offerActivated, offerChanged } from './offer.messages';
export { OFFER_INDEX, SKETCH, TEXT_EMBEDDER } from './offer.search';
export { OfferSubmission } from './offer-submission.entity';
export {
  offerAdmitted,
  offerConfirmationAsked,
  offerConfirmed,
  offerRejected,
  offerSubmitted,
} from './offer-submission.messages';
export { offerConfirmationEnds } from './offer-submission.rules';
export { OfferSubmissionsQueries } from './offer-submissions.queries';
export { OfferConfirmations } from './offer-confirmations.service';
export { OfferSubmissions } from './offer-submissions.service';
export { SentOffers } from './sent-offers.service';
export { type OfferRow, SELECT_OFFERS } from './offer.view';
export { OffersModule } from './offers.module';
export { OffersQueries } from './offers.queries';
export { OffersService } from './offers.service';
export { reachesOffer, selectOffersReached } from './offer-reach.sql';

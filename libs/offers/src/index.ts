export { Offer, OfferAbsence, OfferSkill } from './offer.entities';
export { OfferIndexer } from './offer-indexer';
export { offerActivated, offerChanged } from './offer.messages';
export { OFFER_INDEX, SKETCH, TEXT_EMBEDDER } from './offer.search';
export { type OfferRow, SELECT_OFFERS } from './offer.view';
export { OffersModule } from './offers.module';
export { OffersQueries } from './offers.queries';
export { OffersService } from './offers.service';

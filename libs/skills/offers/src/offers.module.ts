import { DirectoryModule } from '@alize/directory';
import { SkillsModule } from '@alize/skills';
import { Module } from '@nestjs/common';
import { OfferAdmissions } from './offer-admissions.service';
import { OfferConfirmations } from './offer-confirmations.service';
import { OfferDocuments } from './offer-documents';
import { OfferEntry } from './offer-entry.service';
import { OfferIndexCheck } from './offer-index-check';
import { OfferIndexComparison } from './offer-index-comparison';
import { OfferMetrics } from './offer.metrics';
import { OfferIndexer } from './offer-indexer';
import { OfferSubmissionsQueries } from './offer-submissions.queries';
import { OfferSubmissions } from './offer-submissions.service';
import { OffersQueries } from './offers.queries';
import { OffersService } from './offers.service';
import { SentOffers } from './sent-offers.service';
import './offer.presence';
import './offer.references';

const PROVIDERS = [
  OffersService,
  OffersQueries,
  OfferSubmissions,
  OfferConfirmations,
  SentOffers,
  OfferAdmissions,
  OfferEntry,
  OfferSubmissionsQueries,
  OfferDocuments,
  OfferIndexer,
  OfferIndexComparison,
  OfferIndexCheck,
  OfferMetrics,
];

@Module({ imports: [DirectoryModule, SkillsModule], providers: PROVIDERS, exports: PROVIDERS })
export class OffersModule {}

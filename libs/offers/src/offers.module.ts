import { DirectoryModule } from '@alize/directory';
import { SkillsModule } from '@alize/skills';
import { Module } from '@nestjs/common';
import { OfferAdmissions } from './offer-admissions.service';
import { OfferIndexer } from './offer-indexer';
import { OfferSubmissionsQueries } from './offer-submissions.queries';
import { OfferSubmissions } from './offer-submissions.service';
import { OffersQueries } from './offers.queries';
import { OffersService } from './offers.service';

const PROVIDERS = [
  OffersService,
  OffersQueries,
  OfferSubmissions,
  OfferAdmissions,
  OfferSubmissionsQueries,
  OfferIndexer,
];

@Module({ imports: [DirectoryModule, SkillsModule], providers: PROVIDERS, exports: PROVIDERS })
export class OffersModule {}

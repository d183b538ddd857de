import { DirectoryModule } from '@alize/directory';
import { SkillsModule } from '@alize/skills';
import { Module } from '@nestjs/common';
import { OfferIndexer } from './offer-indexer';
import { OffersQueries } from './offers.queries';
import { OffersService } from './offers.service';

@Module({
  imports: [DirectoryModule, SkillsModule],
  providers: [OffersService, OffersQueries, OfferIndexer],
  exports: [OffersService, OffersQueries, OfferIndexer],
})
export class OffersModule {}

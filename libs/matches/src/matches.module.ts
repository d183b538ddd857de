import { DirectoryModule } from '@alize/directory';
import { NeedsModule } from '@alize/needs';
import { OffersModule } from '@alize/offers';
import { SkillsModule } from '@alize/skills';
import { Module } from '@nestjs/common';
import { CandidatesQueries } from './candidates.queries';
import { MatchesQueries } from './matches.queries';
import { MatchesService } from './matches.service';
import { PairQueries } from './pair.queries';

@Module({
  imports: [DirectoryModule, SkillsModule, OffersModule, NeedsModule],
  providers: [PairQueries, CandidatesQueries, MatchesService, MatchesQueries],
  exports: [CandidatesQueries, MatchesService, MatchesQueries],
})
export class MatchesModule {}

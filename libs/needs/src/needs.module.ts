import { DirectoryModule } from '@alize/directory';
import { SkillsModule } from '@alize/skills';
import { Module } from '@nestjs/common';
import { NeedSubmission } from './need-submission.service';
import { NeedsQueries } from './needs.queries';
import { NeedsService } from './needs.service';

@Module({
  imports: [DirectoryModule, SkillsModule],
  providers: [NeedsService, NeedSubmission, NeedsQueries],
  exports: [NeedsService, NeedSubmission, NeedsQueries],
})
export class NeedsModule {}

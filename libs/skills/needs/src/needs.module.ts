import { DirectoryModule } from '@alize/directory';
import { SkillsModule } from '@alize/skills';
import { Module } from '@nestjs/common';
import { MissingSkillsQueries } from './missing-skills.queries';
import { MissingSkills } from './missing-skills.service';
import { NeedConfirmations } from './need-confirmations.service';
import { NeedEntry } from './need-entry.service';
import { NeedCorrection } from './need-correction';
import { NeedReopening } from './need-reopening';
import { NeedSkills } from './need-skills.service';
import { NeedSubmission } from './need-submission.service';
import { NeedsQueries } from './needs.queries';
import { NeedsService } from './needs.service';
import { SentNeeds } from './sent-needs.service';
import { UnconfirmedForms } from './unconfirmed-forms.service';
import './missing-skill.retention';
import './need.presence';
import './need.references';

@Module({
  imports: [DirectoryModule, SkillsModule],
  providers: [
    NeedsService,
    NeedReopening,
    NeedCorrection,
    NeedSkills,
    NeedEntry,
    NeedSubmission,
    SentNeeds,
    NeedConfirmations,
    NeedsQueries,
    UnconfirmedForms,
    MissingSkills,
    MissingSkillsQueries,
  ],
  exports: [
    NeedsService,
    NeedEntry,
    NeedReopening,
    NeedSubmission,
    SentNeeds,
    NeedConfirmations,
    NeedsQueries,
    UnconfirmedForms,
    MissingSkills,
    MissingSkillsQueries,
  ],
})
export class NeedsModule {}

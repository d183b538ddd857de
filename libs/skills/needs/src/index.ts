export { FILE_NUMBER } from './need.view';
export { lackSaid, wordsNoted } from './lack-said.sql';
export { MissingSkill } from './missing-skill.entity';
export { MissingSkillsQueries } from './missing-skills.queries';
export { MissingSkills } from './missing-skills.service';
export { Need, NeedSkill, Project } from './need.entities';
export {
  needClosed,
  needConfirmationAsked,
  needConfirmed,
  needFulfilled,
  needOpened,
  needRejected,
  needSubmitted,
} from './need.messages';
export { confirmationEnds, isClosed, isMatchable } from './need.rules';
export { NeedConfirmations } from './need-confirmations.service';
export { NeedEntry } from './need-entry.service';
export { NeedReopening } from './need-reopening';
export { NeedSubmission } from './need-submission.service';
export { NeedsModule } from './needs.module';
export { NeedsQueries } from './needs.queries';
export { NeedsService } from './needs.service';
export { SentNeeds } from './sent-needs.service';
export { UnconfirmedForms } from './unconfirmed-forms.service';

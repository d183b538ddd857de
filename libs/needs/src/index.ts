export { Need, NeedSkill, Project } from './need.entities';
export { needClosed, needConfirmed, needOpened, needRejected, needSubmitted } from './need.messages';
export { confirmationEnds, isMatchable } from './need.rules';
export { NeedSubmission } from './need-submission.service';
export { NeedsModule } from './needs.module';
export { NeedsQueries } from './needs.queries';
export { NeedsService } from './needs.service';
export { UnconfirmedForms } from './unconfirmed-forms.service';

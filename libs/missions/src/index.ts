export { ContactQuestions } from './contact-questions';
export { daysInWords, type ToldDay } from './days-in-words.rules';
export { DROP_SENTENCES } from './drop-sentences';
export { firstCall, type FirstCall } from './first-call.rules';
export { Mission, MissionContact, MissionDay, MissionFeedback } from './mission.entities';
export {
  missionContactDue,
  missionDone,
  missionDropped,
  missionOpened,
  missionWithoutContact,
} from './mission.messages';
export { hasEnded, hasStarted } from './mission.rules';
export { MissionDays } from './mission-days.service';
export { MissionFeedbacks } from './mission-feedback.service';
export { MissionOpening } from './mission-opening';
export { MissionsModule } from './missions.module';
export { MissionsQueries } from './missions.queries';
export { MissionsService, type MissionVerb } from './missions.service';

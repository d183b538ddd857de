export { CommitteeAttendances } from './attendance.service';
export { committeeCancelled, committeeConvened, decisionNotified } from './committee.messages';
export { CommitteeModule } from './committee.module';
export { CommitteePapers } from './committee-papers';
export { CommitteeQueries } from './committee.queries';
export { CommitteeConflicts } from './conflicts.service';
export { CommitteeMinutes, Decision, DecisionCondition } from './decision.entities';
export { Decisions } from './decisions.service';
export { DecisionsQueries } from './decisions.queries';
export { LetterFacts, type LetterFactsOf } from './letter-facts.queries';
export { CommitteeMember } from './member.entity';
export { CommitteeMembers } from './members.service';
export { Minutes } from './minutes.service';
export { Polls } from './polls.service';
export {
  AgendaItem,
  CommitteeAttendance,
  CommitteePresence,
  CommitteeProxy,
  CommitteeSession,
} from './session.entities';
export { CommitteeSessions } from './sessions.service';
export { sessionNumber } from './session.rules';
export { Ballot, CommitteeConflict, Poll, PollVoter, SecretBallot } from './vote.entities';

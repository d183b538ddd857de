export { AnswerFiguresQueries } from './answers/answer-figures.queries';
export { answerBy, type VolunteerAnswer } from './answers/answer.rules';
export {
  AnswersQueries,
  EMPLOYER_CONTACT,
  type EmployerFirst,
  type RequestHistory,
} from './answers/answers.queries';
export { DECLINE_SENTENCES } from './answers/decline-sentences';
export { MatchAnswers } from './answers/match-answers.service';
export { SuggestedColleagueRow } from './answers/suggested-colleague.entity';
export { Assignment, AssignmentLine } from './assignment/assignment.entities';
export { AssignmentApproval } from './assignment/assignment-approval';
export { assignmentApproved, assignmentRequested } from './assignment/assignment.messages';
export {
  type AssignmentOffer,
  type AssignmentPair,
  type AssignmentProblem,
  greedyAssignment,
  totalOf,
} from './assignment/assignment.rules';
export { AssignmentSolver } from './assignment/assignment-solver';
export { AssignmentsQueries } from './assignment/assignments.queries';
export { AssignmentsService } from './assignment/assignments.service';
export { optimalAssignment } from './assignment/optimal-assignment';
export { CandidateWords } from './candidate-words';
export { CandidatesQueries } from './candidates.queries';
export { CoverageQueries } from './coverage/coverage.queries';
export type { RecruitmentSheet } from './coverage/recruitment-sheet.rules';
export { LoadQueries, type PledgeBalance } from './load/load.queries';
export { pledgerOf } from './load/partner-ledger.rules';
export { Match } from './match.entities';
export {
  matchAsked,
  matchAwaitsEmployer,
  matchCancelled,
  matchDeclined,
  matchExpired,
  matchIntroduced,
} from './match.messages';
export { asWrittenOrMasked } from './match-reader.rules';
export { isSettled, MATCH_IN_SIGHT } from './match-reader.sql';
export { MatchMoves } from './match-moves';
export { MatchUndo } from './match-undo';
export { MatchReopening } from './match-reopening';
export { isActive } from './match.rules';
export { MatchesModule } from './matches.module';
export { MatchesQueries } from './matches.queries';
export { MatchesService } from './matches.service';
export { NeighboursQueries } from './neighbours.queries';
export { NeedQuestions } from './need-questions';
export { PastMatches } from './past-matches';
export { PairQueries } from './pair.queries';
export { Retrieval } from './retrieval';
export { PartnersOwnQueries } from './partners/partners-own.queries';
export { WeightsPreviewQueries } from './preview/weights-preview.queries';
export type { NeedSide, OfferSide, Score } from './score/facts';
export { compareFitted, fitIn } from './score/fit.rules';
export { scorerFor } from './score/score.rules';
export { TerritoryFiguresQueries } from './territory-figures.queries';

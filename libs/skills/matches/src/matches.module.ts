import { AccountsModule } from '@alize/accounts';
import { DirectoryModule } from '@alize/directory';
import { NeedsModule } from '@alize/needs';
import { OffersModule } from '@alize/offers';
import { SkillsModule } from '@alize/skills';
import { Module } from '@nestjs/common';
import { AnswerFiguresQueries } from './answers/answer-figures.queries';
import { AnswersQueries } from './answers/answers.queries';
import { KnownColleagueQueries } from './answers/known-colleague.queries';
import { MatchAnswers } from './answers/match-answers.service';
import { AssignmentApproval } from './assignment/assignment-approval';
import { AssignmentMoves } from './assignment/assignment-moves';
import { AssignmentSolver } from './assignment/assignment-solver';
import { AssignmentsQueries } from './assignment/assignments.queries';
import { AssignmentsService } from './assignment/assignments.service';
import { CandidateWords } from './candidate-words';
import { CandidatesQueries } from './candidates.queries';
import { CoverageFactsQueries } from './coverage/coverage-facts.queries';
import { CoverageQueries } from './coverage/coverage.queries';
import { NeedFitsQueries } from './coverage/need-fits.queries';
import { PartnerKindsQueries } from './coverage/partner-kinds.queries';
import { LoadQueries } from './load/load.queries';
import { MatchMoves } from './match-moves';
import { MatchUndo } from './match-undo';
import { MatchReopening } from './match-reopening';
import { MatchesQueries } from './matches.queries';
import { MatchesService } from './matches.service';
import { NeedQuestions } from './need-questions';
import { NeighboursQueries } from './neighbours.queries';
import { OfferProfiles } from './offer-profiles';
import { OpenBeforeQueries } from './open-before.queries';
import { PairQueries } from './pair.queries';
import { PastMatches } from './past-matches';
import { TerritoryFiguresQueries } from './territory-figures.queries';
import { PartnersOwnQueries } from './partners/partners-own.queries';
import { WeightsPreviewQueries } from './preview/weights-preview.queries';
import { Retrieval } from './retrieval';
import { TerritoryOffersReader } from './territory-offers';
import './match.references';

@Module({
  imports: [AccountsModule, DirectoryModule, SkillsModule, OffersModule, NeedsModule],
  providers: [
    AnswerFiguresQueries,
    LoadQueries,
    PairQueries,
    OfferProfiles,
    NeedQuestions,
    OpenBeforeQueries,
    Retrieval,
    TerritoryOffersReader,
    CandidateWords,
    CandidatesQueries,
    NeighboursQueries,
    MatchMoves,
    MatchReopening,
    MatchUndo,
    PastMatches,
    MatchAnswers,
    AnswersQueries,
    KnownColleagueQueries,
    MatchesService,
    MatchesQueries,
    CoverageFactsQueries,
    NeedFitsQueries,
    PartnerKindsQueries,
    CoverageQueries,
    PartnersOwnQueries,
    WeightsPreviewQueries,
    TerritoryFiguresQueries,
    AssignmentMoves,
    AssignmentApproval,
    AssignmentsService,
    AssignmentsQueries,
    AssignmentSolver,
  ],
  exports: [
    AnswerFiguresQueries,
    LoadQueries,
    CandidateWords,
    CandidatesQueries,
    NeighboursQueries,
    MatchMoves,
    MatchReopening,
    PastMatches,
    MatchAnswers,
    AnswersQueries,
    MatchesService,
    MatchesQueries,
    CoverageQueries,
    PartnersOwnQueries,
    WeightsPreviewQueries,
    TerritoryFiguresQueries,
    AssignmentsService,
    AssignmentApproval,
    AssignmentsQueries,
    AssignmentSolver,
  ],
})
export class MatchesModule {}

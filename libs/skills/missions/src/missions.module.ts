import { AccountsModule } from '@alize/accounts';
import { DirectoryModule } from '@alize/directory';
import { MatchesModule } from '@alize/matches';
import { NeedsModule } from '@alize/needs';
import { Module } from '@nestjs/common';
import { ContactQuestions } from './contact-questions';
import { MissionDays } from './mission-days.service';
import { MissionFeedbacks } from './mission-feedback.service';
import { MissionOpening } from './mission-opening';
import { MissionUndo } from './mission-undo';
import { MissionHours } from './mission-hours';
import { MissionMoves } from './mission-moves';
import { MatchQuestions } from './match-questions.queries';
import { MissionsQueries } from './missions.queries';
import { MissionsService } from './missions.service';
import { PastMissions } from './past-missions.service';
import './mission.references';

@Module({
  imports: [AccountsModule, DirectoryModule, NeedsModule, MatchesModule],
  providers: [
    MissionMoves,
    MissionHours,
    MissionUndo,
    MissionOpening,
    MissionsService,
    MissionDays,
    MissionFeedbacks,
    ContactQuestions,
    MissionsQueries,
    MatchQuestions,
    PastMissions,
  ],
  exports: [
    MissionOpening,
    MissionsService,
    MissionDays,
    MissionFeedbacks,
    ContactQuestions,
    MissionsQueries,
    MatchQuestions,
    MissionUndo,
    PastMissions,
  ],
})
export class MissionsModule {}

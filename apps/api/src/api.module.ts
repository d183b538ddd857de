import { CONFIG } from '@alize/platform';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, Reflector } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { EVERY_LIB } from '../../../infra/every-lib';
import { AccessGuard } from './http/access.guard';
import { ProblemFilter } from './http/problem.filter';
import { RateLimitGuard, rateLimits } from './http/rate-limits';
import { AnswerLinks } from './pages/answer-links';
import { AnswersController } from './pages/answers.controller';
import { ConfirmedSessions } from './pages/confirmed-sessions';
import { NeedConfirmationController } from './pages/need-confirmation.controller';
import { OfferConfirmationController } from './pages/offer-confirmation.controller';
import { ConvocationController } from './pages/convocation.controller';
import { EmailChangeController } from './pages/email-change.controller';
import { MissionActs } from './pages/mission-acts';
import { MissionLinks } from './pages/mission-links';
import { MissionPagesController } from './pages/mission-pages.controller';
import { PagesController } from './pages/pages.controller';
import { PreferencesController } from './pages/preferences.controller';
import { ActsController } from './resources/acts.controller';
import { ActivitiesController } from './resources/activities.controller';
import { ApplicationsController } from './resources/applications.controller';
import { AssignmentsController } from './resources/assignments.controller';
import { CommitteeController } from './resources/committee.controller';
import { CompaniesController } from './resources/companies.controller';
import { AuditController } from './resources/audit.controller';
import { BoardController } from './resources/board.controller';
import { ConventionsController } from './resources/conventions.controller';
import { CoverageController } from './resources/coverage.controller';
import { ImportsController } from './resources/imports.controller';
import { JobsController } from './resources/jobs.controller';
import { MailsController } from './resources/mails.controller';
import { ListsController } from './resources/lists.controller';
import { MatchesController } from './resources/matches.controller';
import { MergesController } from './resources/merges.controller';
import { MissingSkillsController } from './resources/missing-skills.controller';
import { MissionsController } from './resources/missions.controller';
import { NeedsController } from './resources/needs.controller';
import { OfferSubmissionsController } from './resources/offer-submissions.controller';
import { OffersController } from './resources/offers.controller';
import { OrganisationsController } from './resources/organisations.controller';
import { OwnDaysController } from './resources/own-days.controller';
import { PartnersController } from './resources/partners.controller';
import { PeopleController } from './resources/people.controller';
import { RecordsController } from './resources/records.controller';
import { AdvancesController } from './resources/advances.controller';
import { FundsController } from './resources/funds.controller';
import { LettersController } from './resources/letters.controller';
import { RepliesController } from './resources/replies.controller';
import { AwaitedPlacesController } from './resources/awaited-places.controller';
import { RefusalTextsController } from './resources/refusal-texts.controller';
import { SentFormsController } from './resources/sent-forms.controller';
import { SessionsController } from './resources/sessions.controller';
import { SkillsController } from './resources/skills.controller';
import { TerritoriesController } from './resources/territories.controller';
import { YearFiguresController } from './resources/year-figures.controller';
import { VotesController } from './resources/votes.controller';
import { ImpactController } from './share/impact.controller';
import { ShareController } from './share/share.controller';
import { WebDoor } from './web/web-door';
import { WrittenPages } from './web/written-pages';

/** The HTTP door. */
@Module({
  imports: [
    ThrottlerModule.forRootAsync({ inject: [CONFIG, Reflector], useFactory: rateLimits }),
    ...EVERY_LIB,
  ],
  controllers: [
    ActsController,
    SessionsController,
    AuditController,
    TerritoriesController,
    ShareController,
    ImpactController,
    CoverageController,
    YearFiguresController,
    OrganisationsController,
    CompaniesController,
    ConventionsController,
    OwnDaysController,
    PartnersController,
    PeopleController,
    SkillsController,
    JobsController,
    RepliesController,
    LettersController,
    AdvancesController,
    FundsController,
    OffersController,
    MissingSkillsController,
    OfferSubmissionsController,
    NeedsController,
    ListsController,
    MatchesController,
    MergesController,
    MissionsController,
    AssignmentsController,
    ApplicationsController,
    CommitteeController,
    VotesController,
    MailsController,
    ActivitiesController,
    ImportsController,
    RecordsController,
    BoardController,
    EmailChangeController,
    PagesController,
    NeedConfirmationController,
    OfferConfirmationController,
    SentFormsController,
    AwaitedPlacesController,
    RefusalTextsController,
    AnswersController,
    MissionPagesController,
    ConvocationController,
    PreferencesController,
  ],
  providers: [
    AnswerLinks,
    ConfirmedSessions,
    MissionActs,
    MissionLinks,
    WebDoor,
    WrittenPages,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {}

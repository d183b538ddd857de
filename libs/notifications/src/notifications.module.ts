import { AccountsModule } from '@alize/accounts';
import { DirectoryModule } from '@alize/directory';
import { MatchesModule } from '@alize/matches';
import { MissionsModule } from '@alize/missions';
import { NeedsModule } from '@alize/needs';
import { OffersModule } from '@alize/offers';
import { SkillsModule } from '@alize/skills';
import { Module } from '@nestjs/common';
import { AnswerMails } from './compose/answer-mails';
import { IntroductionMails } from './compose/introduction-mails';
import { MissionMails } from './compose/mission-mails';
import { OfferMails } from './compose/offer-mails';
import { SharedFacts } from './compose/shared-facts';
import { MailComposer } from './mail-composer';
import { MailDelivery } from './mail-delivery';
import { MailFacts } from './mail-facts.queries';
import { MailPreviews } from './mail-preview';
import { MailsQueries } from './mails.queries';
import { MailQueue } from './mail-queue';
import { MailsService } from './mails.service';
import { MissionMailings } from './mission-mailings';

@Module({
  imports: [
    AccountsModule,
    DirectoryModule,
    SkillsModule,
    OffersModule,
    NeedsModule,
    MatchesModule,
    MissionsModule,
  ],
  providers: [
    MailFacts,
    SharedFacts,
    AnswerMails,
    OfferMails,
    IntroductionMails,
    MissionMails,
    MailComposer,
    MailDelivery,
    MailQueue,
    MailsService,
    MissionMailings,
    MailsQueries,
    MailPreviews,
  ],
  exports: [MailQueue, MailsService, MissionMailings, MailDelivery, MailsQueries, MailPreviews],
})
export class NotificationsModule {}

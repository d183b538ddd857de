import { AccountsModule } from '@alize/accounts';
import { AdvancesModule } from '@alize/advances';
import { CommitteeModule } from '@alize/committee';
import { DirectoryModule } from '@alize/directory';
import { MatchesModule } from '@alize/matches';
import { MissionsModule } from '@alize/missions';
import { NeedsModule } from '@alize/needs';
import { OffersModule } from '@alize/offers';
import { RemindersModule } from '@alize/reminders';
import { SkillsModule } from '@alize/skills';
import { Module } from '@nestjs/common';
import { AdvanceMails } from './compose/advance-mails';
import { AccessMails } from './compose/access-mails';
import { PartnerMails } from './compose/partner-mails';
import { AnswerMails } from './compose/answer-mails';
import { IntroductionMails } from './compose/introduction-mails';
import { MissionMails } from './compose/mission-mails';
import { NeedMails } from './compose/need-mails';
import { OfferMails } from './compose/offer-mails';
import { ReminderMails } from './compose/reminder-mails';
import { LetterMails } from './compose/letter-mails';
import { ReplyMails } from './compose/reply-mails';
import { SharedFacts } from './compose/shared-facts';
import { CommitteeMails } from './compose/committee-mails';
import { CommitteeMailings } from './committee-mailings';
import { LetterPlaces } from './letters/letter-places.queries';
import { Letters } from './letters/letters.service';
import { MailComposer } from './mail-composer';
import { MailDelivery } from './mail-delivery';
import { MailMetrics } from './mail.metrics';
import { MailFacts } from './mail-facts.queries';
import { NeedFacts } from './need-facts.queries';
import { MailPacker } from './mail-parcel';
import { MailPreviews } from './mail-preview';
import { MailsQueries } from './mails.queries';
import { MailQueue } from './mail-queue';
import { MailsService } from './mails.service';
import { DECLARED_MAILS, MailRegistry } from './mailing/mail-registry';
import { mails } from './mails';
import { PageFacts } from './page-facts.queries';
import { MissionMailings } from './mission-mailings';
import { ReminderMailings } from './reminder-mailings';
import { BounceIntake } from './replies/bounce-intake';
import { MailReader } from './replies/mail-reader';
import { RepliesQueries } from './replies/replies.queries';
import { ReplyAddresses } from './replies/reply-addresses';
import { CopyPlaces } from './replies/copy-places.queries';
import { ReplyAnswers } from './replies/reply-answers.service';
import { ReplyDays } from './replies/reply-days';
import { ReplyIntake } from './replies/reply-intake';
import { ReplyMailings } from './replies/reply-mailings';
import { ReplyWakes } from './replies/reply-wakes.queries';
import './mail.retention';
import './notification.references';

@Module({
  imports: [
    AccountsModule,
    DirectoryModule,
    SkillsModule,
    OffersModule,
    NeedsModule,
    MatchesModule,
    MissionsModule,
    CommitteeModule,
    AdvancesModule,
    RemindersModule,
  ],
  providers: [
    MailFacts,
    NeedFacts,
    SharedFacts,
    { provide: DECLARED_MAILS, useValue: mails },
    MailRegistry,
    AccessMails,
    PartnerMails,
    NeedMails,
    AnswerMails,
    OfferMails,
    IntroductionMails,
    MissionMails,
    CommitteeMails,
    AdvanceMails,
    CommitteeMailings,
    ReminderMails,
    LetterPlaces,
    Letters,
    LetterMails,
    MailComposer,
    MailPacker,
    MailDelivery,
    MailMetrics,
    MailQueue,
    MailsService,
    MissionMailings,
    ReminderMailings,
    MailsQueries,
    MailPreviews,
    PageFacts,
    MailReader,
    BounceIntake,
    ReplyAddresses,
    CopyPlaces,
    ReplyAnswers,
    ReplyDays,
    ReplyIntake,
    ReplyMailings,
    ReplyWakes,
    ReplyMails,
    RepliesQueries,
  ],
  exports: [
    Letters,
    ReplyAddresses,
    ReplyAnswers,
    MailQueue,
    MailsService,
    MissionMailings,
    CommitteeMailings,
    ReminderMailings,
    MailDelivery,
    MailsQueries,
    MailPreviews,
    PageFacts,
    ReplyDays,
    ReplyIntake,
    ReplyMailings,
    RepliesQueries,
  ],
})
export class NotificationsModule {}

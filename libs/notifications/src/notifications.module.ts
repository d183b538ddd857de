import { AccountsModule } from '@alize/accounts';
import { DirectoryModule } from '@alize/directory';
import { MatchesModule } from '@alize/matches';
import { NeedsModule } from '@alize/needs';
import { OffersModule } from '@alize/offers';
import { SkillsModule } from '@alize/skills';
import { Module } from '@nestjs/common';
import { AnswerMails } from './compose/answer-mails';
import { OfferMails } from './compose/offer-mails';
import { SharedFacts } from './compose/shared-facts';
import { MailComposer } from './mail-composer';
import { MailDelivery } from './mail-delivery';
import { MailFacts } from './mail-facts.queries';
import { MailPreviews } from './mail-preview';
import { MailsQueries } from './mails.queries';
import { MailQueue } from './mail-queue';
import { MailsService } from './mails.service';

@Module({
  imports: [AccountsModule, DirectoryModule, SkillsModule, OffersModule, NeedsModule, MatchesModule],
  providers: [
    MailFacts,
    SharedFacts,
    AnswerMails,
    OfferMails,
    MailComposer,
    MailDelivery,
    MailQueue,
    MailsService,
    MailsQueries,
    MailPreviews,
  ],
  exports: [MailQueue, MailsService, MailDelivery, MailsQueries, MailPreviews],
})
export class NotificationsModule {}

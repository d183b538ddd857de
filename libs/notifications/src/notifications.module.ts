import { AccountsModule } from '@alize/accounts';
import { DirectoryModule } from '@alize/directory';
import { MatchesModule } from '@alize/matches';
import { NeedsModule } from '@alize/needs';
import { Module } from '@nestjs/common';
import { AnswerMails } from './compose/answer-mails';
import { SharedFacts } from './compose/shared-facts';
import { MailComposer } from './mail-composer';
import { MailDelivery } from './mail-delivery';
import { MailFacts } from './mail-facts.queries';
import { MailsQueries } from './mails.queries';
import { MailsService } from './mails.service';

@Module({
  imports: [AccountsModule, DirectoryModule, NeedsModule, MatchesModule],
  providers: [MailFacts, SharedFacts, AnswerMails, MailComposer, MailDelivery, MailsService, MailsQueries],
  exports: [MailsService, MailDelivery, MailsQueries],
})
export class NotificationsModule {}

import { Module } from '@nestjs/common';
import { AccountsService } from './accounts.service';
import { MailLinks } from './mail-links';
import { SignInRequests } from './sign-in-requests';

@Module({
  providers: [AccountsService, MailLinks, SignInRequests],
  exports: [AccountsService, MailLinks, SignInRequests],
})
export class AccountsModule {}

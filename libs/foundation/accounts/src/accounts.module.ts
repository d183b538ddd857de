import { Module } from '@nestjs/common';
import { AccountsService } from './accounts.service';
import { MailLinks } from './mail-links';
import { PreferencesService } from './preferences.service';
import { SignInRequests } from './sign-in-requests';

@Module({
  providers: [AccountsService, MailLinks, PreferencesService, SignInRequests],
  exports: [AccountsService, MailLinks, PreferencesService, SignInRequests],
})
export class AccountsModule {}

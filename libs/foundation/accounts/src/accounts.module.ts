import { Module } from '@nestjs/common';
import { AccountsService } from './accounts.service';
import { MailLinks } from './mail-links';
import { PersonRecords } from './person-records';
import { PreferencesService } from './preferences.service';
import { SignInRequests } from './sign-in-requests';
import './account.retention';

@Module({
  providers: [AccountsService, MailLinks, PersonRecords, PreferencesService, SignInRequests],
  exports: [AccountsService, MailLinks, PersonRecords, PreferencesService, SignInRequests],
})
export class AccountsModule {}

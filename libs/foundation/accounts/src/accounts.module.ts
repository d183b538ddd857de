import { Module } from '@nestjs/common';
import { AccountsService } from './accounts.service';
import { MailLinks } from './mail-links';
import { PersonRecords } from './person-records';
import { PreferencesService } from './preferences.service';
import { SignInCodes } from './sign-in-codes';
import { SignInRequests } from './sign-in-requests';
import './account.retention';

@Module({
  providers: [AccountsService, MailLinks, PersonRecords, PreferencesService, SignInRequests, SignInCodes],
  exports: [AccountsService, MailLinks, PersonRecords, PreferencesService, SignInRequests, SignInCodes],
})
export class AccountsModule {}

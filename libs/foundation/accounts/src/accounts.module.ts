import { Module } from '@nestjs/common';
import { AccountsService } from './accounts.service';
import { EmailChanges } from './email-changes.service';
import { MailLinks } from './mail-links';
import { PersonRecords } from './person-records';
import { PreferencesService } from './preferences.service';
import { SignInCodes } from './sign-in-codes';
import { SignInRequests } from './sign-in-requests';
import './account.retention';
import './account.references';

@Module({
  providers: [
    AccountsService,
    EmailChanges,
    MailLinks,
    PersonRecords,
    PreferencesService,
    SignInRequests,
    SignInCodes,
  ],
  exports: [
    AccountsService,
    EmailChanges,
    MailLinks,
    PersonRecords,
    PreferencesService,
    SignInRequests,
    SignInCodes,
  ],
})
export class AccountsModule {}

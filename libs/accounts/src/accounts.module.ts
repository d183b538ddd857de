import { Module } from '@nestjs/common';
import { AccountsService } from './accounts.service';
import { MailLinks } from './mail-links';

@Module({ providers: [AccountsService, MailLinks], exports: [AccountsService, MailLinks] })
export class AccountsModule {}

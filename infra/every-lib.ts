import { AccountsModule } from '@alize/accounts';
import { ActivitiesModule } from '@alize/activities';
import { BoardModule } from '@alize/board';
import { AdvancesModule } from '@alize/advances';
import { ApplicationsModule } from '@alize/applications';
import { CommitteeModule } from '@alize/committee';
import { OutcomesModule } from '@alize/outcomes';
import { DirectoryModule } from '@alize/directory';
import { DocumentsModule } from '@alize/documents';
import { FundsModule } from '@alize/funds';
import { ImportsModule } from '@alize/imports';
import { MatchesModule } from '@alize/matches';
import { MissionsModule } from '@alize/missions';
import { NeedsModule } from '@alize/needs';
import { NotificationsModule } from '@alize/notifications';
import { OffersModule } from '@alize/offers';
import { RemindersModule } from '@alize/reminders';
import { SkillsModule } from '@alize/skills';

/** Every lib that has a module, in the order of their floors: for a process that seeds, or opens every screen. */
export const EVERY_LIB = [
  AccountsModule,
  DirectoryModule,
  DocumentsModule,
  SkillsModule,
  OffersModule,
  NeedsModule,
  MatchesModule,
  MissionsModule,
  ApplicationsModule,
  FundsModule,
  CommitteeModule,
  AdvancesModule,
  OutcomesModule,
  RemindersModule,
  NotificationsModule,
  ActivitiesModule,
  ImportsModule,
  BoardModule,
];

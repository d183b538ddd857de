import { DirectoryModule } from '@alize/directory';
import { Module } from '@nestjs/common';
import { Digests } from './digests.service';
import { ReminderRounds } from './reminder-rounds';
import { RemindersService } from './reminders.service';
import './reminder.retention';
import './reminder.references';

@Module({
  imports: [DirectoryModule],
  providers: [RemindersService, ReminderRounds, Digests],
  exports: [RemindersService, ReminderRounds, Digests],
})
export class RemindersModule {}

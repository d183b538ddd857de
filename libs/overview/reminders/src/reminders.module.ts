import { DirectoryModule } from '@alize/directory';
import { Module } from '@nestjs/common';
import { Digests } from './digests.service';
import { PreferencesService } from './preferences.service';
import { ReminderRounds } from './reminder-rounds';
import { RemindersService } from './reminders.service';

@Module({
  imports: [DirectoryModule],
  providers: [RemindersService, ReminderRounds, Digests, PreferencesService],
  exports: [RemindersService, ReminderRounds, Digests, PreferencesService],
})
export class RemindersModule {}

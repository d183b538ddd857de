export { type DigestLine, Digests } from './digests.service';
export { Digest, Reminder } from './reminder.entities';
export type { ReminderKind } from './reminder.kinds';
export { digestsDue, ladderEnded } from './reminder.messages';
export { ReminderRounds } from './reminder-rounds';
export { RemindersModule } from './reminders.module';
export { type AwaitedOf, RemindersService } from './reminders.service';

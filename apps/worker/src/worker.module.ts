import { setTimeout as pause } from 'node:timers/promises';
import { AccountsModule } from '@alize/accounts';
import { ApplicationsModule } from '@alize/applications';
import { AdvancesModule } from '@alize/advances';
import { CommitteeModule } from '@alize/committee';
import { DirectoryModule } from '@alize/directory';
import { ImportsModule } from '@alize/imports';
import { MatchesModule } from '@alize/matches';
import { MissionsModule } from '@alize/missions';
import { NeedsModule } from '@alize/needs';
import { NotificationsModule } from '@alize/notifications';
import { OffersModule, OfferIndexer } from '@alize/offers';
import { LOGGER, type Logger, Relay, RelayModule } from '@alize/platform';
import { RemindersModule } from '@alize/reminders';
import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AssignmentHandlers } from './handlers/assignment.handlers';
import { CommitteeHandlers } from './handlers/committee.handlers';
import { ImportHandlers } from './handlers/import.handlers';
import { MailHandlers } from './handlers/mail.handlers';
import { OfferMailHandlers } from './handlers/offer-mail.handlers';
import { MissionHandlers } from './handlers/mission.handlers';
import { ReminderHandlers } from './handlers/reminder.handlers';
import { ReplyHandlers } from './handlers/reply.handlers';
import { UpkeepHandlers } from './handlers/upkeep.handlers';
import { MailDoor } from './inbound/mail-door';
import { Purge } from './purge';
import { Schedules } from './schedules';

/** An index that is as it should be is found so in milliseconds; an engine that builds one anew takes minutes. */
const INDEX_PATIENCE_MS = 3_000;

/** The queue door: handlers, schedules, and the relay that feeds them. */
@Module({
  imports: [
    DirectoryModule,
    AccountsModule,
    RelayModule,
    OffersModule,
    NeedsModule,
    MatchesModule,
    MissionsModule,
    ApplicationsModule,
    CommitteeModule,
    AdvancesModule,
    RemindersModule,
    NotificationsModule,
    ImportsModule,
  ],
  providers: [
    MailHandlers,
    MissionHandlers,
    CommitteeHandlers,
    OfferMailHandlers,
    ReminderHandlers,
    UpkeepHandlers,
    AssignmentHandlers,
    ImportHandlers,
    ReplyHandlers,
    MailDoor,
    Purge,
    Schedules,
  ],
})
export class WorkerModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private indexed?: Promise<void>;

  constructor(
    private readonly relay: Relay,
    private readonly schedules: Schedules,
    private readonly door: MailDoor,
    private readonly indexer: OfferIndexer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // Without its search engine a worker still sends mail; the settings come with the next start or reindex.
    this.indexed = this.indexer
      .ensure()
      .catch(() => this.logger.warn('search engine is down: its index was not checked'));
    const busy = pause(INDEX_PATIENCE_MS, 'busy' as const, { ref: false });
    if ((await Promise.race([this.indexed, busy])) === 'busy')
      this.logger.warn('search engine is busy: its index is made ready meanwhile');
    await this.relay.start();
    this.schedules.start();
    await this.door.open();
  }

  async onApplicationShutdown(): Promise<void> {
    this.schedules.stop();
    await this.door.close();
    await this.relay.stop();
    await this.indexed;
  }
}

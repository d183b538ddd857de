import { AssignmentsService } from '@alize/matches';
import { ContactQuestions } from '@alize/missions';
import { NeedsService } from '@alize/needs';
import { OfferIndexCheck, OfferSubmissions } from '@alize/offers';
import { Clock, continueTrace, Database, inTrace, LOGGER, type Logger, Metrics } from '@alize/platform';
import { ReminderRounds } from '@alize/reminders';
import { Inject, Injectable } from '@nestjs/common';

const MINUTE = 60_000;
const KEPT_DAYS = 30;

/**
 * Every schedule of the system. Each looks for what is due in the database, so a missed round or two workers at once
 * change nothing: a round that was missed is made up by the next, and each row is changed under its lock.
 */
@Injectable()
export class Schedules {
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly needs: NeedsService,
    private readonly reminders: ReminderRounds,
    private readonly assignments: AssignmentsService,
    private readonly contactQuestions: ContactQuestions,
    private readonly submissions: OfferSubmissions,
    private readonly searchIndex: OfferIndexCheck,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    this.every(10 * MINUTE, 'expire-needs', () => this.needs.expireOverdue());
    this.every(60 * MINUTE, 'drop-unconfirmed-offers', () => this.submissions.dropUnconfirmed());
    this.every(10 * MINUTE, 'send-reminders', () => this.reminders.take());
    this.every(60 * MINUTE, 'drop-old-assignments', () => this.assignments.dropOld());
    this.every(60 * MINUTE, 'ask-first-contact', () => this.contactQuestions.ask());
    this.every(MINUTE, 'check-search-index', () => this.searchIndex.watch());
    this.every(60 * MINUTE, 'purge-outbox', () => this.purge());
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  /** Facts whose every delivery is done, and links and sessions long over. */
  private async purge(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 24 * 60 * MINUTE);
    const purged = await this.db.query(
      `WITH gone AS (DELETE FROM outbox_message m WHERE m.relayed_at < $1 AND NOT EXISTS
         (SELECT FROM outbox_delivery d WHERE d.message_id = m.id AND d.done_at IS NULL) RETURNING id) SELECT id FROM gone`,
      [before],
    );
    await this.db.query('DELETE FROM sign_in_request WHERE requested_at < $1', [before]);
    await this.db.query('DELETE FROM sign_in_link WHERE expires_at < $1', [before]);
    await this.db.query('DELETE FROM session WHERE expires_at < $1', [before]);
    return purged.length;
  }

  private every(milliseconds: number, name: string, work: () => Promise<number>): void {
    // Alerts look at how long ago it ended well: a schedule that never does is as old as its process.
    this.metrics.scheduleEnded(name);
    const round = () => inTrace(continueTrace(), () => this.run(name, work));
    void round();
    this.timers.push(setInterval(() => void round(), milliseconds).unref());
  }

  private async run(schedule: string, work: () => Promise<number>): Promise<void> {
    const end = this.metrics.scheduleDuration.startTimer({ schedule });
    try {
      const changed = await work();
      this.metrics.scheduleEnded(schedule);
      if (changed > 0) this.logger.info({ schedule, changed }, 'schedule ran');
    } catch (error) {
      this.metrics.scheduleFailures.inc({ schedule });
      this.logger.warn({ schedule, err: error }, 'schedule failed');
    } finally {
      end();
    }
  }
}

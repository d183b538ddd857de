import { AssignmentsService } from '@alize/matches';
import { ContactQuestions } from '@alize/missions';
import { ConfirmationRequests } from '@alize/directory';
import { NeedsService, UnconfirmedForms } from '@alize/needs';
import { MailQueue } from '@alize/notifications';
import { OfferIndexCheck, OfferSubmissions } from '@alize/offers';
import { continueTrace, inTrace, LOGGER, type Logger, Metrics } from '@alize/platform';
import { ReminderRounds } from '@alize/reminders';
import { Inject, Injectable } from '@nestjs/common';
import { Purge } from './purge';

const MINUTE = 60_000;

/**
 * Every schedule of the system. Each looks for what is due in the database, so a missed round or two workers at once
 * change nothing: a round that was missed is made up by the next, and each row is changed under its lock.
 */
@Injectable()
export class Schedules {
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly needs: NeedsService,
    private readonly reminders: ReminderRounds,
    private readonly assignments: AssignmentsService,
    private readonly contactQuestions: ContactQuestions,
    private readonly submissions: OfferSubmissions,
    private readonly forms: UnconfirmedForms,
    private readonly confirmations: ConfirmationRequests,
    private readonly searchIndex: OfferIndexCheck,
    private readonly mails: MailQueue,
    private readonly metrics: Metrics,
    private readonly purge: Purge,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    this.every(10 * MINUTE, 'expire-needs', () => this.needs.expireOverdue());
    this.every(60 * MINUTE, 'drop-unconfirmed-offers', () => this.submissions.dropUnconfirmed());
    this.every(60 * MINUTE, 'drop-unconfirmed-forms', () => this.forms.drop());
    this.every(60 * MINUTE, 'drop-confirmation-requests', () => this.confirmations.dropOld());
    this.every(10 * MINUTE, 'send-reminders', () => this.reminders.take());
    this.every(60 * MINUTE, 'drop-old-assignments', () => this.assignments.dropOld());
    this.every(60 * MINUTE, 'ask-first-contact', () => this.contactQuestions.ask());
    this.every(MINUTE, 'retry-unanswered-mails', () => this.mails.retryUnanswered());
    this.every(MINUTE, 'check-search-index', () => this.searchIndex.watch());
    this.every(60 * MINUTE, 'purge-outbox', () => this.purge.run());
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
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

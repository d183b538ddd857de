import { AsyncResource } from 'node:async_hooks';
import { namesOf, PersonRecords, takesMailAgain } from '@alize/accounts';
import {
  Clock,
  Database,
  errorSummary,
  forLanes,
  type Lane,
  LOGGER,
  type Logger,
  Metrics,
  MailDelayed,
  Mailer,
  MailRefused,
  MailUnanswered,
  Outbox,
  type OutgoingMail,
  scrub,
} from '@alize/platform';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { promise as queueOf, type queueAsPromised } from 'fastq';
import { Mail } from './mail.entity';
import { ADDRESS, isElsewhere, type Letter, recipientAt } from './compose/reader';
import { MailFacts } from './mail-facts.queries';
import { keptWords } from './kept-words.rules';
import { mailFailed } from './mail.messages';
import { MailPacker } from './mail-parcel';

/** A claim this old is a dead worker's: longer than any SMTP conversation lasts. */
const CLAIM_SECONDS = 120;
/**
 * However many jobs have come: of ten mails each, so few that even a server that takes one a second takes each before its
 * claim is old, and that what a dying worker leaves claimed is little.
 */
const JOBS_IN_HAND = 8;
/** With the queue's back-off of a minute at most, about a day of a server that cannot take the mail now. */
const MAX_TRIES = 1_400;

/** Minutes after a try that was not answered, the last of six being followed by none. */
const UNANSWERED_WAITS = [15, 60, 120, 240, 480];

const CLAIM = `
  WITH claimed AS (
    UPDATE mail SET status = 'sending', claimed_at = $2, tries = tries + 1, own_return_path = true
    WHERE id = ANY($1) AND (next_try_at IS NULL OR next_try_at <= $2) AND (status = 'queued' OR (status = 'sending' AND claimed_at < $2::timestamptz - interval '${CLAIM_SECONDS} seconds'))
    RETURNING id, purpose, subject_id, recipient_id, territory_id, need_id, match_id, tries, unanswered_tries)
  SELECT c.id, c.purpose, c.subject_id AS "subjectId", c.territory_id AS "territoryId", c.need_id AS "needId",
    c.match_id AS "matchId", c.tries, c.unanswered_tries AS "unansweredTries", ${recipientAt(ADDRESS)} AS recipient
  FROM claimed c JOIN person p ON p.id = c.recipient_id`;

const MARK_SENT = `
  WITH sent AS (UPDATE mail SET status = 'sent', sent_at = $2, last_error = NULL, sent_subject = words.subject, sent_text = words.text
    FROM unnest($1::uuid[], $3::text[], $4::text[]) AS words (id, subject, text) WHERE mail.id = words.id RETURNING recipient_id, purpose)
  ${takesMailAgain("SELECT recipient_id FROM sent WHERE purpose NOT IN ('email-change', 'email-changed')")}`;

/**
 * Sends one mail row: claimed, composed, sent under a constant Message-ID, marked; or marked needless. A crash between sending and marking
 * sends it once more (the promise is at-least-once); it never makes a second row.
 */
@Injectable()
export class MailDelivery implements BeforeApplicationShutdown {
  private readonly claim: (mailId: string) => Promise<Map<string, Letter>>;
  private readonly markSent: (mail: SentMail) => Promise<void>;
  private readonly inHand: Record<Lane, queueAsPromised<() => Promise<void>>>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly facts: MailFacts,
    private readonly packer: MailPacker,
    private readonly people: PersonRecords,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.inHand = forLanes(() => queueOf((deliver: () => Promise<void>) => deliver(), JOBS_IN_HAND));
    this.claim = db.together((ids) => this.claimAll(ids));
    this.markSent = db.together((mails) => this.markAllSent(mails));
  }

  /** Resolves when all have left; what fails is tried again without those that have. */
  deliver(mailIds: string[], lane: Lane = 'ordinary'): Promise<void> {
    // In the trace of who asks, not of whose end makes room.
    return this.inHand[lane].push(AsyncResource.bind(() => this.deliverAll(mailIds, lane)));
  }

  /** Who waits for a turn has claimed nothing, and is left to other workers. */
  beforeApplicationShutdown(): void {
    this.mailer.endTurns?.();
  }

  private async deliverAll(mailIds: string[], lane: Lane): Promise<void> {
    const tries = await Promise.allSettled(mailIds.map((id) => this.deliverOne(id, lane)));
    const failed = tries.find((attempt) => attempt.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async deliverOne(mailId: string, lane: Lane): Promise<void> {
    await this.mailer.turn?.(lane);
    const mail = (await this.claim(mailId)).get(mailId);
    if (!mail) return this.mustBeOver(mailId);
    try {
      const parcel = await this.packer.pack(mail);
      if (!parcel) return await this.leaveOut(mailId);
      await this.mailer.send(parcel);
      await this.markSent(sentMail(mail, parcel));
      this.metrics.mails.inc({ purpose: mail.purpose, outcome: 'sent' });
      this.logger.info({ mailId, purpose: mail.purpose, tries: mail.tries }, 'mail sent');
    } catch (error) {
      if (error instanceof MailUnanswered) return this.waitLong(mail, error);
      if (error instanceof MailRefused || (error instanceof MailDelayed && mail.tries >= MAX_TRIES))
        return this.fail(mail, error);
      this.metrics.mails.inc({ purpose: mail.purpose, outcome: 'delayed' });
      await this.db
        .repo(Mail)
        .update({ id: mailId }, { status: 'queued', lastError: answerOf(error, mail.recipient) });
      throw error;
    }
  }

  private async claimAll(ids: string[]): Promise<Map<string, Letter>> {
    const letters = await this.db.query<Letter>(CLAIM, [ids, this.clock.now()]);
    return new Map(letters.map((letter) => [letter.id, letter]));
  }

  private async markAllSent(mails: SentMail[]): Promise<void> {
    await this.db.query(MARK_SENT, [
      mails.map(({ id }) => id),
      this.clock.now(),
      mails.map(({ subject }) => subject),
      mails.map(({ text }) => text),
    ]);
  }

  private async leaveOut(mailId: string): Promise<void> {
    await this.db.repo(Mail).update({ id: mailId }, { status: 'needless', lastError: null });
  }

  /** Sent or failed: nothing to do. Being sent by somebody else: the queue asks again later, in case they die of it. */
  private async mustBeOver(mailId: string): Promise<void> {
    const { status, nextTryAt } = await this.facts.mailRow(mailId);
    // It comes back with a job of its own.
    if (status === 'queued' && nextTryAt) return;
    if (status === 'sending' || status === 'queued') throw new MailDelayed('another worker is sending it');
  }

  /** Each further try may be a copy more for somebody: few of them, far apart, and then a person asks. */
  private async waitLong(mail: Letter, error: MailUnanswered): Promise<void> {
    const unansweredTries = mail.unansweredTries + 1;
    const minutes = UNANSWERED_WAITS[mail.unansweredTries];
    await this.db.repo(Mail).update({ id: mail.id }, { unansweredTries });
    if (minutes === undefined) return this.fail(mail, error);
    const nextTryAt = new Date(this.clock.now().getTime() + minutes * 60_000);
    const lastError = answerOf(error, mail.recipient);
    await this.db.repo(Mail).update({ id: mail.id }, { status: 'queued', lastError, nextTryAt });
    this.metrics.mails.inc({ purpose: mail.purpose, outcome: 'delayed' });
    this.logger.warn({ mailId: mail.id, minutes, err: error }, 'mail handed over and not answered');
  }

  private async fail({ id: mailId, purpose, recipient }: Letter, error: Error): Promise<void> {
    const answer = answerOf(error, recipient);
    await this.db.tx(async () => {
      await this.db.repo(Mail).update({ id: mailId }, { status: 'failed', lastError: answer });
      if (error instanceof MailRefused && !isElsewhere(purpose))
        await this.people.refuseMail(recipient.id, answer);
      await this.outbox.publish(mailFailed, { mailId });
    });
    this.metrics.mails.inc({ purpose, outcome: 'failed' });
    this.logger.warn({ mailId, purpose, err: error }, 'mail refused for good');
  }
}

interface SentMail {
  id: string;
  /** Null: of no territory, so nobody but its recipient reads it. */
  subject: string | null;
  text: string | null;
}
const sentMail = ({ id, territoryId, recipient }: Letter, { subject, text }: OutgoingMail): SentMail =>
  territoryId === null
    ? { id, subject: null, text: null }
    : { id, subject, text: keptWords(text, PERSONAL_LINK[recipient.locale]) };
const PERSONAL_LINK = { fr: '(lien personnel)', en: '(personal link)' };

/** A mail server's own words, without whom they are about; of any other error its codes. */
const answerOf = (error: unknown, recipient: Letter['recipient']): string =>
  error instanceof MailRefused || error instanceof MailDelayed
    ? scrub(error.message, namesOf(recipient))
    : errorSummary(error);

import type { MailPurpose } from '@alize/contracts';
import { type Actor, mustRun, PeopleService } from '@alize/directory';
import {
  Clock,
  Database,
  type Lane,
  LANES,
  newId,
  notFound,
  Outbox,
  ROW_LOCK,
  slices,
  unreachable,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Mail } from './mail.entity';
import { MailRegistry } from './mailing/mail-registry';
import { bulkMailsQueued, mailsQueued, urgentMailsQueued } from './mail.messages';

export interface MailToQueue {
  purpose: MailPurpose;
  subjectId: string;
  recipientId: string;
  territoryId?: string | null;
  needId?: string | null;
  matchId?: string | null;
  /** How often the subject was reopened before; 0 where left out. */
  round?: number;
}

const QUEUED: Record<Lane, typeof mailsQueued> = {
  urgent: urgentMailsQueued,
  ordinary: mailsQueued,
  bulk: bulkMailsQueued,
};
/** Few enough that a slow server among theirs keeps few others waiting. */
const MAILS_A_JOB = 10;

/** The rows that are to leave as mails: one a person, purpose and subject, however often it is added. */
@Injectable()
export class MailQueue {
  /** One person once for one purpose and subject; those already there stay as they are. Who has no address gets none. */
  readonly add: (mails: MailToQueue[]) => Promise<void>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly people: PeopleService,
    private readonly mails: MailRegistry,
  ) {
    this.add = db.together<MailToQueue[]>((calls) => this.insert(calls.flat()));
  }

  /** @param did who did what the mail tells: nobody is told what they did themselves */
  async addForAnimators(
    mail: Omit<MailToQueue, 'recipientId'> & { territoryId: string },
    did: string | null = null,
  ): Promise<void> {
    const animators = (await this.people.animatorsOf(mail.territoryId)).filter(({ id }) => id !== did);
    await this.add(animators.map(({ id }) => ({ ...mail, recipientId: id })));
  }

  /** The address works again, or the server takes our mail again: the same row, and so the same `Message-ID`. */
  async retry(actor: Actor, mailId: string): Promise<void> {
    await this.db.tx(async () => {
      const mail = await this.db.repo(Mail).findOne({ where: { id: mailId }, lock: ROW_LOCK });
      if (!mail?.territoryId) throw notFound('mail');
      mustRun(actor, mail.territoryId, 'mail');
      if (mail.status !== 'failed') throw unreachable('mail', mail.status, 'queued');
      await this.db
        .repo(Mail)
        .update({ id: mailId }, { status: 'queued', claimedAt: null, unansweredTries: 0, nextTryAt: null });
      await this.outbox.publish(QUEUED[this.mails.of(mail.purpose).lane], { mailIds: [mailId] });
    });
  }

  /** Mails that a server took without an answer, whose time to be tried again has come; how many. */
  async retryUnanswered(): Promise<number> {
    return this.db.tx(async () => {
      const due = await this.db.query<Pick<Mail, 'id' | 'purpose'>>(
        `WITH due AS (SELECT id FROM mail WHERE next_try_at <= $1 LIMIT 500 FOR UPDATE SKIP LOCKED), again AS (
           UPDATE mail SET next_try_at = NULL FROM due WHERE mail.id = due.id RETURNING mail.id, mail.purpose, mail.status)
         SELECT id, purpose FROM again WHERE status = 'queued'`,
        [this.clock.now()],
      );
      await this.publish(due);
      return due.length;
    });
  }

  private async insert(mails: MailToQueue[]): Promise<void> {
    const now = this.clock.now();
    const rows = mails.map(({ purpose, subjectId, recipientId, territoryId, needId, matchId, round }) => ({
      id: newId(),
      purpose,
      subject_id: subjectId,
      recipient_id: recipientId,
      territory_id: territoryId ?? null,
      need_id: needId ?? null,
      match_id: matchId ?? null,
      round: round ?? 0,
    }));
    await this.db.tx(async () => {
      const queued = await this.db.query<Pick<Mail, 'id' | 'purpose'>>(
        `INSERT INTO mail (id, purpose, subject_id, recipient_id, territory_id, need_id, match_id, round, created_at)
           SELECT id, purpose, subject_id, recipient_id, territory_id, need_id, match_id, round, $2
           FROM json_populate_recordset(NULL::mail, $1) queued
           WHERE EXISTS (SELECT FROM person p WHERE p.id = queued.recipient_id AND (p.email IS NOT NULL OR queued.purpose = 'email-change'))
         ON CONFLICT ON CONSTRAINT mail_once DO NOTHING RETURNING id, purpose`,
        [JSON.stringify(rows), now],
      );
      await this.publish(queued);
    });
  }

  private async publish(queued: Pick<Mail, 'id' | 'purpose'>[]): Promise<void> {
    for (const lane of LANES) {
      const ids = queued.filter(({ purpose }) => this.mails.of(purpose).lane === lane).map(({ id }) => id);
      await this.outbox.publishAll(
        QUEUED[lane],
        slices(ids, MAILS_A_JOB).map((mailIds) => ({ mailIds })),
      );
    }
  }
}

import { AuditTrail, Clock, Database, newId, Outbox, ROW_LOCK } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual, Raw } from 'typeorm';
import { signInRequested } from './account.messages';
import { personOfAddress } from './email-change.entities';
import { Person } from './person.entity';
import { SignInLink } from './session.entities';
import { SignInRequest } from './sign-in-request.entity';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LINK_MINUTES = 15;
/** A mail that waited longer brings no link. */
const LONGEST_WAIT_MS = 6 * HOUR;
/** Between two mails to one address, and once it had so many in an hour. */
const GAP_MS = MINUTE;
const MAILS_BEFORE_LONG_GAP = 5;
/**
 * Shorter than a link serves: whoever makes others ask all day long cannot keep them out, for a link that serves is
 * always in their mailbox.
 */
const LONG_GAP_MS = 10 * MINUTE;
/** A link with less left is not sent again. */
const LEAST_LEFT_MS = LONG_GAP_MS;

interface AnsweredRequest {
  answeredAt: Date;
  usedAt: Date | null;
}

/** Links to sign in, from the address somebody typed to the mail. */
@Injectable()
export class SignInRequests {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  /** Takes as long for an unknown address as for a known one: whose it is, is looked up by a worker. Returns the request's id. */
  async add(email: string): Promise<string> {
    const id = newId();
    await this.db.tx(async () => {
      const empty = { personId: null, linkId: null, answeredAt: null };
      await this.db.repo(SignInRequest).insert({ id, email, requestedAt: this.clock.now(), ...empty });
      await this.outbox.publish(signInRequested, { requestId: id });
    });
    return id;
  }

  /** Whether the link of this request is to be mailed; the same when it is asked again. */
  async answer(requestId: string): Promise<boolean> {
    return this.db.tx(async () => {
      const requests = this.db.repo(SignInRequest);
      const request = await requests.findOne({ where: { id: requestId }, lock: ROW_LOCK });
      if (!request) return false;
      if (request.linkId) return true;
      // By a former address too: the link goes to today's. Under a lock: links asked for at the same time are answered one after the other.
      const person = await this.db.repo(Person).findOne({
        where: {
          id: Raw((id) => `${id} = ${personOfAddress(':address')}`, { address: request.email ?? '' }),
        },
        lock: { mode: 'for_no_key_update' },
      });
      const now = this.clock.now();
      // An address that only a form wrote is nobody yet.
      if (!person || person.firstName === '' || (await this.hasLinkAtHand(person.id, now))) {
        await requests.delete({ id: requestId });
        return false;
      }
      const linkId = (await this.servingLink(person.id, now)) ?? (await this.newLink(person.id, now));
      await requests.update({ id: requestId }, { email: null, personId: person.id, linkId, answeredAt: now });
      await this.audit.record({
        action: 'sign_in_requested',
        actorId: null,
        subject: 'person',
        subjectId: person.id,
      });
      return true;
    });
  }

  /**
   * A link is about to leave: its minutes count from now, however long its mail waited. Null: it was used, or waited so
   * long that nobody expects it.
   */
  async startLink(linkId: string): Promise<number | null> {
    const now = this.clock.now();
    const [started] = await this.db.query<{ id: string }>(
      `WITH started AS (UPDATE sign_in_link SET expires_at = greatest(expires_at, $2) WHERE id = $1 AND used_at IS NULL
         AND created_at > $3 RETURNING id) SELECT id FROM started`,
      [linkId, new Date(now.getTime() + LINK_MINUTES * MINUTE), new Date(now.getTime() - LONGEST_WAIT_MS)],
    );
    return started ? LINK_MINUTES : null;
  }

  /** One was mailed a moment ago and not used since. */
  private async hasLinkAtHand(personId: string, now: Date): Promise<boolean> {
    const lately = await this.db.query<AnsweredRequest>(
      `SELECT r.answered_at AS "answeredAt", l.used_at AS "usedAt" FROM sign_in_request r
         JOIN sign_in_link l ON l.id = r.link_id
       WHERE r.person_id = $1 AND r.answered_at > $2 ORDER BY r.answered_at DESC, r.id DESC`,
      [personId, new Date(now.getTime() - HOUR)],
    );
    const [latest] = lately;
    if (!latest || latest.usedAt) return false;
    const gap = lately.length < MAILS_BEFORE_LONG_GAP ? GAP_MS : LONG_GAP_MS;
    return now.getTime() - latest.answeredAt.getTime() < gap;
  }

  private async servingLink(personId: string, now: Date): Promise<string | undefined> {
    const until = new Date(now.getTime() + LEAST_LEFT_MS);
    const link = await this.db.repo(SignInLink).findOne({
      where: { personId, usedAt: IsNull(), expiresAt: MoreThanOrEqual(until) },
      order: { id: 'DESC' },
    });
    return link?.id;
  }

  private async newLink(personId: string, now: Date): Promise<string> {
    const expiresAt = new Date(now.getTime() + LINK_MINUTES * MINUTE);
    const link = { id: newId(), personId, createdAt: now, expiresAt, usedAt: null };
    await this.db.repo(SignInLink).insert(link);
    return link.id;
  }
}

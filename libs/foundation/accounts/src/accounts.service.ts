import type { Locale } from '@alize/contracts';
import {
  AuditTrail,
  Clock,
  Database,
  fingerprint,
  newId,
  newSecret,
  Problem,
  ROW_LOCK,
  SignedTokens,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Person } from './person.entity';
import { Session, SignInLink } from './session.entities';

const SESSION_DAYS = 30;
/** A telephone left in a drawer, a shared computer: nobody comes back to those. */
const IDLE_DAYS = 14;
const PURPOSE = 'sign-in';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const person = (subjectId: string) => ({ subject: 'person' as const, subjectId });

export interface OpenedSession {
  secret: string;
  expiresAt: Date;
}

@Injectable()
export class AccountsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly tokens: SignedTokens,
    private readonly audit: AuditTrail,
  ) {}

  /** The language this person reads, from now on. */
  async speak(personId: string, locale: Locale): Promise<void> {
    await this.db.repo(Person).update({ id: personId }, { locale });
  }

  tokenOf(linkId: string): string {
    return this.tokens.sign(PURPOSE, linkId);
  }

  /** Uses the link up. The secret goes into the cookie and is kept nowhere. */
  async openSession(token: string): Promise<OpenedSession> {
    const id = this.tokens.verify(PURPOSE, token);
    if (!id) throw new Problem(401, 'sign-in/invalid-link');
    return this.db.tx(async () => {
      const link = await this.db.repo(SignInLink).findOne({ where: { id }, lock: ROW_LOCK });
      if (!link) throw new Problem(401, 'sign-in/invalid-link');
      const now = this.clock.now();
      if (link.usedAt) throw new Problem(401, 'sign-in/used-link');
      if (link.expiresAt <= now) throw new Problem(401, 'sign-in/expired-link');
      await this.db.repo(SignInLink).update({ id }, { usedAt: now });
      return this.startSession(link.personId);
    });
  }

  /** What opening this link would do; writes nothing. */
  async linkState(token: string): Promise<'serving' | 'used' | 'expired' | 'invalid'> {
    const id = this.tokens.verify(PURPOSE, token);
    const link = id && (await this.db.repo(SignInLink).findOneBy({ id }));
    if (!link) return 'invalid';
    if (link.usedAt) return 'used';
    return link.expiresAt <= this.clock.now() ? 'expired' : 'serving';
  }

  /** For somebody whose mailbox has just answered, however it did. The secret goes into the cookie and is kept nowhere. */
  async startSession(personId: string): Promise<OpenedSession> {
    const now = this.clock.now();
    const secret = newSecret();
    const expiresAt = new Date(now.getTime() + SESSION_DAYS * 24 * HOUR);
    await this.db.tx(async () => {
      await this.db.repo(Session).insert({
        id: newId(),
        personId,
        fingerprint: fingerprint(secret),
        createdAt: now,
        expiresAt,
        revokedAt: null,
        lastUsedAt: now,
      });
      await this.audit.record({ action: 'signed_in', actorId: personId, ...person(personId) });
    });
    return { secret, expiresAt };
  }

  /** The person behind a cookie, or `null` when the session is unknown, over, revoked or unused for 14 days. */
  async personOf(secret: string): Promise<Person | null> {
    const now = this.clock.now();
    const session = await this.db.repo(Session).findOne({
      where: { fingerprint: fingerprint(secret), revokedAt: IsNull(), expiresAt: MoreThan(now) },
      relations: { person: true },
    });
    if (!session) return null;
    const { id, lastUsedAt, person } = session;
    const unusedMs = lastUsedAt ? now.getTime() - lastUsedAt.getTime() : DAY;
    if (unusedMs > IDLE_DAYS * DAY) return null;
    // Once a day: a write at every request would cost more than it tells.
    if (unusedMs >= DAY) await this.db.repo(Session).update({ id }, { lastUsedAt: now });
    return person;
  }

  /** Whether a session of theirs would still open something. */
  async isSignedIn(personId: string): Promise<boolean> {
    const where = { personId, revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
    const sessions = await this.db.repo(Session).findBy(where);
    return sessions.some(({ lastUsedAt }) => !this.isIdle(lastUsedAt));
  }

  private isIdle(lastUsedAt: Date | null): boolean {
    return lastUsedAt !== null && this.clock.now().getTime() - lastUsedAt.getTime() > IDLE_DAYS * DAY;
  }

  async closeSession(secret: string): Promise<void> {
    await this.db
      .repo(Session)
      .update({ fingerprint: fingerprint(secret), revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }

  async revokeAllSessions(personId: string): Promise<void> {
    await this.db.repo(Session).update({ personId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }
}

import {
  AuditTrail,
  badField,
  Clock,
  conflict,
  Database,
  newId,
  notFound,
  Outbox,
  Problem,
  ROW_LOCK,
  SignedTokens,
  violates,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { emailChangeAsked, emailChanged } from './account.messages';
import { EmailAlias, EmailChange } from './email-change.entities';
import { MailLink } from './mail-link.entity';
import { Person } from './person.entity';
import { Session, SignInLink } from './session.entities';

const PURPOSE = 'email-change';
const DAYS = 7;
const DAY = 86_400_000;
/** Of one person: each is a mail to an address that nobody has proved. */
const ASKED_A_DAY = 5;

/**
 * Somebody gets another address: once it has answered, and not before. The old one is told and kept, so that what is written from it
 * is still theirs; nobody signs in by it, for a sign-in link goes to today's address alone.
 */
@Injectable()
export class EmailChanges {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly tokens: SignedTokens,
    private readonly audit: AuditTrail,
  ) {}

  tokenOf(changeId: string): string {
    return this.tokens.sign(PURPOSE, changeId);
  }

  /**
   * Asks the new address; an earlier question to another one serves no longer. The caller has seen that the asker may.
   *
   * @throws `person/email-taken` where the address is, or was, somebody else's
   */
  async ask(askedBy: string | null, personId: string, email: string): Promise<void> {
    await this.db.tx(async () => {
      const person = await this.lock(personId);
      if (person.email === email) throw badField('email', 'email/unchanged');
      const now = this.clock.now();
      const asked = await this.db
        .repo(EmailChange)
        .countBy({ personId, askedAt: MoreThan(new Date(now.getTime() - DAY)) });
      if (asked >= ASKED_A_DAY) throw new Problem(429, 'email-change/too-many');
      await this.mustBeFree(email, personId);
      await this.db
        .repo(EmailChange)
        .update({ personId, confirmedAt: IsNull(), expiresAt: MoreThan(now) }, { expiresAt: now });
      const id = newId();
      const expiresAt = new Date(now.getTime() + DAYS * DAY);
      const addresses = { oldEmail: person.email, newEmail: email };
      await this.db
        .repo(EmailChange)
        .insert({ id, personId, ...addresses, askedBy, askedAt: now, expiresAt });
      await this.outbox.publish(emailChangeAsked, { changeId: id });
    });
  }

  /** By whom it is about. Whether the address is somebody else's is told to nobody: then no mail leaves. */
  async askForOneself(personId: string, email: string): Promise<void> {
    try {
      await this.ask(personId, personId, email);
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'person/email-taken')) throw error;
    }
  }

  /** What the link of the mail is about, as long as it serves. Reading it changes nothing. */
  async pending(token: string): Promise<EmailChange> {
    return this.mustServe(await this.find(token, false));
  }

  /** The address has answered: it is theirs from now on. Pressed again, it is answered alike. */
  async confirm(token: string): Promise<EmailChange> {
    return this.db.tx(async () => {
      const change = await this.find(token, true);
      if (change.confirmedAt) return change;
      this.mustServe(change);
      const { id, personId, newEmail } = change;
      const person = await this.lock(personId);
      await this.mustBeFree(newEmail, personId);
      await this.move(person, newEmail);
      await this.closeDoors(personId);
      const confirmedAt = this.clock.now();
      await this.db.repo(EmailChange).update({ id }, { oldEmail: person.email, confirmedAt });
      await this.audit.record({
        action: 'email_changed',
        actorId: change.askedBy,
        subject: 'person',
        subjectId: personId,
      });
      await this.outbox.publish(emailChanged, { changeId: id });
      return { ...change, confirmedAt };
    });
  }

  private async move(person: Person, email: string): Promise<void> {
    await this.db.repo(EmailAlias).delete({ email, personId: person.id });
    const fields = { email, mailRefusedAt: null, mailRefusal: null };
    try {
      await this.db.repo(Person).update({ id: person.id }, fields);
    } catch (error) {
      if (violates(error, 'person_email_unique')) throw conflict('person/email-taken');
      throw error;
    }
    if (person.email === null) return;
    const alias = { email: person.email, personId: person.id, since: this.clock.now() };
    await this.db.repo(EmailAlias).upsert(alias, ['email']);
  }

  /**
   * Whoever reads the old mailbox is perhaps somebody else by now: sessions end, and no link sent there serves any more. What still
   * awaits an answer comes with a link of its own to the new address.
   */
  private async closeDoors(personId: string): Promise<void> {
    const now = this.clock.now();
    await this.db.repo(Session).update({ personId, revokedAt: IsNull() }, { revokedAt: now });
    await this.db.repo(SignInLink).update({ personId, usedAt: IsNull() }, { usedAt: now });
    const over = { usedAt: now, outcome: 'address-changed' };
    await this.db.repo(MailLink).update({ personId, usedAt: IsNull() }, over);
  }

  private async lock(id: string): Promise<Person> {
    const person = await this.db.repo(Person).findOne({ where: { id }, lock: ROW_LOCK });
    if (!person) throw notFound('person');
    return person;
  }

  private async mustBeFree(email: string, personId: string): Promise<void> {
    const others = await this.db.query(
      `SELECT FROM person WHERE email = $1 AND id <> $2
       UNION ALL SELECT FROM email_alias WHERE email = $1 AND person_id <> $2`,
      [email, personId],
    );
    if (others.length > 0) throw conflict('person/email-taken');
  }

  private async find(token: string, locked: boolean): Promise<EmailChange> {
    const id = this.tokens.verify(PURPOSE, token);
    const where = { id: id ?? '' };
    const change = id
      ? await this.db.repo(EmailChange).findOne({ where, ...(locked && { lock: ROW_LOCK }) })
      : null;
    if (!change) throw new Problem(401, 'email-change/invalid-link');
    return change;
  }

  private mustServe(change: EmailChange): EmailChange {
    if (!change.confirmedAt && change.expiresAt <= this.clock.now())
      throw new Problem(410, 'email-change/expired-link');
    return change;
  }
}

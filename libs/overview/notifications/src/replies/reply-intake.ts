import { personOfAddress } from '@alize/accounts';
import { createHash } from 'node:crypto';
import type { ReplyAuthorship, ReplyHeldBecause, ReplyKind } from '@alize/contracts';
import { Clock, CONFIG, type Config, Database, fileName, mediaTypeOf, newId, Outbox } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { replyReceived } from '../mail.messages';
import { authorshipOf } from './authorship.rules';
import { BounceIntake } from './bounce-intake';
import { authorOf } from './incoming.rules';
import { MailReader, MailUnreadable, type ReadMail } from './mail-reader';
import { ownWords, wholeWords } from './own-words.rules';
import { CopyPlaces, type FiledCopy } from './copy-places.queries';
import { type CopyPlace, type OwnAddress, ReplyAddresses } from './reply-addresses';
import { ReplyFile } from './reply-file.entity';
import { ReplyRow } from './reply.entity';
import { headOf } from './unread-mail.rules';

/** A mail as a server hands it over. */
export interface Incoming {
  /** Of the envelope; empty for bounces. */
  sender: string;
  recipients: string[];
  raw: Buffer;
}
/** What became of it. */
export type Taken = 'kept' | 'seen' | 'loop' | 'bounce' | 'not-filed';

const LONGEST_TEXT = 20_000;
const LONGEST_WHOLE = 100_000;
/** More is a folder, not an answer. */
const MOST_FILES = 20;
const LONGEST_SUBJECT = 300;
/** More than this to one mail in a day is two machines talking. */
const MOST_A_DAY = 20;

/** More copies for one record in a day are a rule of a mailbox gone wild. */
const MOST_COPIES_A_DAY = 100;

/** What is kept of a mail. */
interface Kept {
  kind: ReplyKind;
  fromAddress: string;
  /** Which mail it is, however often it comes: its Message-ID, or all of it where it has none. */
  identity: string | Buffer;
  messageId: string | null;
  subject: string;
  text: string;
  wholeText: string | null;
  attachments: number;
  files: ReadMail['files'];
  authorship: ReplyAuthorship;
  heldBecause: ReplyHeldBecause | null;
}

/** Where a mail belongs: what it answers, or else what its author is last concerned by. */
interface Place {
  mailId: string | null;
  territoryId: string | null;
  needId: string | null;
  matchId: string | null;
  personId: string | null;
}
const BY_MAIL = `
  SELECT m.id AS "mailId", m.territory_id AS "territoryId", m.need_id AS "needId", m.match_id AS "matchId",
    CASE WHEN p.id = ${personOfAddress('$2')} THEN p.id END AS "personId"
  FROM mail m JOIN person p ON p.id = m.recipient_id WHERE m.id = $1`;
const BY_AUTHOR = `
  SELECT NULL::uuid AS "mailId", NULL::uuid AS "needId", NULL::uuid AS "matchId", p.id AS "personId", COALESCE(
    (SELECT n.territory_id FROM need n WHERE n.contact_id = p.id ORDER BY n.id DESC LIMIT 1),
    (SELECT o.territory_id FROM offer o WHERE o.person_id = p.id ORDER BY o.id DESC LIMIT 1)) AS "territoryId"
  FROM person p WHERE p.id = ${personOfAddress('$1')}`;
const NOWHERE: Place = { mailId: null, territoryId: null, needId: null, matchId: null, personId: null };

/** Takes in what comes back by mail: read outside any transaction, kept once, put where it belongs. */
@Injectable()
export class ReplyIntake {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly addresses: ReplyAddresses,
    private readonly reader: MailReader,
    private readonly bounces: BounceIntake,
    private readonly copies: CopyPlaces,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether mails to this address are taken. */
  takes(address: string): boolean {
    return this.addresses.takes(address);
  }

  /** Rejects only for what may pass: the database is away. A mail that nobody can read is kept as it came. */
  async take({ sender, recipients, raw }: Incoming): Promise<Taken> {
    const copied = recipients
      .map((address) => this.addresses.copyPlace(address))
      .find((place) => place !== null);
    const own = recipients.find(
      (address) => this.addresses.takes(address) && !this.addresses.copyPlace(address),
    );
    const to = own ? await this.addresses.find(own) : null;
    let mail: ReadMail;
    try {
      mail = await this.reader.read(raw);
    } catch (error) {
      if (!(error instanceof MailUnreadable)) throw error;
      if (copied && !own) return 'not-filed';
      return this.keep(unread(sender, raw), to);
    }
    const author = authorOf(mail, sender);
    if (author === 'ourselves') return 'loop';
    if (author === 'bounce' && to && (await this.bounces.take(mail, { sender, to, raw }))) return 'bounce';
    const kept: Kept = {
      kind: author === 'person' ? 'answer' : 'automatic',
      fromAddress: mail.from[0] || sender.toLowerCase(),
      identity: mail.messageId ?? raw,
      messageId: threadable(mail.messageId),
      subject: mail.subject,
      ...wordsOf(mail),
      attachments: mail.files.length,
      files: mail.files,
      authorship: authorshipOf(mail, this.config.replyAuthservId),
      heldBecause: mail.sealed ? 'unreadable' : null,
    };
    if (copied && !own) return this.file(kept, copied);
    return this.keep(kept, to);
  }

  /** Only what our own mail server proves that somebody who runs the territory wrote; it wakes nobody and decides nothing. */
  private async file(kept: Kept, copied: CopyPlace): Promise<Taken> {
    if (kept.kind !== 'answer' || kept.authorship !== 'verified') return 'not-filed';
    if ((await this.copies.countOf(copied, this.clock.now())) >= MOST_COPIES_A_DAY) return 'not-filed';
    const place = await this.copies.of(kept.fromAddress, copied);
    return place ? this.keep({ ...kept, kind: 'copy' }, null, place) : 'not-filed';
  }

  private keep({ identity, files, ...kept }: Kept, to: OwnAddress | null, filed?: FiledCopy): Promise<Taken> {
    return this.db.tx(async () => {
      const place = filed ?? (await this.placeOf(to?.mailId ?? null, kept.fromAddress));
      const kind = (await this.isTooMuch(place.mailId)) ? 'automatic' : kept.kind;
      const row = {
        ...{ id: newId(), ...kept, kind, ...place, receivedAt: this.clock.now() },
        // One mail may be a copy for several records.
        fingerprint: fingerprintOf(kept.fromAddress, identity, filed),
        subject: storable(kept.subject).slice(0, LONGEST_SUBJECT),
        text: storable(kept.text).slice(0, LONGEST_TEXT),
        wholeText: kept.wholeText && storable(kept.wholeText).slice(0, LONGEST_WHOLE),
      };
      const { identifiers } = await this.db
        .repo(ReplyRow)
        .createQueryBuilder()
        .insert()
        .values(row)
        .orIgnore()
        .returning('id')
        .execute();
      if (identifiers.filter(Boolean).length === 0) return 'seen';
      await this.keepFiles(row.id, files);
      if (kind === 'answer') await this.outbox.publish(replyReceived, { replyId: row.id });
      return 'kept';
    });
  }

  /** Documents and pictures; a program or a page is not kept, and whoever sent it is told. */
  private async keepFiles(replyId: string, files: ReadMail['files']): Promise<void> {
    for (const { name: given, content } of files.slice(0, MOST_FILES)) {
      const name = fileName(given);
      const mediaType = mediaTypeOf(name, content);
      if (!mediaType) continue;
      const row = { id: newId(), replyId, name, mediaType, content: Buffer.from(content) };
      await this.db.repo(ReplyFile).insert(row);
    }
  }

  private async placeOf(mailId: string | null, from: string): Promise<Place> {
    const [answered] = mailId ? await this.db.query<Place>(BY_MAIL, [mailId, from]) : [];
    if (answered) return answered;
    const [known] = await this.db.query<Place>(BY_AUTHOR, [from]);
    return known ?? NOWHERE;
  }

  private async isTooMuch(mailId: string | null): Promise<boolean> {
    if (!mailId) return false;
    const [row] = await this.db.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM reply WHERE mail_id = $1 AND received_at > $2::timestamptz - interval '1 day'",
      [mailId, this.clock.now()],
    );
    return (row?.count ?? 0) >= MOST_A_DAY;
  }
}

function wordsOf(mail: ReadMail): Pick<Kept, 'text' | 'wholeText'> {
  const own = ownWords(mail.text);
  const whole = wholeWords(mail.text);
  const text = [own, ...calendarWords(mail.calendar)].filter(Boolean).join('\n\n');
  return { text, wholeText: whole === own ? null : whole };
}

/** For a person to read, with what its first lines say: neither who wrote it nor what it holds is known. */
function unread(sender: string, raw: Buffer): Kept {
  const { subject, text } = headOf(raw);
  return {
    kind: sender === '' ? 'automatic' : 'answer',
    fromAddress: sender.toLowerCase(),
    identity: raw,
    messageId: null,
    ...{ subject, text, wholeText: null, attachments: 0, files: [] },
    ...{ authorship: 'unchecked', heldBecause: 'unreadable' },
  };
}

/** What a calendar's answer says beside its subject, « Accepté : Premier appel »: words, and another time. */
function calendarWords(calendar: ReadMail['calendar']): string[] {
  if (!calendar || !['REPLY', 'COUNTER'].includes(calendar.method)) return [];
  const [, day, hour, minute, zone] = /^(\d{8})T(\d\d)(\d\d)\d\d(Z?)$/u.exec(calendar.start) ?? [];
  const date = day?.replace(/^(\d{4})(\d\d)(\d\d)$/u, '$1-$2-$3');
  const start = date ? [`→ ${date} ${hour}:${minute}${zone ? ' UTC' : ''}`] : [];
  return [calendar.comment, ...(calendar.method === 'COUNTER' ? start : [])].filter(Boolean);
}

/** One that a header of ours may name; a forged one with a line break or a space in it is left out. */
const threadable = (messageId: string | null): string | null =>
  messageId && /^<[\x21-\x3b\x3d\x3f-\x7e]{3,250}>$/u.test(messageId) ? messageId : null;

/** PostgreSQL keeps no NUL in a text. */
const storable = (text: string): string => text.replaceAll('\0', '');

function fingerprintOf(from: string, identity: string | Buffer, filed?: FiledCopy): string {
  const hash = createHash('sha256').update(from).update('\0').update(identity);
  if (filed) hash.update(`\0copy ${filed.matchId ?? filed.needId ?? filed.organisationId}`);
  return hash.digest('base64url');
}

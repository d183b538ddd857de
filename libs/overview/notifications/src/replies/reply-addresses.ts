import { CONFIG, type Config, Database, domainOf, SignedTokens } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { fromBase32, toBase32 } from './base32';

/** What comes to an address: answers, where `Reply-To` names it; what could not be delivered, where the envelope does. */
export type AddressUse = 'reply' | 'bounce';
const MARKS: Record<AddressUse, string> = { reply: 'r+', bounce: 'b+' };
/** A record whose address files what is copied to it, by the letter that stands for its kind. */
export type CopyPlace = { type: 'need' | 'match' | 'organisation'; id: string };
const COPY_MARK = 'c+';
const COPY_TYPES: readonly CopyPlace['type'][] = ['need', 'match', 'organisation'];
const UUID_BYTES = 16;
const USES: AddressUse[] = ['reply', 'bounce'];

/** An address of ours: the mail it was made for, and what for. */
export interface OwnAddress {
  use: AddressUse;
  mailId: string;
}
/** An address that bears our signature: a whole id, as releases before 0.3 wrote them, or the two ends of one. */
type Signed = { use: AddressUse } & ({ mailId: string } | { first: string; last: string });

/** Bytes of a mail's id that say when it was made, to the millisecond, and that are random. */
const TIME_BYTES = 6;
const RANDOM_BYTES = 4;
const ID_BYTES = TIME_BYTES + RANDOM_BYTES;
const SIGNATURE_BYTES = 7;
const BY_ENDS = `SELECT id FROM mail WHERE id BETWEEN $1 AND $2 AND right(id::text, ${RANDOM_BYTES * 2}) = $3`;

/**
 * Addresses of a mail: both ends of its id and a signature of them, in letters whose case does not matter, so that what
 * comes back finds its way whatever it says. Who answers sees one of them; only servers see the other, and a bounce must
 * come to that one. 30 characters before the @: forwarders that write our address into theirs (SRS) have 64 for it all.
 */
@Injectable()
export class ReplyAddresses {
  constructor(
    private readonly tokens: SignedTokens,
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Undefined while no door is open for answers. */
  of(use: AddressUse, mailId: string): string | undefined {
    const { replyDomain } = this.config;
    const id = Buffer.from(mailId.replaceAll('-', ''), 'hex');
    const ends = Buffer.concat([id.subarray(0, TIME_BYTES), id.subarray(-RANDOM_BYTES)]);
    const token = Buffer.concat([ends, this.tokens.signature(use, ends, SIGNATURE_BYTES)]);
    return replyDomain && `${MARKS[use]}${toBase32(token)}@${replyDomain}`;
  }

  /**
   * Where an animator copies what she writes from her own mailbox, so that it is filed. Undefined while no door is open, or
   * nobody's word is believed about who wrote.
   */
  copyOf({ type, id }: CopyPlace): string | undefined {
    const { replyDomain, replyAuthservId } = this.config;
    if (!replyDomain || !replyAuthservId) return undefined;
    const place = Buffer.concat([
      Buffer.from([COPY_TYPES.indexOf(type)]),
      Buffer.from(id.replaceAll('-', ''), 'hex'),
    ]);
    const token = Buffer.concat([place, this.tokens.signature('copy', place, SIGNATURE_BYTES)]);
    return `${COPY_MARK}${toBase32(token)}@${replyDomain}`;
  }

  /** Null for an address that is none of a record, or not signed by us. */
  copyPlace(address: string): CopyPlace | null {
    if (domainOf(address).toLowerCase() !== this.config.replyDomain) return null;
    const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
    const bytes = local.startsWith(COPY_MARK) ? fromBase32(local.slice(COPY_MARK.length)) : null;
    if (bytes?.length !== 1 + UUID_BYTES + SIGNATURE_BYTES) return null;
    const place = bytes.subarray(0, 1 + UUID_BYTES);
    const type = COPY_TYPES[place[0] ?? COPY_TYPES.length];
    if (!type || !this.tokens.signed('copy', place, bytes.subarray(1 + UUID_BYTES))) return null;
    const id = place
      .subarray(1)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
    return { type, id };
  }

  /** Whether it is one of ours and its signature too. */
  takes(address: string): boolean {
    return this.read(address) !== null || this.copyPlace(address) !== null;
  }

  /** Null for an address that is not one of ours, and for one whose mail is no longer kept. */
  async find(address: string): Promise<OwnAddress | null> {
    const signed = this.read(address);
    if (!signed || 'mailId' in signed) return signed;
    const { use, first, last } = signed;
    const time = `${first.slice(0, 8)}-${first.slice(8)}`;
    const [mail] = await this.db.query<{ id: string }>(BY_ENDS, [
      `${time}-0000-0000-000000000000`,
      `${time}-ffff-ffff-ffffffffffff`,
      last,
    ]);
    return mail ? { use, mailId: mail.id } : null;
  }

  private read(address: string): Signed | null {
    const { replyDomain } = this.config;
    if (domainOf(address).toLowerCase() !== replyDomain) return null;
    const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
    const use = USES.find((one) => local.startsWith(MARKS[one]));
    const bytes = use && fromBase32(local.slice(MARKS[use].length));
    if (!bytes) return null;
    if (bytes.length !== ID_BYTES + SIGNATURE_BYTES) {
      const mailId = this.tokens.verify(use, bytes.toString('base64url'));
      return mailId ? { use, mailId } : null;
    }
    const ends = bytes.subarray(0, ID_BYTES);
    if (!this.tokens.signed(use, ends, bytes.subarray(ID_BYTES))) return null;
    return {
      use,
      first: ends.subarray(0, TIME_BYTES).toString('hex'),
      last: ends.subarray(TIME_BYTES).toString('hex'),
    };
  }
}

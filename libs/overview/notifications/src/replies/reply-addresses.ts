import { CONFIG, type Config, domainOf, SignedTokens } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { fromBase32, toBase32 } from './base32';

/** What comes to an address: answers, where `Reply-To` names it; what could not be delivered, where the envelope does. */
export type AddressUse = 'reply' | 'bounce';
const MARKS: Record<AddressUse, string> = { reply: 'r+', bounce: 'b+' };
const USES: AddressUse[] = ['reply', 'bounce'];

/** An address of ours: the mail it was made for, and what for. */
export interface OwnAddress {
  use: AddressUse;
  mailId: string;
}

/**
 * Addresses of a mail: its id and a signature of it, in letters whose case does not matter, so that what comes back finds
 * its way whatever it says. Who answers sees one of them; only servers see the other, and a bounce must come to that one.
 * 60 characters before the @, of the 64 allowed.
 */
@Injectable()
export class ReplyAddresses {
  constructor(
    private readonly tokens: SignedTokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Undefined while no door is open for answers. */
  of(use: AddressUse, mailId: string): string | undefined {
    const { replyDomain } = this.config;
    const token = Buffer.from(this.tokens.sign(use, mailId), 'base64url');
    return replyDomain && `${MARKS[use]}${toBase32(token)}@${replyDomain}`;
  }

  /** Null for an address that is not one of ours, or whose signature is not. */
  read(address: string): OwnAddress | null {
    const { replyDomain } = this.config;
    if (domainOf(address).toLowerCase() !== replyDomain) return null;
    const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
    const use = USES.find((one) => local.startsWith(MARKS[one]));
    const bytes = use && fromBase32(local.slice(MARKS[use].length));
    const mailId = bytes && this.tokens.verify(use, bytes.toString('base64url'));
    return mailId ? { use, mailId } : null;
  }
}

import { CONFIG, type Config, SignedTokens } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { fromBase32, toBase32 } from './base32';

const PURPOSE = 'reply';
const MARK = 'r+';

/**
 * The address an answer to a mail goes to: the mail's id and its signature, in letters whose case does not matter, so
 * that the answer finds its way whatever it says. 60 characters before the @, of the 64 allowed.
 */
@Injectable()
export class ReplyAddresses {
  constructor(
    private readonly tokens: SignedTokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Undefined while no door is open for answers. */
  of(mailId: string): string | undefined {
    const { replyDomain } = this.config;
    const token = Buffer.from(this.tokens.sign(PURPOSE, mailId), 'base64url');
    return replyDomain && `${MARK}${toBase32(token)}@${replyDomain}`;
  }

  /** The mail that was answered, or null for an address that is not one of ours. */
  read(address: string): string | null {
    const [local = ''] = address.toLowerCase().split('@');
    if (!local.startsWith(MARK)) return null;
    const bytes = fromBase32(local.slice(MARK.length));
    return bytes && this.tokens.verify(PURPOSE, bytes.toString('base64url'));
  }
}

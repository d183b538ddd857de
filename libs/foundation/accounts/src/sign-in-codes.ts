import { Clock, Database, Problem, sameText, SignedTokens } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { AccountsService, type OpenedSession } from './accounts.service';

const PURPOSE = 'sign-in-code';
const DIGITS = 8;
/** Of a link, whoever types: five of a hundred million. */
const TRIES_MAX = 5;

/**
 * The short code that a sign-in mail gives beside its link, for the device that asked: the mail is read on another. It is
 * made of the link's id and the secret of the system, so nothing of it is stored; it serves with its link, once.
 */
@Injectable()
export class SignInCodes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly tokens: SignedTokens,
    private readonly accounts: AccountsService,
  ) {}

  codeOf(linkId: string): string {
    return this.tokens.digits(PURPOSE, linkId, DIGITS);
  }

  /**
   * Only with the request it was asked by, which the asking device alone knows. Each try counts, the right one too.
   *
   * @throws `sign-in/wrong-code` (401), in the same words for a request that wrote to nobody
   */
  async openSession(requestId: string, typed: string): Promise<OpenedSession> {
    const now = this.clock.now();
    const opened = await this.db.tx(async () => {
      const [link] = await this.db.query<{ id: string; personId: string }>(
        `WITH tried AS (UPDATE sign_in_link SET code_tries = code_tries + 1
           WHERE id = (SELECT link_id FROM sign_in_request WHERE id = $1) AND used_at IS NULL AND expires_at > $2
             AND code_tries < ${TRIES_MAX} RETURNING id, person_id)
         SELECT id, person_id AS "personId" FROM tried`,
        [requestId, now],
      );
      const code = this.codeOf(link?.id ?? requestId);
      if (!sameText(code, typed.replace(/\D/g, '')) || !link) return null;
      await this.db.query('UPDATE sign_in_link SET used_at = $2 WHERE id = $1', [link.id, now]);
      return this.accounts.startSession(link.personId);
    });
    // After the transaction, whose count of tries stays.
    if (!opened) throw new Problem(401, 'sign-in/wrong-code');
    return opened;
  }
}

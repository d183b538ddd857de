import { RETENTION } from '@alize/contracts';
import {
  Clock,
  CONFIG,
  type Config,
  Database,
  fingerprint,
  keyedFingerprint,
  Problem,
} from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ConfirmationRequest } from './confirmation-request.entity';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/**
 * Mails an hour to an address that nobody has confirmed: more is somebody playing with the form. By the hour, so that
 * nobody is kept out for longer by what strangers wrote under their address.
 */
const PER_UNKNOWN_ADDRESS = 3;
/** To an address that has answered once: its owner must not be kept out by the three of a stranger. */
const PER_KNOWN_ADDRESS = 10;
/** Of what the whole system writes: one stranger with many addresses must leave others theirs. */
const SHARE_OF_A_NETWORK = 0.1;

/** `a+b@c.test` and `a@c.test` are one mailbox. */
export const foldedAddress = (email: string): string => email.toLowerCase().replace(/\+[^@]*(?=@)/, '');

/** How many mails to addresses that have not answered strangers may have us write. */
@Injectable()
export class ConfirmationRequests {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * In the transaction that writes the form. A form sent again, under the same id, counts once.
   *
   * @param form.network where the form came from, see `networkOf`; none for who is no stranger's browser
   * @throws `form/too-many-confirmations` (429) when the whole system has written enough this hour, or enough for
   *   forms from this network
   * @throws `tooMany` (429) when this address was written to enough
   */
  async count(form: {
    id: string;
    /** Where a form asks once more, under another id. */
    formId?: string;
    email: string;
    network?: string;
    known: boolean;
    tooMany: string;
  }): Promise<void> {
    const address = fingerprint(foldedAddress(form.email));
    const network = form.network ? keyedFingerprint(form.network, this.config.sessionSecret) : null;
    // Until the end of the caller's transaction: forms sent at the same time are counted one after the other.
    for (const counted of [address, network])
      if (counted) await this.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [counted]);
    const now = this.clock.now();
    const [counted] = await this.db.query<{ ours: number; near: number; all: number; again: boolean }>(
      `SELECT count(*) FILTER (WHERE address_fingerprint = $1)::int AS ours,
         count(*) FILTER (WHERE network_fingerprint = $4)::int AS near, count(*)::int AS all,
         EXISTS (SELECT FROM confirmation_request WHERE id = $3) AS again
       FROM confirmation_request WHERE requested_at > $2`,
      [address, new Date(now.getTime() - HOUR), form.id, network],
    );
    if (!counted || counted.again) return;
    if (counted.ours >= (form.known ? PER_KNOWN_ADDRESS : PER_UNKNOWN_ADDRESS))
      throw new Problem(429, form.tooMany);
    const most = this.config.confirmationsPerHour;
    if (counted.all >= most || counted.near >= Math.ceil(most * SHARE_OF_A_NETWORK))
      throw new Problem(429, 'form/too-many-confirmations');
    await this.db.query(
      'INSERT INTO confirmation_request (id, address_fingerprint, network_fingerprint, requested_at, form_id) VALUES ($1, $2, $3, $4, $5)',
      [form.id, address, network, now, form.formId ?? null],
    );
  }

  /** The form a request is about; null where it is dropped already. */
  async formOf(requestId: string): Promise<string | null> {
    const request = await this.db.repo(ConfirmationRequest).findOneBy({ id: requestId });
    return request && (request.formId ?? request.id);
  }

  /** What no hour counts any more. */
  async dropOld(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - RETENTION.confirmationRequests.days * DAY);
    const gone = await this.db.query(
      'WITH gone AS (DELETE FROM confirmation_request WHERE requested_at < $1 RETURNING id) SELECT id FROM gone',
      [before],
    );
    return gone.length;
  }
}

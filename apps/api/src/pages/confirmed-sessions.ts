import { AccountsService } from '@alize/accounts';
import type { RoleName } from '@alize/contracts';
import { PeopleService } from '@alize/directory';
import { CONFIG, type Config } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { setSessionCookie } from '../http/session-cookie';

/** Roles that reach no further than what is one's own. */
const OWN_ONLY: readonly RoleName[] = ['requester', 'volunteer'];

/**
 * The session that a first confirmation opens: its link reached the mailbox, as a sign-in link would. Such links serve for
 * days and are passed on, so whoever sees what is others' signs in by a link of minutes.
 */
@Injectable()
export class ConfirmedSessions {
  constructor(
    private readonly accounts: AccountsService,
    private readonly people: PeopleService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async open(reply: FastifyReply, personId: string): Promise<void> {
    const grants = await this.people.grantsOf(personId);
    if (grants.some(({ role }) => !OWN_ONLY.includes(role))) return;
    const { secret, expiresAt } = await this.accounts.startSession(personId);
    setSessionCookie(reply, secret, expiresAt, this.config);
  }
}

import { MailLinks } from '@alize/accounts';
import type { MatchStatus } from '@alize/contracts';
import { type Actor, History } from '@alize/directory';
import { NeedsService } from '@alize/needs';
import { OffersService } from '@alize/offers';
import { Database, notFound, Outbox, ROW_LOCK, unreachable } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { outcomeOfMove } from './answers/answer.rules';
import { Match } from './match.entities';
import { matchAsked, matchCancelled, matchDeclined, matchExpired, matchIntroduced } from './match.messages';
import { ACTIVE_STATUSES, canMove, isActive } from './match.rules';

export type Moving = Pick<Match, 'id' | 'status' | 'offerId' | 'needId'>;
/** Why a match is declined, as its columns keep it. */
export type Refusal = Pick<Match, 'declineReason' | 'declineDetails' | 'askAgainOn'>;

/** Every change of a match's status passes here, in the transaction of whoever decides it. */
@Injectable()
export class MatchMoves {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly needs: NeedsService,
    private readonly offers: OffersService,
    private readonly links: MailLinks,
  ) {}

  async lock(id: string): Promise<Match> {
    const match = await this.db.repo(Match).findOne({ where: { id }, lock: ROW_LOCK });
    if (!match) throw notFound('match');
    return match;
  }

  async decline(actor: Actor, match: Moving, refusal: Refusal): Promise<void> {
    await this.move(actor, match, 'declined', refusal.declineReason ?? undefined, refusal);
  }

  async move(
    actor: Actor,
    match: Moving,
    to: MatchStatus,
    reason?: string,
    refusal?: Refusal,
  ): Promise<void> {
    if (!canMove(match.status, to)) throw unreachable('match', match.status, to);
    const from = match.status;
    match.status = to;
    await this.db.repo(Match).update({ id: match.id }, { status: to, ...refusal });
    await this.history.record('match', match.id, { from, to, reason }, actor);
    const settled = outcomeOfMove(from, to, refusal?.declineReason);
    if (settled) await this.links.settle(settled.purpose, match.id, settled.outcome);
    if (to === 'asked') await this.outbox.publish(matchAsked, { matchId: match.id });
    if (to === 'introduced') await this.outbox.publish(matchIntroduced, { matchId: match.id });
    if (to === 'declined') await this.outbox.publish(matchDeclined, { matchId: match.id });
    if (to === 'expired') await this.outbox.publish(matchExpired, { matchId: match.id });
    if (to === 'cancelled') await this.outbox.publish(matchCancelled, { matchId: match.id });
    if (!isActive(to)) await this.free(actor, match, to);
  }

  /** The hours of its mission so far; null: none. */
  async tellHours(id: string, hoursGiven: number | null): Promise<void> {
    await this.db.repo(Match).update({ id }, { hoursGiven });
  }

  /** How the firm says the mission went. */
  async tellHow(id: string, wentWell: boolean): Promise<void> {
    await this.db.repo(Match).update({ id }, { wentWell });
  }

  /** People who have helped with a need, and those who are about to; in the transaction that has locked the need. */
  async countOf(needId: string): Promise<{ completed: number; running: number }> {
    const count = (statuses: readonly MatchStatus[]) =>
      this.db.repo(Match).countBy({ needId, status: In([...statuses]) });
    return { completed: await count(['completed']), running: await count(ACTIVE_STATUSES) };
  }

  /** The place goes back to the offer; the need looks again when nobody is left, but for who has helped. */
  private async free(
    actor: Actor,
    match: Pick<Match, 'offerId' | 'needId'>,
    why: MatchStatus,
  ): Promise<void> {
    await this.needs.lock(match.needId);
    await this.offers.release(match.offerId);
    if (why === 'completed') return;
    const { running } = await this.countOf(match.needId);
    if (running === 0) await this.needs.reopen(actor, match.needId, `match-${why}`);
  }
}

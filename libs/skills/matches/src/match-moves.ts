import { MailLinks } from '@alize/accounts';
import type { MatchStatus } from '@alize/contracts';
import { type Actor, byWhom, History, TAKEN_BACK } from '@alize/directory';
import { NeedsService } from '@alize/needs';
import { OffersService } from '@alize/offers';
import {
  Clock,
  conflict,
  currentHold,
  Database,
  notFound,
  Outbox,
  ROW_LOCK,
  unreachable,
  violates,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { outcomeOfMove } from './answers/answer.rules';
import { Match } from './match.entities';
import {
  matchAsked,
  matchAwaitsEmployer,
  matchCancelled,
  matchDeclined,
  matchExpired,
  matchIntroduced,
} from './match.messages';
import { ACTIVE_STATUSES, type afterApproval, canMove, isActive } from './match.rules';

export type Moving = Pick<Match, 'id' | 'status' | 'offerId' | 'needId'>;
/** Why a match is declined, as its columns keep it. */
export type Refusal = Pick<Match, 'declineReason' | 'declineDetails' | 'askAgainOn'>;

type Approved = Pick<
  Match,
  | 'id'
  | 'needId'
  | 'offerId'
  | 'territoryId'
  | 'explanation'
  | 'note'
  | 'whyYou'
  | 'animatorWords'
  | 'wantedCallAt'
  | 'withoutCall'
>;

const INSERT = `
  INSERT INTO match (id, need_id, offer_id, territory_id, explanation, note, why_you, animator_words, wanted_call_at,
    without_call, status, approved_by, approved_at, act_id, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)`;

/** What is told of a match that comes to a status. */
const MESSAGES: Partial<Record<MatchStatus, typeof matchAsked>> = {
  asked: matchAsked,
  introduced: matchIntroduced,
  declined: matchDeclined,
  expired: matchExpired,
  cancelled: matchCancelled,
};

/** Every change of a match's status passes here, in the transaction of whoever decides it. */
@Injectable()
export class MatchMoves {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
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

  /** Of a new match, at once: it is written where it goes from `approved`, and its history has both steps. */
  async begin(actor: Actor, match: Approved, next: ReturnType<typeof afterApproval>): Promise<void> {
    const { id, needId, offerId, territoryId, explanation, note, whyYou } = match;
    const said = [note, whyYou, match.animatorWords, match.wantedCallAt, match.withoutCall];
    const approval = [next, byWhom(actor), this.clock.now(), currentHold()?.actId ?? null];
    try {
      await this.db.query(INSERT, [id, needId, offerId, territoryId, explanation, ...said, ...approval]);
    } catch (error) {
      if (violates(error, 'match_pair_once')) throw conflict('match/already-exists');
      throw error;
    }
    await this.history.record('match', id, { from: null, to: 'approved', reason: note }, actor);
    await this.history.record('match', id, { from: 'approved', to: next }, actor);
    if (next === 'accepted') await this.awaitEmployer(id);
    else await this.tell(id, next);
  }

  /** Accepted it stays until the volunteer's employer has answered. */
  async awaitEmployer(matchId: string): Promise<void> {
    await this.outbox.publish(matchAwaitsEmployer, { matchId });
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
    await this.tell(match.id, to);
    if (!isActive(to)) await this.free(actor, match, `match-${to}`);
  }

  /** Its approval is undone before anybody was asked: called off, and no call. */
  async takeBack(actor: Actor, match: Moving): Promise<void> {
    const from = match.status;
    match.status = 'cancelled';
    const now = this.clock.now();
    await this.db.repo(Match).update({ id: match.id }, { status: 'cancelled', takenBackAt: now });
    await this.history.record('match', match.id, { from, to: 'cancelled', reason: TAKEN_BACK }, actor);
    await this.free(actor, match, TAKEN_BACK);
  }

  /** Where it stood, its place already taken again by the caller. Nobody is told: what was told of its end is known. */
  async putBack(actor: Actor, match: Moving, to: MatchStatus, reason: string): Promise<void> {
    const from = match.status;
    match.status = to;
    try {
      await this.db.repo(Match).update({ id: match.id }, { status: to });
    } catch (error) {
      if (violates(error, 'match_pair_once')) throw conflict('match/already-exists');
      throw error;
    }
    await this.history.record('match', match.id, { from, to, reason }, actor);
  }

  /** When the volunteer could take a first call. */
  async offerCallTimes(id: string, callTimes: readonly Date[]): Promise<void> {
    await this.db.repo(Match).update({ id }, { callTimes: [...callTimes] });
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

  private async tell(matchId: string, came: MatchStatus): Promise<void> {
    const message = MESSAGES[came];
    if (message) await this.outbox.publish(message, { matchId });
  }

  /** The place goes back to the offer; the need looks again when nobody is left, but for who has helped. */
  private async free(
    actor: Actor,
    match: Pick<Match, 'offerId' | 'needId' | 'status'>,
    why: string,
  ): Promise<void> {
    await this.needs.lock(match.needId);
    await this.offers.release(match.offerId);
    if (match.status === 'completed') return;
    const { running } = await this.countOf(match.needId);
    if (running === 0) await this.needs.reopen(actor, match.needId, why);
  }
}

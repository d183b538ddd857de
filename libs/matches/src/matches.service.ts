import type { MatchStatus } from '@alize/contracts';
import { type Actor, byWhom, History, mustRun, runs, SYSTEM } from '@alize/directory';
import { isMatchable, NeedsService } from '@alize/needs';
import { OffersService } from '@alize/offers';
import {
  Clock,
  conflict,
  Database,
  newId,
  notFound,
  Outbox,
  Problem,
  SignedTokens,
  unreachable,
  violates,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CandidatesQueries } from './candidates.queries';
import { Match } from './match.entities';
import { matchAsked, matchDeclined, matchIntroduced } from './match.messages';
import { ACTIVE_STATUSES, afterApproval, canMove, isActive } from './match.rules';

const PURPOSE = 'match-answer';

@Injectable()
export class MatchesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly tokens: SignedTokens,
    private readonly history: History,
    private readonly needs: NeedsService,
    private readonly offers: OffersService,
    private readonly candidates: CandidatesQueries,
  ) {}

  /**
   * One transaction: locks the need, then the offer; checks territory, places and capacity; stores the reasons as they
   * stand; goes on to ask the volunteer or to introduce at once, as the offer says.
   */
  async approve(actor: Actor, needId: string, offerId: string): Promise<string> {
    return this.db.tx(async () => {
      const need = await this.needs.lock(needId);
      mustRun(actor, need.territoryId, 'need');
      if (!isMatchable(need.status)) throw conflict('match/need-not-open', { status: need.status });
      const active = await this.db.repo(Match).findBy({ needId, status: In([...ACTIVE_STATUSES]) });
      if (active.some((match) => match.offerId === offerId)) throw conflict('match/already-exists');
      if (active.length >= need.volunteersWanted)
        throw conflict('match/need-already-matched', { wanted: need.volunteersWanted });
      const { offer, need: facts, score } = await this.candidates.scoreOf(needId, offerId);
      if (offer.territoryId !== need.territoryId) throw notFound('offer');
      if (offer.groupId === facts.groupId || offer.personId === need.contactId)
        throw conflict('match/same-group');
      const { introduction } = await this.offers.take(offerId);
      const match = {
        id: newId(),
        needId,
        offerId,
        territoryId: need.territoryId,
        status: 'approved' as const,
        explanation: score,
      };
      await this.insert({ ...match, approvedBy: byWhom(actor), approvedAt: this.clock.now() });
      await this.history.record('match', match.id, { from: null, to: 'approved' }, actor);
      await this.needs.markMatched(actor, need);
      await this.move(actor, match, afterApproval(introduction));
      return match.id;
    });
  }

  /** The volunteer's yes; the introduction follows at once. */
  async accept(actor: Actor, id: string): Promise<void> {
    await this.db.tx(async () => {
      const match = await this.lock(id);
      await this.mustAnswer(actor, match);
      await this.move(actor, match, 'accepted');
      await this.move(actor, match, 'introduced');
    });
  }

  async decline(actor: Actor, id: string, reason?: string): Promise<void> {
    await this.db.tx(async () => {
      const match = await this.lock(id);
      await this.mustAnswer(actor, match);
      await this.move(actor, match, 'declined', reason);
    });
  }

  async cancel(actor: Actor, id: string, reason?: string): Promise<void> {
    await this.db.tx(async () => {
      const match = await this.lock(id);
      const need = await this.needs.lock(match.needId);
      if (!runs(actor, match.territoryId) && need.contactId !== actor.personId) throw notFound('match');
      await this.move(actor, match, 'cancelled', reason);
    });
  }

  /** A need that was withdrawn or expired keeps nobody busy. */
  async cancelForNeed(needId: string): Promise<void> {
    for (const { id } of await this.db.repo(Match).findBy({ needId, status: In([...ACTIVE_STATUSES]) }))
      await this.db.tx(async () => {
        const match = await this.lock(id);
        if (isActive(match.status)) await this.move(SYSTEM, match, 'cancelled', 'need-closed');
      });
  }

  /** Ends what was asked and never answered, past the last step of the territory's ladder (working days, five a week). */
  async expireUnanswered(): Promise<number> {
    const due = await this.db.query<{ id: string }>(
      `SELECT m.id FROM match m JOIN territory t ON t.id = m.territory_id
       WHERE m.status = 'asked' AND m.approved_at < $1::timestamptz
         - make_interval(days => ceil((t.policy->'reminderLadder'->>-1)::numeric * 7 / 5)::int) ORDER BY m.id LIMIT 500`,
      [this.clock.now()],
    );
    for (const { id } of due)
      await this.db.tx(async () => {
        const match = await this.lock(id);
        if (match.status === 'asked') await this.move(SYSTEM, match, 'expired');
      });
    return due.length;
  }

  tokenOf(matchId: string): string {
    return this.tokens.sign(PURPOSE, matchId);
  }

  /** The volunteer behind an answer link, as the one asked; the link serves only while the match waits for the answer. */
  async answererOf(token: string): Promise<{ matchId: string; actor: Actor; status: MatchStatus }> {
    const matchId = this.tokens.verify(PURPOSE, token);
    const match =
      matchId &&
      (await this.db.repo(Match).findOne({ where: { id: matchId }, relations: { offer: { person: true } } }));
    if (!match) throw new Problem(401, 'match/invalid-link');
    const { person } = match.offer;
    return {
      matchId: match.id,
      status: match.status,
      actor: { personId: person.id, locale: person.locale, grants: [] },
    };
  }

  private async move(
    actor: Actor,
    match: Pick<Match, 'id' | 'status' | 'offerId' | 'needId'>,
    to: MatchStatus,
    reason?: string,
  ): Promise<void> {
    if (!canMove(match.status, to)) throw unreachable('match', match.status, to);
    const from = match.status;
    match.status = to;
    await this.db.repo(Match).update({ id: match.id }, { status: to });
    await this.history.record('match', match.id, { from, to, reason }, actor);
    if (to === 'asked') await this.outbox.publish(matchAsked, { matchId: match.id });
    if (to === 'introduced') await this.outbox.publish(matchIntroduced, { matchId: match.id });
    if (to === 'declined') await this.outbox.publish(matchDeclined, { matchId: match.id });
    if (!isActive(to)) await this.free(actor, match, to);
  }

  /** The place goes back to the offer, and the need looks again when nobody is left. */
  private async free(
    actor: Actor,
    match: Pick<Match, 'offerId' | 'needId'>,
    why: MatchStatus,
  ): Promise<void> {
    await this.needs.lock(match.needId);
    await this.offers.release(match.offerId);
    const left = await this.db
      .repo(Match)
      .countBy({ needId: match.needId, status: In([...ACTIVE_STATUSES]) });
    if (left === 0) await this.needs.reopen(actor, match.needId, `match-${why}`);
  }

  private async lock(id: string): Promise<Match> {
    const match = await this.db.repo(Match).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!match) throw notFound('match');
    return match;
  }

  /** The volunteer; or the animator, who writes down what she was told on the telephone. */
  private async mustAnswer(actor: Actor, match: Match): Promise<void> {
    if (runs(actor, match.territoryId)) return;
    const [offer] = await this.db.query<{ person_id: string }>('SELECT person_id FROM offer WHERE id = $1', [
      match.offerId,
    ]);
    if (offer?.person_id !== actor.personId) throw notFound('match');
  }

  private async insert(
    match: Omit<Match, 'need' | 'offer' | 'territory' | 'approver' | 'version'>,
  ): Promise<void> {
    try {
      await this.db.repo(Match).insert(match);
    } catch (error) {
      if (violates(error, 'match_pair_once')) throw conflict('match/already-exists');
      throw error;
    }
  }
}

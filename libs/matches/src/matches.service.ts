import { type Actor, byWhom, History, mustRun, runs, SYSTEM, TerritoriesService } from '@alize/directory';
import { isMatchable, NeedsService } from '@alize/needs';
import { OffersService } from '@alize/offers';
import { Clock, conflict, Database, newId, notFound, violates } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { MatchAnswers } from './answers/match-answers.service';
import { CandidatesQueries } from './candidates.queries';
import { Match } from './match.entities';
import { MatchMoves, type Refusal } from './match-moves';
import { PairQueries } from './pair.queries';
import { ACTIVE_STATUSES, afterApproval, HELPING_STATUSES, isActive } from './match.rules';

@Injectable()
export class MatchesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly moves: MatchMoves,
    private readonly answers: MatchAnswers,
    private readonly territories: TerritoriesService,
    private readonly pairs: PairQueries,
    private readonly needs: NeedsService,
    private readonly offers: OffersService,
    private readonly candidates: CandidatesQueries,
  ) {}

  /**
   * One transaction: locks the need, then the offer; checks territory, places and capacity; stores the reasons as they
   * stand; goes on to ask the volunteer or to introduce at once, as the offer says. `again`: although the volunteer said
   * no to this need before.
   */
  async approve(actor: Actor, needId: string, offerId: string, { again = false } = {}): Promise<string> {
    return this.db.tx(async () => {
      const need = await this.needs.lock(needId);
      mustRun(actor, need.territoryId, 'need');
      if (!isMatchable(need.status)) throw conflict('match/need-not-open', { status: need.status });
      const helping = await this.db.repo(Match).findBy({ needId, status: In([...HELPING_STATUSES]) });
      if (helping.some((match) => match.offerId === offerId)) throw conflict('match/already-exists');
      if (helping.length >= need.volunteersWanted)
        throw conflict('match/need-already-matched', { wanted: need.volunteersWanted });
      const { offer, need: facts, score } = await this.candidates.scoreOf(needId, offerId);
      if (offer.territoryId !== need.territoryId) throw notFound('offer');
      if (offer.groupId === facts.groupId || offer.personId === need.contactId)
        throw conflict('match/same-group');
      if (!again && (await this.pairs.refused(needId)).has(offerId)) throw conflict('match/declined-before');
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
      const policy = await this.territories.policyOf(need.territoryId);
      const next = afterApproval(introduction, policy);
      if (next === 'accepted') await this.answers.agree(actor, match, policy);
      else await this.moves.move(actor, match, next);
      return match.id;
    });
  }

  async cancel(actor: Actor, id: string, reason?: string): Promise<void> {
    await this.db.tx(async () => {
      const match = await this.moves.lock(id);
      const need = await this.needs.lock(match.needId);
      if (!runs(actor, match.territoryId) && need.contactId !== actor.personId) throw notFound('match');
      await this.moves.move(actor, match, 'cancelled', reason);
    });
  }

  /** A need that was withdrawn or expired keeps nobody busy. */
  async cancelForNeed(needId: string): Promise<void> {
    for (const { id } of await this.db.repo(Match).findBy({ needId, status: In([...ACTIVE_STATUSES]) }))
      await this.db.tx(async () => {
        const match = await this.moves.lock(id);
        if (isActive(match.status)) await this.moves.move(SYSTEM, match, 'cancelled', 'need-closed');
      });
  }

  /** Ends what is still where it was when nobody answered: `asked` the volunteer, or `accepted` by them and not by their employer. */
  async expire(id: string, silent: 'asked' | 'accepted'): Promise<void> {
    await this.db.tx(async () => {
      const match = await this.moves.lock(id);
      if (match.status === silent) await this.moves.move(SYSTEM, match, 'expired');
    });
  }

  private async insert(
    match: Omit<
      Match,
      'need' | 'offer' | 'territory' | 'approver' | 'version' | keyof Refusal | 'hoursGiven' | 'wentWell'
    >,
  ): Promise<void> {
    try {
      await this.db.repo(Match).insert(match);
    } catch (error) {
      if (violates(error, 'match_pair_once')) throw conflict('match/already-exists');
      throw error;
    }
  }
}

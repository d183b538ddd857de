import type { WantedCall } from '@alize/contracts';
import { type Actor, mustRun, runs, SYSTEM, TerritoriesService } from '@alize/directory';
import { isMatchable, NeedsService } from '@alize/needs';
import { OffersService } from '@alize/offers';
import { Clock, conflict, Database, newId, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CandidatesQueries } from './candidates.queries';
import { Match } from './match.entities';
import { MatchMoves } from './match-moves';
import { PairQueries } from './pair.queries';
import { sharesSkill } from './score/fit.rules';
import { ACTIVE_STATUSES, afterApproval, isActive } from './match.rules';
import { wantedCall } from './wanted-call.rules';

/** What whoever approves a match says of it. */
interface ApprovalWords {
  note?: string;
  whyYou?: string;
  words?: string;
  call?: WantedCall;
}

@Injectable()
export class MatchesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly moves: MatchMoves,
    private readonly territories: TerritoriesService,
    private readonly pairs: PairQueries,
    private readonly needs: NeedsService,
    private readonly offers: OffersService,
    private readonly candidates: CandidatesQueries,
  ) {}

  /**
   * One transaction: locks the need, then the offer; checks territory, places and capacity; stores the reasons as they
   * stand; goes on to ask the volunteer or to introduce at once, as the offer says. `again`: although the volunteer said
   * no to this need before. `note`: why this person, for those who run the programme. `whyYou`: the same, in a sentence to
   * the volunteer, without which nobody is asked who shares no skill with the need. `words`: a paragraph to both people.
   * `call`: the first call, in the territory's own time, or none.
   */
  async approve(
    actor: Actor,
    needId: string,
    offerId: string,
    { again = false, note, whyYou, words, call }: ApprovalWords & { again?: boolean } = {},
  ): Promise<string> {
    return this.db.tx(async () => {
      const need = await this.needs.lock(needId);
      mustRun(actor, need.territoryId, 'need');
      if (!isMatchable(need.status)) throw conflict('match/need-not-open', { status: need.status });
      const earlier = await this.pairs.earlier(needId);
      const helping = earlier.filter((match) => match.helping);
      if (helping.some((match) => match.offerId === offerId)) throw conflict('match/already-exists');
      if (helping.length >= need.volunteersWanted)
        throw conflict('match/need-already-matched', { wanted: need.volunteersWanted });
      const { offer, need: facts, score } = await this.candidates.scoreOf(needId, offerId);
      if (offer.territoryId !== need.territoryId) throw notFound('offer');
      if (offer.groupId === facts.groupId || offer.personId === need.contactId)
        throw conflict('match/same-group');
      if (!again && earlier.some(({ personId, saidNo }) => saidNo && personId === offer.personId))
        throw conflict('match/declined-before');
      if (offer.hasLeft) throw conflict('match/volunteer-left');
      const unreachable = await this.pairs.unreachable([offer.personId, need.contactId]);
      if (unreachable.has(offer.personId)) throw conflict('match/volunteer-unreachable');
      if (unreachable.has(need.contactId)) throw conflict('match/contact-unreachable');
      if (!whyYou && !sharesSkill(score)) throw conflict('match/reason-required');
      const { introduction } = await this.offers.take(offerId);
      const { territoryId } = need;
      const next = afterApproval(introduction, await this.territories.policyOf(territoryId));
      const id = newId();
      const said = { note: note || null, whyYou: whyYou || null, animatorWords: words || null };
      const first = wantedCall(call, await this.territories.calendarOf(territoryId), this.clock.now());
      await this.moves.begin(
        actor,
        { id, needId, offerId, territoryId, explanation: score, ...said, ...first },
        next,
      );
      await this.needs.markMatched(actor, need);
      return id;
    });
  }

  async cancel(actor: Actor, id: string, reason?: string): Promise<void> {
    await this.db.tx(async () => {
      const match = await this.moves.lock(id);
      const need = await this.needs.lock(match.needId);
      const asks = need.contactId === actor.personId && match.status === 'introduced';
      // The firm calls off what it knows of: before the introduction the match does not exist for it.
      if (!runs(actor, match.territoryId) && !asks) throw notFound('match');
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
}

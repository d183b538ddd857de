import type { MatchStatus, NeedStatus, ReopenNeed } from '@alize/contracts';
import { type Actor, mustRun } from '@alize/directory';
import { isClosed, NeedReopening, NeedsService } from '@alize/needs';
import { OffersService } from '@alize/offers';
import { badField, conflict, Database, unreachable } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Match } from './match.entities';
import { REOPENABLE_STATUSES } from './match.rules';
import { MatchMoves } from './match-moves';
import { PairQueries } from './pair.queries';

/** What was ended goes on: all that an approval checks is checked again, under the same locks. */
@Injectable()
export class MatchReopening {
  constructor(
    private readonly db: Database,
    private readonly moves: MatchMoves,
    private readonly pairs: PairQueries,
    private readonly needs: NeedsService,
    private readonly needReopening: NeedReopening,
    private readonly offers: OffersService,
  ) {}

  /** In the transaction of who reopens its mission, which has locked both. Nobody is written to. */
  async reopen(actor: Actor, match: Match, reason: string, to: MatchStatus = 'introduced'): Promise<void> {
    if (!REOPENABLE_STATUSES.includes(match.status)) throw unreachable('match', match.status, 'introduced');
    const need = await this.needs.lock(match.needId);
    const earlier = await this.pairs.earlier(match.needId);
    const helping = earlier.filter(({ id, helping: helps }) => helps && id !== match.id);
    if (helping.some(({ offerId }) => offerId === match.offerId)) throw conflict('match/already-exists');
    if (helping.length >= need.volunteersWanted)
      throw conflict('match/need-already-matched', { wanted: need.volunteersWanted });
    if (await this.pairs.hasLeft(match.offerId)) throw conflict('match/volunteer-left');
    await this.offers.take(match.offerId);
    await this.moves.putBack(actor, match, to, reason);
    await this.needReopening.takeUp(actor, need, reason);
  }

  /** A need that was closed looks for somebody again, or goes on with whoever is still helping. */
  async reopenNeed(actor: Actor, needId: string, input: ReopenNeed): Promise<void> {
    await this.db.tx(async () => {
      const need = await this.needs.lock(needId);
      mustRun(actor, need.territoryId, 'need');
      if (!isClosed(need.status)) throw unreachable('need', need.status, 'open');
      const { completed, running } = await this.moves.countOf(needId);
      const wanted = input.volunteersWanted ?? need.volunteersWanted;
      const isFull = running === 0 ? completed >= wanted : completed + running > wanted;
      if (isFull) throw badField('volunteersWanted', 'need/all-have-helped');
      const to: NeedStatus | null = running > 0 ? 'matched' : null;
      await this.needReopening.reopen(actor, need, { ...input, to });
    });
  }
}

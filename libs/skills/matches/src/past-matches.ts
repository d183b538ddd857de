import { type PastMission } from '@alize/contracts';
import { type Actor, History, mustRun } from '@alize/directory';
import { NeedsService } from '@alize/needs';
import { conflict, Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { CandidatesQueries } from './candidates.queries';
import { Match } from './match.entities';

/** What was agreed before it was written down here: a match that is over when it begins, and of which nobody is told. */
@Injectable()
export class PastMatches {
  constructor(
    private readonly db: Database,
    private readonly needs: NeedsService,
    private readonly candidates: CandidatesQueries,
    private readonly history: History,
  ) {}

  /** In the caller's transaction. It takes no place of the offer, and leaves the need where it stands. */
  async write(
    actor: Actor,
    { id, needId, offerId, hours, outcome, note }: PastMission & { id: string },
    introducedAt: Date,
  ): Promise<void> {
    const need = await this.needs.lock(needId);
    mustRun(actor, need.territoryId, 'need');
    const { offer, need: facts, score } = await this.candidates.scoreOf(needId, offerId);
    if (offer.territoryId !== need.territoryId) throw notFound('offer');
    if (offer.groupId === facts.groupId || offer.personId === need.contactId)
      throw conflict('match/same-group');
    const status = outcome === 'dropped' ? 'cancelled' : 'completed';
    await this.db.repo(Match).insert({
      ...{
        id,
        needId,
        offerId,
        territoryId: need.territoryId,
        status,
        explanation: score,
        note: note || null,
      },
      ...{ whyYou: null, animatorWords: null, wantedCallAt: null, withoutCall: false, callTimes: null },
      ...{ approvedBy: actor.personId, approvedAt: introducedAt },
      ...{ declineReason: null, declineDetails: null, askAgainOn: null, hoursGiven: hours, wentWell: null },
      ...{ actId: null, takenBackAt: null },
    });
    await this.history.record('match', id, { from: null, to: status, reason: note }, actor);
  }
}

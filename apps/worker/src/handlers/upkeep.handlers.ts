import type { MergeTarget } from '@alize/contracts';
import { recordsMerged } from '@alize/directory';
import { matchCancelled, MatchesService } from '@alize/matches';
import { MissionsService } from '@alize/missions';
import { needClosed } from '@alize/needs';
import { offerChanged, OfferIndexer } from '@alize/offers';
import { On } from '@alize/platform';
import { skillsChanged } from '@alize/skills';
import { Injectable } from '@nestjs/common';

/** Which fact keeps what in step. */
@Injectable()
export class UpkeepHandlers {
  constructor(
    private readonly indexer: OfferIndexer,
    private readonly matches: MatchesService,
    private readonly missions: MissionsService,
  ) {}

  @On(offerChanged, 'index-offer')
  index({ offerId }: { offerId: string }): Promise<void> {
    return this.indexer.index(offerId);
  }

  /** Whose offer it is, and where they work, is in the index. */
  @On(recordsMerged, 'index-offers-of-merged')
  indexMerged({ target, ids }: { target: MergeTarget; ids: string[] }): Promise<void> {
    return this.indexer.putAgainOf(target, ids);
  }

  /** Vectors are made of what the catalogue teaches. */
  @On(skillsChanged, 'reindex-offers')
  async reindex(_: Record<string, never>): Promise<void> {
    await this.indexer.rebuild();
  }

  @On(needClosed, 'cancel-matches-of-closed-need')
  cancelMatches({ needId }: { needId: string }): Promise<void> {
    return this.matches.cancelForNeed(needId);
  }

  @On(matchCancelled, 'drop-mission-of-cancelled-match')
  dropMission({ matchId }: { matchId: string }): Promise<void> {
    return this.missions.dropWithMatch(matchId);
  }
}

import type { Locale } from '@alize/contracts';
import { TerritoriesService } from '@alize/directory';
import { MatchesQueries, MatchesService, tellingReasons } from '@alize/matches';
import { NeedsQueries } from '@alize/needs';
import { placeInWords } from '@alize/notifications';
import { Problem } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** What the page behind a volunteer's answer link shows. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly matches: MatchesService,
    private readonly matchQueries: MatchesQueries,
    private readonly needs: NeedsQueries,
    private readonly territories: TerritoriesService,
  ) {}

  async show(token: string, locale: Locale) {
    const { matchId, actor, status } = await this.matches.answererOf(token);
    if (status !== 'asked') throw new Problem(409, 'match/used-link');
    const match = await this.matchQueries.get({ ...actor, locale }, matchId);
    const [need] = await this.needs.fitting([match.need.id]);
    const { name: territoryName } = await this.territories.get(match.territoryId);
    return {
      needTitle: match.need.title,
      organisationName: match.need.organisation,
      territoryName,
      reasons: tellingReasons(match.reasons),
      hours: need?.hours ?? 0,
      place: need ? placeInWords(need.communeName, need.mode, locale) : '',
      wantedBy: need?.wantedBy,
    };
  }
}

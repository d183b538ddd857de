import { MailLinks } from '@alize/accounts';
import { type Locale, Match, tellingReasons } from '@alize/contracts';
import { type Actor, PeopleService, TerritoriesService } from '@alize/directory';
import { AnswersQueries, MatchesQueries, type RequestHistory } from '@alize/matches';
import { NeedsQueries } from '@alize/needs';
import { placeInWords } from '@alize/notifications';
import { Problem } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** The request somebody is asked about, as the pages behind their links show it. */
export interface AskedMatch {
  status: Match['status'];
  needTitle: string;
  needText: string;
  organisationName: string;
  territoryName: string;
  volunteerName: string;
  employerName: string;
  reasons: string[];
  hours: number;
  place: string;
  /** `YYYY-MM-DD`. */
  wantedBy?: string | null;
  history: RequestHistory;
}

/** What the pages behind the links of a match show; reading them changes nothing. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly links: MailLinks,
    private readonly people: PeopleService,
    private readonly answers: AnswersQueries,
    private readonly matchQueries: MatchesQueries,
    private readonly needs: NeedsQueries,
    private readonly territories: TerritoriesService,
  ) {}

  /** To ask: of a link that still serves, about a match that still waits for that answer. */
  async question(
    purpose: 'answer-match' | 'approve-mission',
    token: string,
    locale: Locale,
  ): Promise<AskedMatch> {
    const { subjectId, personId } = await this.links.read(purpose, token);
    const match = await this.about(subjectId, personId, locale);
    if (match.status !== (purpose === 'answer-match' ? 'asked' : 'accepted'))
      throw new Problem(410, 'link/used');
    return match;
  }

  /** To say what was answered. */
  async answered(
    purpose: 'answer-match' | 'approve-mission',
    token: string,
    locale: Locale,
  ): Promise<AskedMatch> {
    const { subjectId, personId } = await this.links.about(purpose, token);
    return this.about(subjectId, personId, locale);
  }

  private async about(matchId: string, personId: string, locale: Locale): Promise<AskedMatch> {
    const actor: Actor = { personId, locale, grants: await this.people.grantsOf(personId) };
    const match = await this.matchQueries.get(actor, matchId);
    const [need] = await this.needs.fitting([match.need.id]);
    const { name: territoryName } = await this.territories.get(match.territoryId);
    return {
      status: match.status,
      needTitle: match.need.title,
      needText: need?.text ?? '',
      organisationName: match.need.organisation,
      territoryName,
      volunteerName: match.offer.volunteer,
      employerName: match.offer.organisation,
      reasons: tellingReasons(match.reasons),
      hours: need?.hours ?? 0,
      place: need ? placeInWords(need.communeName, need.mode, locale) : '',
      wantedBy: need?.wantedBy,
      history: await this.answers.historyOf(matchId),
    };
  }
}

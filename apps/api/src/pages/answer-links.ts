import { MailLinks } from '@alize/accounts';
import { type Locale, Match, tellingReasons } from '@alize/contracts';
import { type Actor, PeopleService, TerritoriesService } from '@alize/directory';
import {
  answerBy,
  AnswersQueries,
  type EmployerFirst,
  LoadQueries,
  MatchesQueries,
  type PledgeBalance,
  type RequestHistory,
} from '@alize/matches';
import { callChoices } from '@alize/missions';
import { NeedsQueries } from '@alize/needs';
import { momentInWords, type PageContact, PageFacts, placeInWords } from '@alize/notifications';
import { Clock, Problem } from '@alize/platform';
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
  /** The project behind it in a line; null where the need says it already. */
  project: string | null;
  /** The animator's own sentence to the volunteer. */
  whyYou?: string | undefined;
  /** The animator's paragraph to both people. */
  words?: string | undefined;
  /** Who agrees after the volunteer; null: their yes is enough. */
  employer: EmployerFirst | null;
  /** Whether the volunteer was asked; otherwise they chose to be introduced directly. */
  asked: boolean;
  answerBy: Date;
  /** What would be left of the employer's promise, for its contact; null where none was made. */
  balance: PledgeBalance | null;
  /** Times to tick for a first call. */
  calls: { at: string; words: string }[];
  /** Who answers questions. */
  contact: PageContact;
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
    private readonly loads: LoadQueries,
    private readonly facts: PageFacts,
    private readonly clock: Clock,
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
    const calendar = await this.territories.calendarOf(match.territoryId);
    const employer = await this.answers.employerFirst(matchId);
    const history = await this.answers.historyOf(matchId);
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
      project: await this.facts.projectOf(matchId),
      whyYou: match.whyYou,
      words: match.words,
      employer,
      asked: history.asked,
      balance: await this.loads.balanceOf(matchId),
      answerBy: answerBy(history.acceptedAt ?? history.approvedAt),
      calls: callChoices(this.clock.now(), calendar, { employerFirst: employer !== null }).map((at) => ({
        at: at.toISOString(),
        words: momentInWords(at, locale, calendar.timeZone),
      })),
      contact: await this.facts.contactFor(match.territoryId),
      history,
    };
  }
}

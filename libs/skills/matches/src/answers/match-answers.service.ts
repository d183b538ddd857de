import { MailLinks } from '@alize/accounts';
import type { EmployerAnswer, Locale, TerritoryPolicy } from '@alize/contracts';
import { type Actor, mustRun, PeopleService, runs, speaksFor, TerritoriesService } from '@alize/directory';
import { OffersService } from '@alize/offers';
import { badField, Clock, Database, notFound, unreachable } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Match } from '../match.entities';
import { MatchMoves, type Moving } from '../match-moves';
import {
  answerDays,
  eveOf,
  faultOfCall,
  faultOfDay,
  outcomeOfAnswer,
  outcomeOfEmployer,
  type VolunteerAnswer,
} from './answer.rules';
import { SuggestedColleagueRow } from './suggested-colleague.entity';

/** What those who are asked answer: the volunteer, then, where the territory wants it, their employer. */
@Injectable()
export class MatchAnswers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly moves: MatchMoves,
    private readonly offers: OffersService,
    private readonly people: PeopleService,
    private readonly territories: TerritoriesService,
    private readonly links: MailLinks,
  ) {}

  /** By the volunteer, or by the animator who writes down what she was told on the telephone. */
  async answer(
    actor: Actor,
    id: string,
    answer: VolunteerAnswer,
    callTimes: readonly Date[] = [],
  ): Promise<void> {
    await this.db.tx(async () => {
      const match = await this.moves.lock(id);
      await this.mustAnswer(actor, match);
      await this.write(actor, match, answer, callTimes);
    });
  }

  /** By the link of a mail: once, and the same again is answered alike. The match's id. */
  async answerByLink(
    token: string,
    answer: VolunteerAnswer,
    locale: Locale,
    callTimes: readonly Date[] = [],
  ): Promise<string> {
    return this.db.tx(async () => {
      const { subjectId, personId } = await this.links.about('answer-match', token);
      const match = await this.moves.lock(subjectId);
      const { again } = await this.links.use('answer-match', token, outcomeOfAnswer(answer));
      if (!again) await this.write({ personId, locale, grants: [] }, match, answer, callTimes);
      return match.id;
    });
  }

  /** By a contact of the volunteer's organisation, or by the animator. */
  async answerAsEmployer(actor: Actor, id: string, answer: EmployerAnswer): Promise<void> {
    await this.db.tx(async () => {
      const match = await this.moves.lock(id);
      await this.mustEmploy(actor, match);
      await this.writeAsEmployer(actor, match, answer);
    });
  }

  /** The first of an organisation's contacts counts; the links of the others were answered with it. The match's id. */
  async answerAsEmployerByLink(token: string, answer: EmployerAnswer, locale: Locale): Promise<string> {
    return this.db.tx(async () => {
      const { subjectId, personId } = await this.links.about('approve-mission', token);
      const match = await this.moves.lock(subjectId);
      const actor = { personId, locale, grants: await this.people.grantsOf(personId) };
      await this.mustEmploy(actor, match);
      const { again } = await this.links.use('approve-mission', token, outcomeOfEmployer(answer.approved));
      if (!again) await this.writeAsEmployer(actor, match, answer);
      return match.id;
    });
  }

  /** The suggestion of a colleague waits for the animator no longer. */
  async settleColleague(actor: Actor, id: string): Promise<void> {
    await this.db.tx(async () => {
      const match = await this.moves.lock(id);
      mustRun(actor, match.territoryId, 'match');
      const suggestions = this.db.repo(SuggestedColleagueRow);
      if (!(await suggestions.existsBy({ matchId: id }))) throw notFound('colleague');
      await suggestions.update({ matchId: id, settledAt: IsNull() }, { settledAt: this.clock.now() });
    });
  }

  /**
   * Nothing stands in the way on the volunteer's side: the introduction follows at once, unless the territory has the
   * employer approve first.
   */
  async agree(actor: Actor, match: Moving, { employerApproval }: TerritoryPolicy): Promise<void> {
    await this.moves.move(actor, match, 'accepted');
    if (employerApproval) await this.moves.awaitEmployer(match.id);
    else await this.moves.move(actor, match, 'introduced');
  }

  /** The token of the link by which this person is asked; it serves as long as the match waits for an answer. */
  async linkFor(
    purpose: 'answer-match' | 'approve-mission',
    match: { id: string; territoryId: string },
    personId: string,
  ): Promise<string> {
    const { reminderLadder } = await this.territories.policyOf(match.territoryId);
    return this.links.issue({ purpose, subjectId: match.id, personId, days: answerDays(reminderLadder) });
  }

  private async write(
    actor: Actor,
    match: Match,
    answer: VolunteerAnswer,
    callTimes: readonly Date[],
  ): Promise<void> {
    if (answer === 'accept') {
      if (callTimes.some((at) => faultOfCall(at, this.clock.now())))
        throw badField('callTimes', 'date/in-the-past');
      if (callTimes.length > 0) await this.moves.offerCallTimes(match.id, callTimes);
      return this.agree(actor, match, await this.territories.policyOf(match.territoryId));
    }
    const { reason, details, askAgainOn, colleague } = answer;
    const today = this.clock.today();
    const fault = askAgainOn && faultOfDay(askAgainOn, today);
    if (fault) throw badField('askAgainOn', fault);
    await this.moves.decline(actor, match, {
      declineReason: reason ?? null,
      declineDetails: details || null,
      askAgainOn: askAgainOn ?? null,
    });
    if (askAgainOn) await this.offers.addAbsence(match.offerId, { from: today, to: eveOf(askAgainOn) });
    if (colleague)
      await this.db.repo(SuggestedColleagueRow).insert({
        matchId: match.id,
        name: colleague.name,
        email: colleague.email ?? null,
        words: colleague.words || null,
        createdAt: this.clock.now(),
      });
  }

  private async writeAsEmployer(
    actor: Actor,
    match: Match,
    { approved, reason }: EmployerAnswer,
  ): Promise<void> {
    if (match.status !== 'accepted')
      throw unreachable('match', match.status, approved ? 'introduced' : 'declined');
    if (approved) return this.moves.move(actor, match, 'introduced');
    await this.moves.decline(actor, match, {
      declineReason: 'employer_refused',
      declineDetails: reason ?? null,
      askAgainOn: null,
    });
  }

  private async mustAnswer(actor: Actor, match: Match): Promise<void> {
    if (runs(actor, match.territoryId)) return;
    const { personId } = await this.lender(match);
    if (personId !== actor.personId) throw notFound('match');
  }

  /** Nobody approves their own mission. */
  private async mustEmploy(actor: Actor, match: Match): Promise<void> {
    if (runs(actor, match.territoryId)) return;
    const { personId, organisationId } = await this.lender(match);
    if (!speaksFor(actor, { organisationId, territoryId: match.territoryId }) || personId === actor.personId)
      throw notFound('match');
  }

  private async lender({ offerId }: Match): Promise<{ personId: string; organisationId: string }> {
    const [offer] = await this.db.query<{ personId: string; organisationId: string }>(
      'SELECT person_id AS "personId", organisation_id AS "organisationId" FROM offer WHERE id = $1',
      [offerId],
    );
    if (!offer) throw notFound('offer');
    return offer;
  }
}

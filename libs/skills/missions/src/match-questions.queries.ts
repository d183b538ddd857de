import type { MatchQuestion } from '@alize/contracts';
import { type Actor, runs, TerritoriesService } from '@alize/directory';
import { answerBy, AnswersQueries } from '@alize/matches';
import { Clock, Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { callChoices } from './first-call.rules';

interface Asked {
  territoryId: string;
  volunteerId: string;
  approvedAt: Date;
}

/** What a volunteer should know before a yes: until when, who agrees after them, and when a first call could be. */
@Injectable()
export class MatchQuestions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly answers: AnswersQueries,
    private readonly territories: TerritoriesService,
  ) {}

  async get(actor: Actor, matchId: string): Promise<MatchQuestion> {
    const [asked] = await this.db.query<Asked>(
      `SELECT m.territory_id AS "territoryId", o.person_id AS "volunteerId", m.approved_at AS "approvedAt"
       FROM match m JOIN offer o ON o.id = m.offer_id WHERE m.id = $1`,
      [matchId],
    );
    if (!asked || (asked.volunteerId !== actor.personId && !runs(actor, asked.territoryId)))
      throw notFound('match');
    const employer = await this.answers.employerFirst(matchId);
    const calendar = await this.territories.calendarOf(asked.territoryId);
    const calls = callChoices(this.clock.now(), calendar, { employerFirst: employer !== null });
    return {
      answerBy: answerBy(asked.approvedAt).toISOString(),
      employer,
      callTimes: calls.map((call) => call.toISOString()),
    };
  }
}

import type { AnswerFigures } from '@alize/contracts';
import { type Actor, mustRun } from '@alize/directory';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { answerFigures, type Question } from './answer-figures.rules';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/**
 * A match that was asked, when, and the first thing that ended the question. The volunteer is asked as the match is
 * approved; the months before are for those of earlier releases, who were asked later. The index of approvals finds them. A request taken back before its answer asks nothing.
 */
const SELECT_QUESTIONS = `
  SELECT json_build_object('id', p.id, 'name', trim(p.first_name || ' ' || p.last_name)) AS person,
    json_build_object('id', lender.id, 'name', lender.name) AS organisation,
    asked.at AS "askedAt", ended.to_status AS "end", ended.at AS "endedAt", m.decline_reason AS reason
  FROM match m JOIN offer o ON o.id = m.offer_id JOIN person p ON p.id = o.person_id
  JOIN organisation lender ON lender.id = o.organisation_id
  JOIN LATERAL (SELECT min(h.at) AS at FROM history h
    WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'asked') asked ON asked.at IS NOT NULL
  LEFT JOIN LATERAL (SELECT h.to_status, h.at FROM history h
    WHERE h.subject = 'match' AND h.subject_id = m.id AND h.from_status = 'asked' ORDER BY h.id LIMIT 1) ended ON true
  WHERE ended.to_status IS DISTINCT FROM 'cancelled' AND m.territory_id = $1 AND m.approved_at >= $2::timestamptz - interval '3 months' AND asked.at >= $2 ORDER BY m.id`;

/** How the people of a territory answer. */
@Injectable()
export class AnswerFiguresQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, territoryId: string): Promise<AnswerFigures> {
    mustRun(actor, territoryId, 'territory');
    const since = new Date(this.clock.now().getTime() - YEAR_DAYS * DAY_MS);
    const questions = await this.db.query<Question>(SELECT_QUESTIONS, [territoryId, since]);
    return { territoryId, since: since.toISOString().slice(0, 10), ...answerFigures(questions) };
  }
}

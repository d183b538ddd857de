import type { AnswerFigures } from '@alize/contracts';
import { type Actor, mustRun } from '@alize/directory';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { answerFigures, type Question } from './answer-figures.rules';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/**
 * A match that was asked, when, and the first thing that ended the question. The volunteer is asked as the match is
 * approved; the months before are for those of earlier releases, who were asked later. The index of approvals finds them.
 * What is looked up by a list of ids is read in the order of its index, once a page. Only who kept silent is named.
 */
const SELECT_QUESTIONS = `
  WITH offers AS MATERIALIZED (SELECT id, person_id, organisation_id FROM offer WHERE territory_id = $1),
  matches AS MATERIALIZED (SELECT m.id, m.offer_id, m.decline_reason FROM match m
    WHERE m.territory_id = $1 AND m.approved_at >= $2::timestamptz - interval '3 months'),
  steps AS MATERIALIZED (SELECT h.subject_id, min(h.at) FILTER (WHERE h.to_status = 'asked') AS asked_at,
      (array_agg(h.to_status ORDER BY h.id) FILTER (WHERE h.from_status = 'asked'))[1] AS ended,
      (array_agg(h.at ORDER BY h.id) FILTER (WHERE h.from_status = 'asked'))[1] AS ended_at
    FROM history h WHERE h.subject = 'match' AND 'asked' IN (h.from_status, h.to_status)
      AND h.subject_id = ANY(ARRAY(SELECT id FROM matches)) GROUP BY h.subject_id),
  questions AS MATERIALIZED (
    SELECT m.id, o.person_id, o.organisation_id, s.asked_at, s.ended, s.ended_at, m.decline_reason
    FROM matches m JOIN steps s ON s.subject_id = m.id JOIN offers o ON o.id = m.offer_id WHERE s.asked_at >= $2),
  lenders AS MATERIALIZED (SELECT id, name FROM organisation
    WHERE id = ANY(ARRAY(SELECT DISTINCT organisation_id FROM questions))),
  silent AS MATERIALIZED (SELECT id, trim(first_name || ' ' || last_name) AS name FROM person
    WHERE id = ANY(ARRAY(SELECT DISTINCT person_id FROM questions WHERE ended = 'expired')))
  SELECT json_build_object('id', q.person_id, 'name', COALESCE(silent.name, '')) AS person,
    json_build_object('id', lenders.id, 'name', lenders.name) AS organisation,
    q.asked_at AS "askedAt", q.ended AS "end", q.ended_at AS "endedAt", q.decline_reason AS reason
  FROM questions q JOIN lenders ON lenders.id = q.organisation_id LEFT JOIN silent ON silent.id = q.person_id
  ORDER BY q.id`;

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

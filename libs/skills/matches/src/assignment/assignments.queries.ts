import { fullName } from '@alize/accounts';
import type {
  Assignment as AssignmentView,
  AssignmentLine as LineView,
  AssignmentLineState,
  AssignmentStatus,
  AssignmentSummary,
  Locale,
} from '@alize/contracts';
import { type Actor, mustRun } from '@alize/directory';
import { Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { CandidateWords } from '../candidate-words';
import type { Score } from '../score/facts';

const SHOWN = 20;

/** A problem's code and facts to a sentence in the reader's language. */
export type Say = (code: string, facts: Record<string, string | number>) => string;

interface Name {
  firstName: string;
  lastName: string;
}
interface AssignmentRow extends Omit<
  AssignmentSummary,
  'requestedAt' | 'finishedAt' | 'requestedBy' | 'error'
> {
  status: AssignmentStatus;
  requestedAt: Date;
  finishedAt: Date | null;
  requester: Name | null;
  error: string | null;
}
interface LineRow {
  id: string;
  need: LineView['need'];
  offer: { id: string; title: string; organisation: string };
  volunteer: Name;
  explanation: Score;
  words: { need: { title: string; text: string; language: Locale }; offer: { title: string; text: string } };
  state: AssignmentLineState;
  refusal: { code: string; facts: Record<string, string | number> } | null;
  matchId: string | null;
}

const NAME = (alias: string) =>
  `json_build_object('firstName', ${alias}.first_name, 'lastName', ${alias}.last_name)`;
const SELECT_ASSIGNMENTS = `
  SELECT a.id, a.territory_id AS "territoryId", a.status, a.proposals_per_person AS "proposalsPerPerson", a.progress,
    a.needs_count AS "needsCount", a.offers_count AS "offersCount", a.total_score AS "totalScore",
    a.greedy_total AS "greedyTotal", a.requested_at AS "requestedAt", a.finished_at AS "finishedAt", a.error,
    (SELECT count(*)::int FROM assignment_line l WHERE l.assignment_id = a.id) AS "linesCount",
    CASE WHEN p.id IS NOT NULL THEN ${NAME('p')} END AS requester
  FROM assignment a LEFT JOIN person p ON p.id = a.requested_by`;
const SELECT_LINES = `
  SELECT l.id, l.explanation, l.state, l.refusal, l.match_id AS "matchId", ${NAME('v')} AS volunteer,
    json_build_object('need', json_build_object('title', n.title, 'text', n.text, 'language', n.language),
      'offer', json_build_object('title', o.title, 'text', o.text)) AS words,
    json_build_object('id', n.id, 'title', n.title, 'organisation', firm.name) AS need,
    json_build_object('id', o.id, 'title', o.title, 'organisation', lender.name) AS offer
  FROM assignment_line l
  JOIN need n ON n.id = l.need_id JOIN project p ON p.id = n.project_id JOIN organisation firm ON firm.id = p.organisation_id
  JOIN offer o ON o.id = l.offer_id JOIN organisation lender ON lender.id = o.organisation_id JOIN person v ON v.id = o.person_id
  WHERE l.assignment_id = $1 ORDER BY l.need_id, l.id`;

/** In the order they were left: oldest need first. A need that is gone since is not read. */
const SELECT_UNASSIGNED = `
  SELECT json_build_object('id', n.id, 'title', n.title, 'organisation', firm.name) AS need, left_over.reason
  FROM assignment a CROSS JOIN jsonb_to_recordset(a.unassigned) AS left_over("needId" uuid, reason text)
  JOIN need n ON n.id = left_over."needId" JOIN project p ON p.id = n.project_id JOIN organisation firm ON firm.id = p.organisation_id
  WHERE a.id = $1 ORDER BY n.id`;

/** Drafts, for those who run the territory. */
@Injectable()
export class AssignmentsQueries {
  constructor(
    private readonly db: Database,
    private readonly words: CandidateWords,
  ) {}

  /** The newest twenty, without their lines. */
  async ofTerritory(actor: Actor, territoryId: string, say: Say): Promise<AssignmentSummary[]> {
    mustRun(actor, territoryId, 'territory');
    const rows = await this.db.query<AssignmentRow>(
      `${SELECT_ASSIGNMENTS} WHERE a.territory_id = $1 ORDER BY a.id DESC LIMIT ${SHOWN}`,
      [territoryId],
    );
    return rows.map((row) => summaryOf(row, say));
  }

  /** With its lines, those of the oldest need first. */
  async get(actor: Actor, id: string, say: Say): Promise<AssignmentView> {
    const [row] = await this.db.query<AssignmentRow>(`${SELECT_ASSIGNMENTS} WHERE a.id = $1`, [id]);
    if (!row) throw notFound('assignment');
    mustRun(actor, row.territoryId, 'assignment');
    const lines = await this.db.query<LineRow>(SELECT_LINES, [id]);
    const unassigned = await this.db.query<AssignmentView['unassigned'][number]>(SELECT_UNASSIGNED, [id]);
    const explain = await this.words.explainer(actor.locale);
    const fitIn = await this.words.fitInWords(actor.locale);
    return {
      ...summaryOf(row, say),
      unassigned,
      lines: lines.map(({ explanation, words, volunteer, refusal, ...line }) => ({
        ...line,
        offer: { ...line.offer, volunteer: fullName(volunteer) },
        ...explain(explanation),
        fit: explanation.fit
          ? fitIn(words.need, words.offer, { ...explanation, fit: explanation.fit })
          : null,
        refusal: refusal && { code: refusal.code, sentence: say(refusal.code, refusal.facts) },
      })),
    };
  }
}

function summaryOf({ requester, error, ...row }: AssignmentRow, say: Say): AssignmentSummary {
  return {
    ...row,
    requestedAt: row.requestedAt.toISOString(),
    requestedBy: requester && fullName(requester),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    error: error === null ? null : { code: error, sentence: say(error, {}) },
  };
}

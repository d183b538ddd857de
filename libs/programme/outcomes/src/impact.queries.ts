import { HOURS_A_WORKING_DAY, ImpactMeasure, type PublicImpact } from '@alize/contracts';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Contribution, withheld } from './secrecy.rules';

interface Row extends Contribution {
  measure: ImpactMeasure;
}

/**
 * $1: the territory, $2: the first day that does not count any more. A row each firm and measure. Days are those told at the end, or those
 * noted where they are more.
 */
const CONTRIBUTIONS = `
  WITH introduced AS (
    SELECT pr.organisation_id AS firm, pr.id AS project_id, pr.jobs_planned, GREATEST(
      CASE WHEN EXISTS (SELECT FROM history h WHERE h.subject = 'mission' AND h.subject_id = ms.id AND h.to_status = 'done' AND h.at < $2::date)
        THEN COALESCE(m.hours_given, 0) ELSE 0 END,
      COALESCE((SELECT sum(d.hours) FROM mission_day d
        WHERE d.mission_id = ms.id AND d.removed_at IS NULL AND d.day < $2::date), 0)) AS hours
    FROM match m JOIN mission ms ON ms.id = m.id JOIN need n ON n.id = m.need_id JOIN project pr ON pr.id = n.project_id
    WHERE m.territory_id = $1 AND ms.introduced_at < $2::date)
  SELECT 'firms' AS measure, firm AS "organisationId", 1::float8 AS amount FROM introduced GROUP BY firm
  UNION ALL
  SELECT 'jobs_planned', firm, sum(jobs_planned)::float8
  FROM (SELECT DISTINCT firm, project_id, jobs_planned FROM introduced WHERE jobs_planned IS NOT NULL) planned GROUP BY firm
  UNION ALL
  SELECT 'days', firm, sum(hours)::float8 / ${HOURS_A_WORKING_DAY} FROM introduced WHERE hours > 0 GROUP BY firm`;

/** The figures shown outside. Page, frame and API all read them here. */
@Injectable()
export class ImpactQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** To the end of the last month: whoever looks every day never sees what one firm more adds. */
  async of({ id, code, name }: { id: string; code: string; name: string }): Promise<PublicImpact> {
    const firstOfMonth = `${this.clock.today().slice(0, 8)}01`;
    const rows = await this.db.query<Row>(CONTRIBUTIONS, [id, firstOfMonth]);
    const figures = ImpactMeasure.options.map((measure) => {
      const cell = rows.filter((row) => row.measure === measure);
      if (withheld(cell)) return { measure, value: null, firms: null };
      const sum = cell.reduce((total, { amount }) => total + amount, 0);
      return { measure, value: Math.round(sum * 10) / 10, firms: cell.length };
    });
    return { territory: { code, name }, asOf: dayBefore(firstOfMonth), figures };
  }
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

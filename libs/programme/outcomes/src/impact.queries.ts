import { HOURS_A_WORKING_DAY, ImpactMeasure, type PublicImpact } from '@alize/contracts';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Contribution, withheld } from './secrecy.rules';

interface Row extends Contribution {
  measure: ImpactMeasure;
}

/** $1: the territory. A row each firm and measure. Days are those told at the end, or those noted where they are more. */
const CONTRIBUTIONS = `
  WITH introduced AS (
    SELECT pr.organisation_id AS firm, pr.id AS project_id, pr.jobs_planned, GREATEST(COALESCE(m.hours_given, 0),
      COALESCE((SELECT sum(d.hours) FROM mission_day d WHERE d.mission_id = ms.id AND d.removed_at IS NULL), 0)) AS hours
    FROM match m JOIN mission ms ON ms.id = m.id JOIN need n ON n.id = m.need_id JOIN project pr ON pr.id = n.project_id
    WHERE m.territory_id = $1)
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

  async of({ id, code, name }: { id: string; code: string; name: string }): Promise<PublicImpact> {
    const rows = await this.db.query<Row>(CONTRIBUTIONS, [id]);
    const figures = ImpactMeasure.options.map((measure) => {
      const cell = rows.filter((row) => row.measure === measure);
      if (withheld(cell)) return { measure, value: null, firms: null };
      const sum = cell.reduce((total, { amount }) => total + amount, 0);
      return { measure, value: Math.round(sum * 10) / 10, firms: cell.length };
    });
    return { territory: { code, name }, asOf: this.clock.today(), figures };
  }
}

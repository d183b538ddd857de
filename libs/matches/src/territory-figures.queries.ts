import type { TerritoryFigures } from '@alize/contracts';
import { TerritoriesService } from '@alize/directory';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/**
 * A match that is introduced or completed says so itself. One that was cancelled may have been introduced before, which
 * only the history knows; any other never was. The history of all territories is not read for it.
 */
const FIGURES = `
  WITH introduced AS (
    SELECT m.id, pr.id AS project_id, pr.organisation_id, pr.jobs_planned
    FROM match m JOIN need n ON n.id = m.need_id JOIN project pr ON pr.id = n.project_id
    WHERE m.territory_id = $1 AND m.status IN ('introduced', 'completed', 'cancelled')
      AND (m.status <> 'cancelled' OR (SELECT count(*) FROM history h
        WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'introduced') > 0)
  ), active AS (SELECT person_id, organisation_id FROM offer WHERE territory_id = $1 AND status = 'active')
  SELECT
    (SELECT count(DISTINCT organisation_id)::int FROM introduced) AS "firmsHelped",
    (SELECT count(*)::int FROM introduced) AS introductions,
    (SELECT coalesce(sum(jobs_planned), 0)::int FROM (SELECT DISTINCT project_id, jobs_planned FROM introduced) p)
      AS "jobsPlanned",
    (SELECT count(DISTINCT person_id)::int FROM active) AS volunteers,
    (SELECT count(DISTINCT organisation_id)::int FROM active) AS organisations`;

@Injectable()
export class TerritoryFiguresQueries {
  constructor(
    private readonly db: Database,
    private readonly territories: TerritoriesService,
  ) {}

  async of(territoryId: string): Promise<TerritoryFigures> {
    await this.territories.get(territoryId);
    const [figures] = await this.db.query<TerritoryFigures>(FIGURES, [territoryId]);
    if (!figures) throw new Error('counting always answers');
    return figures;
  }
}

import type { TerritoryFigures } from '@alize/contracts';
import { TerritoriesService } from '@alize/directory';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/**
 * A match that is introduced or completed says so itself. One that was cancelled may have been introduced before, which
 * only the history knows; any other never was. A match lies where its need and its project do, so each is read from the
 * index of the territory: looked up one by one they are four pages each.
 */
const FIGURES = `
  WITH needs AS MATERIALIZED (SELECT id, project_id FROM need WHERE territory_id = $1),
  projects AS MATERIALIZED (SELECT id, organisation_id, jobs_planned FROM project WHERE territory_id = $1),
  introduced AS (
    SELECT m.id, pr.id AS project_id, pr.organisation_id, pr.jobs_planned
    FROM match m JOIN needs n ON n.id = m.need_id JOIN projects pr ON pr.id = n.project_id
    WHERE m.territory_id = $1 AND m.status IN ('introduced', 'completed', 'cancelled')
      AND (m.status <> 'cancelled' OR m.id IN (SELECT h.subject_id FROM history h
        WHERE h.subject = 'match' AND h.to_status = 'introduced'))
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

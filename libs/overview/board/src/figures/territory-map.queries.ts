import type { MapPlace, TerritoryMap } from '@alize/contracts';
import { type Actor, mustRun } from '@alize/directory';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** $1: the territory, $2: the year. A row each commune of the territory, and each other one where it has something. */
const PLACES = `
  WITH found AS (
    SELECT commune_code AS code, 'needs' AS what FROM need WHERE territory_id = $1 AND status = 'open'
    UNION ALL SELECT commune_code, 'offers' FROM offer WHERE territory_id = $1 AND status = 'active'
    UNION ALL SELECT org.commune_code, 'firms' FROM (
      SELECT DISTINCT pr.organisation_id AS id FROM match m JOIN mission ms ON ms.id = m.id JOIN need n ON n.id = m.need_id
        JOIN project pr ON pr.id = n.project_id
      WHERE m.territory_id = $1 AND extract(year FROM ms.introduced_at AT TIME ZONE 'Europe/Paris') = $2) helped
      JOIN organisation org ON org.id = helped.id),
  counted AS (SELECT code, (count(*) FILTER (WHERE what = 'needs'))::int AS needs,
    (count(*) FILTER (WHERE what = 'offers'))::int AS offers, (count(*) FILTER (WHERE what = 'firms'))::int AS firms
    FROM found GROUP BY code)
  SELECT c.code, c.name, c.latitude, c.longitude, tc.commune_code IS NOT NULL AS inside,
    COALESCE(counted.needs, 0) AS needs, COALESCE(counted.offers, 0) AS offers, COALESCE(counted.firms, 0) AS "firmsHelped"
  FROM (SELECT commune_code FROM territory_commune WHERE territory_id = $1) tc
    FULL JOIN counted ON counted.code = tc.commune_code
    JOIN commune c ON c.code = COALESCE(tc.commune_code, counted.code)
  ORDER BY c.name, c.code`;

/** Where needs, offers and firms helped lie in a territory. */
@Injectable()
export class TerritoryMapQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, territoryId: string, asked?: number): Promise<TerritoryMap> {
    mustRun(actor, territoryId, 'territory');
    const year = asked ?? Number(this.clock.today().slice(0, 4));
    const rows = await this.db.query<MapPlace & { inside: boolean }>(PLACES, [territoryId, year]);
    const elsewhere = { needs: 0, offers: 0, firmsHelped: 0 };
    const places: MapPlace[] = [];
    for (const { inside, ...place } of rows) {
      if (inside) places.push(place);
      else for (const what of ['needs', 'offers', 'firmsHelped'] as const) elsewhere[what] += place[what];
    }
    return { year, places, elsewhere };
  }
}

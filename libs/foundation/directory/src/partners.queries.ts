import type { Partners } from '@alize/contracts';
import { Clock, Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** Who stands behind a territory's programme today: the signatories of the convention in force. */
@Injectable()
export class PartnersQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Open to all: they signed in public, and forms offer them. By name. */
  async of(territoryId: string): Promise<Partners['items']> {
    const [territory] = await this.db.query('SELECT FROM territory WHERE id = $1', [territoryId]);
    if (!territory) throw notFound('territory');
    return this.db.query<Partners['items'][number]>(
      `SELECT DISTINCT o.id, o.name FROM convention cv
       JOIN pledge pl ON pl.convention_id = cv.id AND pl.agreed_at IS NOT NULL JOIN organisation o ON o.id = pl.organisation_id
       WHERE cv.territory_id = $1 AND $2::date BETWEEN cv.starts_on AND cv.ends_on ORDER BY o.name, o.id`,
      [territoryId, this.clock.today()],
    );
  }
}

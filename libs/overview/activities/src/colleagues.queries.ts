import type { Colleagues as ColleaguesView } from '@alize/contracts';
import { type Actor, mustRun } from '@alize/directory';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';

const RUNS = `EXISTS (SELECT FROM role r WHERE r.person_id = p.id AND r.revoked_at IS NULL
  AND (r.role = 'administrator' OR (r.role = 'animator' AND r.territory_id = $1)))`;

/** Who runs a territory today: its animators and the administrators. */
@Injectable()
export class Colleagues {
  constructor(private readonly db: Database) {}

  /** Its animators first, then by name. */
  async of(actor: Actor, territoryId: string): Promise<ColleaguesView> {
    mustRun(actor, territoryId, 'territory');
    const items = await this.db.query<{ id: string; name: string }>(
      `SELECT p.id, trim(p.first_name || ' ' || p.last_name) AS name FROM person p
       WHERE p.id IN (SELECT r.person_id FROM role r WHERE r.revoked_at IS NULL AND r.role IN ('administrator', 'animator'))
         AND ${RUNS}
       ORDER BY NOT EXISTS (SELECT FROM role r WHERE r.person_id = p.id AND r.revoked_at IS NULL AND r.role = 'animator'
         AND r.territory_id = $1), p.last_name, p.first_name, p.id`,
      [territoryId],
    );
    return { items };
  }

  named(territoryId: string): Promise<{ id: string; firstName: string; lastName: string }[]> {
    return this.db.query(
      `SELECT p.id, p.first_name AS "firstName", p.last_name AS "lastName" FROM person p
       WHERE p.id IN (SELECT r.person_id FROM role r WHERE r.revoked_at IS NULL AND r.role IN ('administrator', 'animator'))
         AND ${RUNS}`,
      [territoryId],
    );
  }

  async runs(personId: string, territoryId: string): Promise<boolean> {
    const rows = await this.db.query(`SELECT p.id FROM person p WHERE p.id = $2 AND ${RUNS}`, [
      territoryId,
      personId,
    ]);
    return rows.length > 0;
  }
}

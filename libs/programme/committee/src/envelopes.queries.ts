import type { TerritoryPolicy } from '@alize/contracts';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** What a territory may still grant, and what its programme asks besides money. */
@Injectable()
export class Envelopes {
  constructor(private readonly db: Database) {}

  /** Of the year; null where its policy names no envelope. */
  async left(territoryId: string, year: number, { committee }: TerritoryPolicy): Promise<number | null> {
    if (committee.yearlyEnvelopeCents === null) return null;
    const [row] = await this.db.query<{ granted: number }>(
      `SELECT COALESCE(sum(d.amount_cents), 0)::bigint AS granted FROM decision d
       JOIN agenda_item i ON i.id = d.item_id JOIN committee_session s ON s.id = i.session_id
       WHERE d.territory_id = $1 AND s.year = $2 AND d.outcome = 'granted'`,
      [territoryId, year],
    );
    return committee.yearlyEnvelopeCents - (row?.granted ?? 0);
  }

  async hasSkills(projectId: string): Promise<boolean> {
    const [row] = await this.db.query(
      `SELECT id FROM need WHERE project_id = $1 AND status IN ('open', 'matched', 'fulfilled') LIMIT 1`,
      [projectId],
    );
    return row !== undefined;
  }
}

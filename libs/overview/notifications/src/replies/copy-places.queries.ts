import { personOfAddress } from '@alize/accounts';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type { CopyPlace } from './reply-addresses';

/** Where a copy is filed: who wrote it, in which territory, with which record. */
export interface FiledCopy {
  mailId: null;
  territoryId: string;
  needId: string | null;
  matchId: string | null;
  organisationId: string | null;
  personId: string;
}

/** Those who run the territory `t`, by a role that holds today. */
const RUNS = `EXISTS (SELECT FROM role r WHERE r.person_id = a.id AND r.revoked_at IS NULL
  AND (r.role = 'administrator' OR (r.role = 'animator' AND r.territory_id = t.id)))`;
const IN_TERRITORY: Record<CopyPlace['type'], string> = {
  need: `t.id = (SELECT n.territory_id FROM need n WHERE n.id = $2 AND n.confirmed_at IS NOT NULL)`,
  match: 't.id = (SELECT m.territory_id FROM match m WHERE m.id = $2)',
  // A firm is shared: it is filed where it asks or lends, of the territories that its author runs.
  organisation: `(EXISTS (SELECT FROM project p WHERE p.organisation_id = $2 AND p.territory_id = t.id)
    OR EXISTS (SELECT FROM offer o WHERE o.organisation_id = $2 AND o.territory_id = t.id))`,
};
const RECORDS: Record<CopyPlace['type'], string> = {
  need: '$2::uuid AS "needId", NULL::uuid AS "matchId", NULL::uuid AS "organisationId"',
  match:
    '(SELECT m.need_id FROM match m WHERE m.id = $2) AS "needId", $2::uuid AS "matchId", NULL::uuid AS "organisationId"',
  organisation: 'NULL::uuid AS "needId", NULL::uuid AS "matchId", $2::uuid AS "organisationId"',
};

/** Who may file what by a copy. */
@Injectable()
export class CopyPlaces {
  constructor(private readonly db: Database) {}

  /** Null for whoever does not run the territory of the record, and for a record that is no more. */
  async of(address: string, { type, id }: CopyPlace): Promise<FiledCopy | null> {
    const [filed] = await this.db.query<FiledCopy>(
      `SELECT NULL::uuid AS "mailId", t.id AS "territoryId", ${RECORDS[type]}, a.id AS "personId"
       FROM person a JOIN territory t ON ${IN_TERRITORY[type]} AND ${RUNS}
       WHERE a.id = ${personOfAddress('$1')} ORDER BY t.id LIMIT 1`,
      [address, id],
    );
    return filed ?? null;
  }

  /** Copies that came for a record within a day. */
  async countOf({ type, id }: CopyPlace, now: Date): Promise<number> {
    const [row] = await this.db.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM reply WHERE ${type}_id = $1 AND kind = 'copy'
         AND received_at > $2::timestamptz - interval '1 day'`,
      [id, now],
    );
    return row?.count ?? 0;
  }
}

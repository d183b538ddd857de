import type { AuditEntry, ListAudit, Page } from '@alize/contracts';
import { Database, decodeIdCursor, toPage } from '@alize/platform';
import { Injectable } from '@nestjs/common';

interface Row extends Omit<AuditEntry, 'at'> {
  at: Date;
}

/** The audit trail, for administrators: newest first. */
@Injectable()
export class AuditQueries {
  constructor(private readonly db: Database) {}

  async list({ cursor, limit, action, personId }: ListAudit): Promise<Page<AuditEntry>> {
    const rows = await this.db.query<Row>(
      `SELECT e.id, e.at, e.action, e.detail, e.territory_id AS "territoryId", e.request_id AS "requestId",
         CASE WHEN e.actor_id IS NOT NULL
           THEN json_build_object('id', e.actor_id, 'name', COALESCE(trim(actor.first_name || ' ' || actor.last_name), '')) END AS actor,
         json_build_object('type', e.subject, 'id', e.subject_id, 'name', CASE e.subject
           WHEN 'person' THEN (SELECT trim(p.first_name || ' ' || p.last_name) FROM person p WHERE p.id = e.subject_id)
           WHEN 'territory' THEN (SELECT t.name FROM territory t WHERE t.id = e.subject_id)
           WHEN 'organisation' THEN (SELECT o.name FROM organisation o WHERE o.id = e.subject_id)
           WHEN 'convention' THEN (SELECT c.name FROM convention c WHERE c.id = e.subject_id) END) AS subject
       FROM audit_entry e LEFT JOIN person actor ON actor.id = e.actor_id
       WHERE ($1::uuid IS NULL OR e.id < $1) AND ($2::text IS NULL OR e.action = $2)
         AND ($3::uuid IS NULL OR e.actor_id = $3 OR e.subject_id = $3)
       ORDER BY e.id DESC LIMIT $4`,
      [decodeIdCursor(cursor), action ?? null, personId ?? null, limit + 1],
    );
    return toPage(
      rows,
      limit,
      ({ id }) => id,
      (row) => ({ ...row, at: row.at.toISOString() }),
    );
  }
}

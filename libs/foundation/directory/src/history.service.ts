import type { FieldChange, HistoryEntry } from '@alize/contracts';
import { Clock, Database, newId } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Actor, byWhom } from './access.rules';
import { HistoryRow, type HistorySubject } from './history.entity';
import type { HistoryFact, HistoryView } from './history.rules';

export interface StatusChange {
  from: string | null;
  to: string;
  reason?: string | null;
  /** Of an edit. */
  changes?: FieldChange[];
}

/** A row of the table, by the names of its columns. */
interface Change {
  id: string;
  subject: HistorySubject;
  subject_id: string;
  from_status: string | null;
  to_status: string;
  by_person: string | null;
  reason?: string | null;
  changes?: FieldChange[];
  at: Date;
}

const SELECT = `
  SELECT h.at, h.from_status AS "from", h.to_status AS "to", h.reason,
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'firstName', p.first_name, 'lastName', p.last_name,
      'runs', EXISTS (SELECT FROM role r WHERE r.person_id = p.id AND r.revoked_at IS NULL
        AND (r.role = 'administrator' OR (r.role = 'animator' AND r.territory_id = $3)))) END AS by
  FROM history h LEFT JOIN person p ON p.id = h.by_person
  WHERE h.subject = $1 AND h.subject_id = $2 ORDER BY h.id`;

/** Who changed the status of what, when and why. What a transaction changes can be read once it has committed. */
@Injectable()
export class History {
  private readonly write: (changes: Change[]) => Promise<void>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    this.write = db.atTheEnd((changes) => this.writeAll(changes));
  }

  record(subject: HistorySubject, subjectId: string, change: StatusChange, actor: Actor): Promise<void> {
    return this.recordAll(subject, [subjectId], change, actor);
  }

  /** The same change of several. */
  async recordAll(
    subject: HistorySubject,
    subjectIds: string[],
    { from, to, reason, changes }: StatusChange,
    actor: Actor,
  ): Promise<void> {
    const change = { subject, from_status: from, to_status: to, by_person: byWhom(actor), reason, changes };
    const at = this.clock.now();
    await this.write(subjectIds.map((subject_id) => ({ id: newId(), subject_id, at, ...change })));
  }

  /** Oldest first. `territoryId`: of the subject, for whoever runs it may be named to the two sides. */
  async of(
    subject: HistorySubject,
    subjectId: string,
    territoryId: string,
    view: HistoryView,
  ): Promise<HistoryEntry[]> {
    const rows = await this.db.query<HistoryFact & { at: Date }>(SELECT, [subject, subjectId, territoryId]);
    return rows.map(({ at, ...fact }) => ({
      at: at.toISOString(),
      from: fact.from,
      to: fact.to,
      ...view(fact),
    }));
  }

  /** Whether there was such a thing, though it may be deleted since. */
  async knows(subject: HistorySubject, subjectId: string): Promise<boolean> {
    return this.db.repo(HistoryRow).existsBy({ subject, subjectId });
  }

  private async writeAll(changes: Change[]): Promise<void> {
    await this.db.query('INSERT INTO history SELECT * FROM jsonb_populate_recordset(NULL::history, $1)', [
      JSON.stringify(changes),
    ]);
  }
}

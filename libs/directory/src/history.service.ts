import { fullName } from '@alize/accounts';
import type { HistoryEntry } from '@alize/contracts';
import { Clock, Database, newId } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Actor, byWhom } from './access.rules';
import { HistoryRow, type HistorySubject } from './history.entity';

export interface StatusChange {
  from: string | null;
  to: string;
  reason?: string | null;
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
  at: Date;
}

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
    { from, to, reason }: StatusChange,
    actor: Actor,
  ): Promise<void> {
    const change = { subject, from_status: from, to_status: to, by_person: byWhom(actor), reason };
    const at = this.clock.now();
    await this.write(subjectIds.map((subject_id) => ({ id: newId(), subject_id, at, ...change })));
  }

  /** Oldest first. */
  async of(subject: HistorySubject, subjectId: string): Promise<HistoryEntry[]> {
    const rows = await this.db
      .repo(HistoryRow)
      .find({ where: { subject, subjectId }, relations: { by: true }, order: { id: 'ASC' } });
    return rows.map(({ at, fromStatus, toStatus, by, reason }) => ({
      at: at.toISOString(),
      from: fromStatus,
      to: toStatus,
      by: by && fullName(by),
      reason,
    }));
  }

  private async writeAll(changes: Change[]): Promise<void> {
    await this.db.query('INSERT INTO history SELECT * FROM jsonb_populate_recordset(NULL::history, $1)', [
      JSON.stringify(changes),
    ]);
  }
}

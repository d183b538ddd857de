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

/** Who changed the status of what, when and why. */
@Injectable()
export class History {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  record(subject: HistorySubject, subjectId: string, change: StatusChange, actor: Actor): Promise<void> {
    return this.recordAll(subject, [subjectId], change, actor);
  }

  /** The same change of several, in one statement. */
  async recordAll(
    subject: HistorySubject,
    subjectIds: string[],
    { from, to, reason }: StatusChange,
    actor: Actor,
  ): Promise<void> {
    const changed = [subjectIds.map(() => newId()), subjectIds];
    await this.db.query(
      `INSERT INTO history (id, subject_id, subject, from_status, to_status, reason, by_person, at)
       SELECT changed.*, $3, $4, $5, $6, $7, $8 FROM unnest($1::uuid[], $2::uuid[]) AS changed`,
      [...changed, subject, from, to, reason ?? null, byWhom(actor), this.clock.now()],
    );
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
}

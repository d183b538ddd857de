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

  async record(
    subject: HistorySubject,
    subjectId: string,
    change: StatusChange,
    actor: Actor,
  ): Promise<void> {
    await this.db.query(
      `INSERT INTO history (id, subject, subject_id, from_status, to_status, reason, by_person, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        subject,
        subjectId,
        change.from,
        change.to,
        change.reason ?? null,
        byWhom(actor),
        this.clock.now(),
      ],
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

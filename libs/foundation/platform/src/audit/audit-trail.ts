import { RETENTION } from '@alize/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { currentTrace } from '../context';
import { Database } from '../database/database';
import { newId } from '../ids';
import { AuditEntryRow } from './audit-entry.entity';

/** The trigger of the table holds the same number. */
export const AUDIT_KEPT_DAYS = RETENTION.audit.days;
/** A round deletes so many at most. */
const DELETED_MAX = 5_000;

type Fact = Pick<AuditEntryRow, 'action' | 'actorId' | 'subject' | 'subjectId'> &
  Partial<Pick<AuditEntryRow, 'territoryId' | 'detail'>>;

/** Who did what with accounts, rules and other people's data. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction, if there is one: what is taken back was not done. Fails rather than let it go unrecorded. */
  async record({ territoryId = null, detail = null, ...fact }: Fact): Promise<void> {
    const requestId = currentTrace()?.requestId ?? null;
    const row = { id: newId(), at: this.clock.now(), ...fact, territoryId, detail, requestId };
    await this.db.repo(AuditEntryRow).insert(row);
  }

  /** How many had been kept long enough. */
  async purge(): Promise<number> {
    const gone = await this.db.query(
      `WITH oldest AS (SELECT id, at FROM audit_entry ORDER BY id LIMIT ${DELETED_MAX}),
       gone AS (DELETE FROM audit_entry WHERE id IN (
         SELECT id FROM oldest WHERE at < LEAST(now(), $1::timestamptz) - interval '${AUDIT_KEPT_DAYS} days')
         RETURNING id) SELECT id FROM gone`,
      [this.clock.now()],
    );
    return gone.length;
  }
}

import {
  AuditTrail,
  BlobStore,
  Clock,
  Database,
  declaredRetentions,
  deleteOver,
  Leases,
  type Retention,
  RowMerges,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';

/** Rows a statement. */
const SLICE = 1_000;

/** Deletes what is over, by one worker of all, slice by slice. */
@Injectable()
export class Purge {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly leases: Leases,
    private readonly audit: AuditTrail,
    private readonly files: BlobStore,
    private readonly merges: RowMerges,
  ) {}

  /** The number of rows deleted, without those that went with them. */
  async run(): Promise<number> {
    return (await this.leases.tryRun('purge', () => this.all())) ?? 0;
  }

  private async all(): Promise<number> {
    let gone = await this.audit.purge();
    for (const retention of declaredRetentions()) gone += await this.deleteAll(retention);
    await this.merges.purge();
    gone += await this.files.purge();
    return gone;
  }

  private async deleteAll(retention: Retention): Promise<number> {
    const today = DateTime.fromJSDate(this.clock.now(), { zone: 'utc' });
    const before = today.minus(retention.keptFor).toJSDate();
    let gone = 0;
    for (let last = SLICE; last === SLICE; gone += last)
      last = (await this.db.query(deleteOver(retention), [before, SLICE])).length;
    return gone;
  }
}

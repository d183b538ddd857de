import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../ids';
import { Database } from './database';

/** Time a holder that died keeps others out, by PostgreSQL's clock. */
const LEASE_SECONDS = 30;
const RENEWAL_MS = 10_000;
const LOOK_MS = 500;

/** Who does a piece of work that one process of all does at a time. */
@Entity('lease')
export class LeaseRow {
  @PrimaryColumn('text')
  name: string;
  @Column('uuid')
  holder: string;
  @Column('timestamptz')
  until: Date;
}

/**
 * Exclusion for work that lasts: minutes, and many transactions. An advisory lock would keep a transaction open all the
 * while, or a session, which a pooler in transaction mode does not have.
 */
@Injectable()
export class Leases implements OnModuleDestroy {
  private readonly closing = new AbortController();

  constructor(private readonly db: Database) {}

  onModuleDestroy(): void {
    this.closing.abort();
  }

  /** Does the work, or nothing while another process does it: then `undefined`. */
  async tryRun<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    const holder = newId();
    return (await this.take(name, holder)) ? this.hold(name, holder, work) : undefined;
  }

  /** Does the work once nobody else does it. */
  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const holder = newId();
    while (!(await this.take(name, holder))) await pause(LOOK_MS, undefined, { signal: this.closing.signal });
    return this.hold(name, holder, work);
  }

  private async hold<T>(name: string, holder: string, work: () => Promise<T>): Promise<T> {
    // A renewal that fails is tried again by the next; should all fail, the work's own queries fail too.
    const renewal = setInterval(
      () => void this.take(name, holder).catch(() => undefined),
      RENEWAL_MS,
    ).unref();
    try {
      return await work();
    } finally {
      clearInterval(renewal);
      await this.db.query('DELETE FROM lease WHERE name = $1 AND holder = $2', [name, holder]);
    }
  }

  private async take(name: string, holder: string): Promise<boolean> {
    if (this.db.inTransaction)
      throw new Error('a lease is taken outside of transactions: others are to see it');
    const taken = await this.db.query(
      `INSERT INTO lease (name, holder, until) VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))
       ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
       WHERE lease.holder = excluded.holder OR lease.until < clock_timestamp()
       RETURNING name`,
      [name, holder, LEASE_SECONDS],
    );
    return taken.length > 0;
  }
}

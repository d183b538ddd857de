import type { Config } from '../config/config';
import { newId } from '../ids';
import { connectionOptions } from './data-source-options';
import { statementName } from './preparing-client';
import { SteadyClient } from './steady-client';

/** A pooler may give the second client another connection by chance: then it proves nothing, and is tried again. */
const TRIES = 5;
const PID = 'SELECT pg_backend_pid() AS pid';

interface Traits {
  /** Whether a pooler stands between us and PostgreSQL. */
  pooled: boolean;
  /** Whether a prepared statement is found again, whatever connection of the server a transaction gets. */
  prepares: boolean;
  /** Whether a connection may tell its limits as it starts. */
  takesLimits: boolean;
}

/** What stands at `DATABASE_URL`: PostgreSQL itself, or a pooler that can do less. */
export class ServerTraits implements Traits {
  pooled = false;
  prepares = true;
  takesLimits = true;

  /**
   * @param prepared whether statements are to be prepared if they can
   * @throws when nobody answers there, or lets us in
   */
  async find(databaseUrl: string, prepared: boolean): Promise<void> {
    this.prepares = prepared;
    const open = async (): Promise<SteadyClient> => {
      const client = new SteadyClient({
        connectionString: databaseUrl,
        ...connectionOptions({ tellLimits: this.takesLimits, name: 'alize start' }),
      });
      await client.connect();
      return client;
    };
    const first = await open().catch((error: unknown) => {
      if (!refusesLimits(error)) throw error;
      this.takesLimits = false;
      return open();
    });
    try {
      this.pooled = (await pidOf(first)) !== first.processID;
      if (!this.pooled || !prepared) return;
      const second = await open();
      try {
        this.prepares = await findsAgain(first, second);
      } finally {
        await second.close();
      }
    } finally {
      await first.close();
    }
  }

  /** What an operator should know, a line each. */
  advice({ databaseDirectUrl, databasePrepared }: Config): string[] {
    return [
      ...(this.prepares || !databasePrepared
        ? []
        : [
            'DATABASE_URL: the pooler there does not know prepared statements, so none are used. DATABASE_PREPARED=off says so for good; PgBouncer 1.21 or newer with max_prepared_statements knows them.',
          ]),
      ...(this.takesLimits
        ? []
        : [
            'DATABASE_URL: the pooler there takes no statement_timeout. Set it for the role: ALTER ROLE … SET statement_timeout.',
          ]),
      ...(this.pooled && databaseDirectUrl === undefined
        ? [
            'DATABASE_URL: a pooler is there. Set DATABASE_DIRECT_URL to PostgreSQL itself: LISTEN and the lock of migrations need a connection of their own.',
          ]
        : []),
    ];
  }
}

const PROTOCOL_VIOLATION = '08P01';
const refusesLimits = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === PROTOCOL_VIOLATION &&
  error.message.includes('startup parameter');

async function pidOf(client: SteadyClient, name?: string): Promise<number | undefined> {
  return (await client.query<{ pid: number }>({ text: PID, name })).rows[0]?.pid;
}

/** Has the server's connection that knows the statement held by another client, and asks for it again. */
async function findsAgain(first: SteadyClient, second: SteadyClient): Promise<boolean> {
  const name = statementName(`${PID} ${newId()}`);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await pidOf(first, name).catch(() => undefined);
    if (before === undefined) return false;
    await second.query('BEGIN');
    const held = await pidOf(second);
    const again = await pidOf(first, name).catch(() => undefined);
    await second.query('ROLLBACK');
    if (again === undefined) return false;
    if (held === before) return true;
  }
  return true;
}

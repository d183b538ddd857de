import { DataSource } from 'typeorm';
import { newId } from '../ids';
import { type BootedTest, bootTest } from '../../../../../test/support/boot';
import { OutboxMessage } from '../outbox/outbox.entities';
import { amongIds, Database, violates } from './database';

let boot: BootedTest;
beforeAll(async () => {
  boot = await bootTest({ imports: [] });
});
afterAll(() => boot.close());
beforeEach(() => boot.db.query('TRUNCATE outbox_message CASCADE'));

const write = (type: string, id = newId()) =>
  boot.db.repo(OutboxMessage).insert({ id, type, payload: {}, createdAt: boot.clock.now(), relayedAt: null });
const written = async () =>
  (await boot.db.repo(OutboxMessage).find({ order: { type: 'ASC' } })).map(({ type }) => type);
const connection = async () =>
  (await boot.db.query<{ pid: number }>('SELECT pg_backend_pid() AS pid'))[0]?.pid;

/** Both sides go on once each has arrived. */
function meeting(): () => Promise<void> {
  let arrived = 0;
  let go: () => void = () => undefined;
  const together = new Promise<void>((resolve) => (go = resolve));
  return () => {
    if ((arrived += 1) === 2) go();
    return together;
  };
}

describe('a transaction', () => {
  it('keeps everything that was written in it, and gives its result', async () => {
    expect(await boot.db.tx(async () => (await write('a'), await write('b'), 'done'))).toBe('done');
    expect(await written()).toEqual(['a', 'b']);
  });

  it('keeps nothing when it throws, and throws on', async () => {
    const failing = boot.db.tx(async () => {
      await write('a');
      await boot.db.query(
        "INSERT INTO outbox_message (id, type, payload, created_at) VALUES ($1, 'b', '{}', now())",
        [newId()],
      );
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await written()).toEqual([]);
    expect(boot.db.inTransaction).toBe(false);
  });

  it('is nothing to another database of the process', async () => {
    const other = new Database(boot.get(DataSource));
    await expect(
      boot.db.tx(async () => {
        expect([boot.db.inTransaction, other.inTransaction]).toEqual([true, false]);
        expect(await other.query('SELECT pg_backend_pid() AS pid')).not.toEqual([
          { pid: await connection() },
        ]);
        await write('a');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await written()).toEqual([]);
  });

  it('writes at its end what nothing in it reads, together and in order; nothing when it throws', async () => {
    const statements: string[][] = [];
    const tell = boot.db.atTheEnd<string>(async (types) => {
      statements.push(types);
      for (const type of types) await write(type);
    });
    const telling = async () => {
      await tell(['a']);
      await boot.db.tx(() => tell(['b', 'c']));
      expect(await written()).toEqual([]);
    };
    await expect(
      boot.db.tx(async () => (await telling(), Promise.reject(new Error('no')))),
    ).rejects.toThrow();
    expect([statements, await written()]).toEqual([[], []]);
    await boot.db.tx(telling);
    expect([statements, await written()]).toEqual([[['a', 'b', 'c']], ['a', 'b', 'c']]);
    // Without a transaction, at once; the next transaction has what is its own.
    await tell(['d']);
    await boot.db.tx(() => tell(['e']));
    expect(statements.slice(1)).toEqual([['d'], ['e']]);
  });

  it('loses nothing that is told while its end is written', async () => {
    const later = boot.db.atTheEnd<string>(async (types) => {
      for (const type of types) await write(type);
    });
    const sooner = boot.db.atTheEnd<string>((types) => later(types));
    await boot.db.tx(async () => {
      await later(['a']);
      await sooner(['b']);
    });
    expect(await written()).toEqual(['a', 'b']);
  });

  it('rehearses: what it leaves is seen, its end too, and taken back', async () => {
    const tell = boot.db.atTheEnd<string>(async (types) => {
      for (const type of types) await write(type);
    });
    const work = async () => {
      await tell(['b']);
      await write('a');
      return 'done';
    };
    const look = async (done: string) => [done, await written(), boot.db.inTransaction];
    expect(await boot.db.rehearse(work, look)).toEqual(['done', ['a', 'b'], true]);
    expect(await written()).toEqual([]);
    const refused = boot.db.rehearse(work, () => Promise.reject(new Error('nothing to see')));
    await expect(refused).rejects.toThrow('nothing to see');
    await expect(boot.db.rehearse(() => Promise.reject(new Error('no')), look)).rejects.toThrow('no');
    // Inside another it would be taken back with that, or stay with it.
    await expect(boot.db.tx(() => boot.db.rehearse(work, look))).rejects.toThrow('of its own');
    expect(await written()).toEqual([]);
  });

  it('keeps nothing when a write at its end fails, and says so', async () => {
    const tell = boot.db.atTheEnd<string>(() => Promise.reject(new Error('no room')));
    const failing = boot.db.tx(async () => {
      await write('a');
      await tell(['b']);
    });
    await expect(failing).rejects.toThrow('no room');
    expect(await written()).toEqual([]);
  });

  it('inside another joins it: one connection, one fate', async () => {
    const failing = boot.db.tx(async () => {
      const outer = await connection();
      await boot.db.tx(async () => {
        expect(await connection()).toBe(outer);
        await write('inner');
      });
      expect(boot.db.inTransaction).toBe(true);
      throw new Error('after the inner one');
    });
    await expect(failing).rejects.toThrow('after the inner one');
    expect(await written()).toEqual([]);
  });

  it('reads what it wrote; nobody else does before its end', async () => {
    const [looked, mayEnd] = [meeting(), meeting()];
    const writer = boot.db.tx(async () => {
      await write('mine');
      expect(await written()).toEqual(['mine']);
      await looked();
      await mayEnd();
    });
    await looked();
    expect(await written()).toEqual([]);
    await mayEnd();
    await writer;
    expect(await written()).toEqual(['mine']);
  });

  it('reads rows by id on its own connection, while callers outside share a statement', async () => {
    const read = boot.db.rowById<{ id: string; pid: number }>(
      'SELECT id, pg_backend_pid() AS pid FROM outbox_message',
      'id',
    );
    const [kept, passing] = [newId(), newId()];
    await write('kept', kept);
    const looked = boot.db.tx(async () => {
      await write('passing', passing);
      const mine = await read(passing);
      expect(mine?.pid).toBe(await connection());
      throw new Error('taken back');
    });
    const [, ...outside] = await Promise.all([
      expect(looked).rejects.toThrow('taken back'),
      ...[kept, passing, kept].map(read),
    ]);
    expect(outside.map((row) => row?.id)).toEqual([kept, undefined, kept]);
    expect(outside[0]?.pid).toBe(outside[2]?.pid);
  });

  it('plans for a list of ids once, however short the lists', async () => {
    const plans = await boot.db.tx(async () => {
      await boot.db.query(
        `PREPARE listed AS SELECT id FROM outbox_message JOIN outbox_delivery ON message_id = id WHERE ${amongIds('id', '$1')}`,
      );
      for (let call = 0; call < 12; call += 1) await boot.db.query(`EXECUTE listed ('{${newId()}}')`);
      const rows = await boot.db.query(
        "SELECT custom_plans::int FROM pg_prepared_statements WHERE name = 'listed'",
      );
      await boot.db.query('DEALLOCATE listed');
      return rows;
    });
    // The first five of a prepared statement always have a plan of their own.
    expect(plans).toEqual([{ custom_plans: 5 }]);
  });

  it('beside another shares nothing with it: one fails, the other stays', async () => {
    const meet = meeting();
    const pids: (number | undefined)[] = [];
    const run = (type: string, work: () => Promise<void>) =>
      boot.db.tx(async () => {
        await write(type);
        pids.push(await connection());
        await meet();
        await work();
      });
    const results = await Promise.allSettled([
      run('kept', async () => undefined),
      run('lost', () => Promise.reject(new Error('no'))),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(new Set(pids).size).toBe(2);
    expect(await written()).toEqual(['kept']);
  });

  it('leaves no connection behind, however many fail', async () => {
    const failing = Array.from({ length: 60 }, () =>
      boot.db.tx(async () => {
        await boot.db.query('SELECT 1');
        throw new Error('no');
      }),
    );
    await Promise.allSettled(failing);
    expect(await boot.db.tx(connection)).toEqual(expect.any(Number));
  });
});

describe('violates', () => {
  it('tells which constraint refused a write', async () => {
    const id = newId();
    await write('a', id);
    const refusal: unknown = await write('b', id).catch((error: unknown) => error);
    const [row] = await boot.db.query<{ conname: string }>(
      "SELECT conname FROM pg_constraint WHERE conrelid = 'outbox_message'::regclass AND contype = 'p'",
    );
    expect(violates(refusal, row?.conname ?? '')).toBe(true);
    expect(violates(refusal, 'another_constraint')).toBe(false);
    expect(violates(new Error(row?.conname), row?.conname ?? '')).toBe(false);
    expect(violates(undefined, 'any')).toBe(false);
  });
});

import { DataSource } from 'typeorm';
import { DatabaseLine } from '../../../../../test/support/database-line';
import { cloneTemplate, dropDatabase } from '../../../../../test/support/template';
import { Database } from './database';
import { dataSourceOptions } from './data-source-options';
import { ONLINE_LIMITS } from './limits';
import { databaseOutage, databaseProblem } from './outage';
import { Connections, SteadyClient } from './steady-client';

const NAME = `alize_test_outages_${process.pid}`;
const ONE = 'SELECT 1 AS one';

let line: DatabaseLine;
let dataSource: DataSource;
beforeAll(async () => {
  line = await DatabaseLine.to(await cloneTemplate(NAME));
});
beforeEach(async () => {
  dataSource = await new DataSource(
    dataSourceOptions(line.url, { entities: [], migrations: [] }),
  ).initialize();
});
afterEach(() => dataSource.destroy());
afterAll(async () => {
  await line.close();
  await dropDatabase(NAME);
});

describe('a FATAL in the packet that ends the start of a connection', () => {
  it('fails the statements of a pool and leaves the process and later statements alone', async () => {
    line.fatalAtStart = 5;
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => dataSource.query(ONE)));
    expect(line.fatalAtStart).toBe(0);
    expect(answers.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    expect(await dataSource.query(ONE)).toEqual([{ one: 1 }]);
  });

  it('fails a transaction', async () => {
    const held = dataSource.createQueryRunner();
    await held.connect();
    line.fatalAtStart = 1;
    await expect(dataSource.transaction((manager) => manager.query(ONE))).rejects.toThrow();
    await held.release();
    expect(await dataSource.query(ONE)).toEqual([{ one: 1 }]);
  });

  it('fails a connection outside a pool', async () => {
    line.fatalAtStart = 1;
    const client = new SteadyClient({ connectionString: line.url });
    await client.connect();
    await expect(client.query(ONE)).rejects.toThrow();
    await client.end();
  });
});

describe('an answer that is lost', () => {
  const impatient = (connections?: Connections) =>
    new DataSource(
      dataSourceOptions(
        line.url,
        { entities: [], migrations: [] },
        { limits: { ...ONLINE_LIMITS, answerMs: 300 }, connections },
      ),
    ).initialize();

  it('costs its connection, which no pool hands out again', async () => {
    const hasty = await impatient();
    const [{ pid }] = await hasty.query('SELECT pg_backend_pid() AS pid');
    line.silence();
    const lost = await hasty.query(ONE).catch((error: unknown) => error);
    expect([databaseOutage(lost), databaseProblem(lost, false)?.code]).toEqual([
      'no answer',
      'database/unavailable',
    ]);
    expect((await hasty.query('SELECT pg_backend_pid() AS pid'))[0].pid).not.toBe(pid);
    await hasty.destroy();
  });

  it('to a COMMIT leaves open what became of the transaction; before, nothing of it was kept', async () => {
    const hasty = await impatient();
    const db = new Database(hasty);
    const before = await db
      .tx(async () => {
        line.silence();
        await db.query(ONE);
      })
      .catch((error: unknown) => error);
    expect(databaseProblem(before, true)?.code).toBe('database/unavailable');
    const atCommit = await db.tx(async () => line.silence()).catch((error: unknown) => error);
    expect(databaseProblem(atCommit, true)?.code).toBe('database/outcome-unknown');
    const alone = await db
      .query(ONE)
      .then(() => (line.silence(), db.query(ONE)))
      .catch((error: unknown) => error);
    expect(databaseProblem(alone, true)?.code).toBe('database/outcome-unknown');
    expect(databaseProblem(alone, false)?.code).toBe('database/unavailable');
    await hasty.destroy();
  });

  it('to anybody has all connections thrown away, also those in no one’s hands', async () => {
    const connections = new Connections();
    const hasty = await impatient(connections);
    const pids = async () => (await hasty.query('SELECT pg_backend_pid() AS pid'))[0].pid;
    const first = await pids();
    connections.abandonAll();
    expect(await pids()).not.toBe(first);
    await hasty.destroy();
  });
});

it('a statement that takes too long is ended by PostgreSQL', async () => {
  const limits = { ...ONLINE_LIMITS, statementMs: 100, answerMs: 1_000 };
  const hasty = await new DataSource(
    dataSourceOptions(line.url, { entities: [], migrations: [] }, { limits, name: 'alize test' }),
  ).initialize();
  const db = new Database(hasty);
  const slow = 'SELECT pg_sleep(1.2), current_setting($1) AS name';
  const ended = await db.query(slow, ['application_name']).catch((error: unknown) => error);
  expect([databaseOutage(ended), databaseProblem(ended, false)?.status]).toEqual(['57014', 503]);
  await hasty.destroy();
});

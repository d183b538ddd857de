import { DataSource } from 'typeorm';
import { DatabaseLine } from '../../../../test/support/database-line';
import { cloneTemplate, dropDatabase } from '../../../../test/support/template';
import { dataSourceOptions } from './data-source-options';
import { SteadyClient } from './steady-client';

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

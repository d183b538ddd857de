import { type BootedTest, bootTest } from '../../../../test/support/boot';
import { eventually } from '../../../../test/support/eventually';
import { Health } from './health';

let boot: BootedTest;
beforeAll(async () => {
  boot = await bootTest({ imports: [], providers: [Health] });
});
afterAll(() => boot.close());

const isSaid = (database: string) =>
  eventually(async () => boot.get(Health).check().services.database === database);

it('is not ready on a database that lacks a migration of this release', async () => {
  expect(boot.get(Health).check()).toMatchObject({ ready: true, services: { database: 'up' } });
  await boot.db.query('DELETE FROM schema_migration WHERE id = (SELECT max(id) FROM schema_migration)');
  await isSaid('behind');
  expect(boot.get(Health).check().ready).toBe(false);
  await boot.db.query('DROP TABLE schema_migration');
  await isSaid('behind');
});

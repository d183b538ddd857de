import { type BootedTest, bootTest } from '../../../test/support/boot';
import { Health } from './health';

let boot: BootedTest;
beforeAll(async () => {
  boot = await bootTest({ imports: [], providers: [Health] });
});
afterAll(() => boot.close());

it('is not ready on a database that lacks a migration of this release', async () => {
  expect(await boot.get(Health).check()).toMatchObject({ ready: true, services: { database: 'up' } });
  await boot.db.query('DELETE FROM schema_migration WHERE id = (SELECT max(id) FROM schema_migration)');
  expect(await boot.get(Health).check()).toMatchObject({ ready: false, services: { database: 'behind' } });
  await boot.db.query('DROP TABLE schema_migration');
  expect(await boot.get(Health).check()).toMatchObject({ ready: false, services: { database: 'behind' } });
});

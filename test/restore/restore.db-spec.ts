import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SystemClock } from '@alize/platform';
import { startMailCatcher } from '../../infra/embedded/mail-catcher';
import { AppProcess } from '../faults/app-process';
import { runCli } from '../faults/cli';
import { Visitor } from '../faults/http';
import { Created, needOf, signIn, tokenFor } from '../faults/load';
import { stopAllPrograms } from '../faults/programs';
import { SECRET, startCluster, startMeilisearch, startPostgres, urlOf } from '../faults/services';
import { queryOn } from '../faults/stage';
import { until } from '../faults/until';
import { buildThisOne } from '../upgrade/releases';
import { archivingTo, prepareRestore, takeBaseBackup } from './base-backup';

const clock = new SystemClock();
const ledger = { asked: () => undefined };
let home: string;
beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'alize-restore-')));
});
afterAll(async () => {
  await stopAllPrograms();
  rmSync(home, { recursive: true, force: true });
});

it('the database is restored to an instant, the index is built again, and work goes on', async () => {
  const dist = buildThisOne(home);
  const [cluster, backup, archive] = ['postgres', 'backup', 'archive'].map((name) => join(home, name));
  if (!cluster || !backup || !archive) throw new Error('no folders');
  mkdirSync(archive);
  chmodSync(archive, 0o777);
  const mail = await startMailCatcher({ now: () => clock.now(), keep: 10_000 });
  let postgres = await startPostgres(cluster, archivingTo(archive));
  mkdirSync(join(home, 'search'));
  const search = await startMeilisearch(join(home, 'search/data'));
  const environment = {
    NODE_ENV: 'production',
    TZ: 'UTC',
    DATABASE_URL: urlOf(postgres.port),
    SEARCH_URL: `http://127.0.0.1:${search.port}`,
    SEARCH_KEY: SECRET,
    MAIL_URL: mail.url,
    MAIL_FROM: 'alize@alize.faults.test',
    PUBLIC_URL: 'https://alize.faults.test',
    SESSION_SECRET: `${SECRET}-for-sessions`,
    PUBLIC_WRITES_PER_MINUTE: '100000',
    DRAIN_SECONDS: '0',
  };
  await runCli(dist, environment, 'db', 'migrate');
  await runCli(dist, environment, 'seed');
  const api = await AppProcess.on('api', 'api', dist, () => environment);
  const worker = await AppProcess.on('worker', 'worker', dist, () => environment);
  await Promise.all([api.start(), worker.start()]);
  const stage = { mail, base: () => api.url };
  const firm = new Visitor(stage.base, ledger);
  const post = async (email: string) => {
    const answer = await firm.post('/api/needs', needOf(email));
    await tokenFor(stage, email, '/confirm');
    return Created.parse(answer?.json).id;
  };

  const beforeBackup = await post('avant@essai.test');
  const working = post('pendant@essai.test');
  await takeBaseBackup(postgres.port, cluster, backup);
  const sinceBackup = [await working, await post('apres@essai.test')];
  const instant = clock.now();
  await until('a second has passed', () => clock.now().getTime() - instant.getTime() > 1_000);
  const lost = await post('perdu@essai.test');
  await queryOn(postgres.port)('SELECT pg_switch_wal()');
  await until('the log is archived', async () => {
    const [state] = await queryOn(postgres.port)<{ behind: boolean }>(
      "SELECT last_archived_wal < pg_walfile_name(pg_current_wal_lsn()) AND last_archived_time > now() - interval '1 minute' AS behind FROM pg_stat_archiver",
    );
    return state?.behind === true;
  });

  // The machine is gone: everything stops, and only backup and archive are left.
  await Promise.all([api.program.stop(), worker.program.stop()]);
  await postgres.program.kill();
  const { uid, gid } = statSync(cluster);
  rmSync(cluster, { recursive: true });
  postgres = await startCluster(backup, prepareRestore(backup, archive, instant, { uid, gid }));
  environment.DATABASE_URL = urlOf(postgres.port);
  expect(await runCli(dist, environment, 'search', 'reindex')).toMatch(/\d+ offers/);
  await Promise.all([api.start(), worker.start()]);

  const query = queryOn(postgres.port);
  const there = await query<{ id: string }>('SELECT id FROM need WHERE id = ANY($1)', [
    [beforeBackup, ...sinceBackup, lost],
  ]);
  expect(there.map(({ id }) => id).sort()).toEqual([beforeBackup, ...sinceBackup].sort());
  // What people were told and the database knows no longer: the mail server's log against the table.
  const left = mail.mailbox
    .list()
    .map(({ headers }) => /<([\da-f-]{36})@/.exec(headers['message-id'] ?? '')?.[1] ?? '');
  const known = await query<{ id: string }>('SELECT id FROM mail WHERE id = ANY($1::uuid[])', [
    left.filter(Boolean),
  ]);
  const unknown = left.filter((id) => !known.some((row) => row.id === id));
  process.stderr.write(
    `restored to ${instant.toISOString()}: 1 need lost, ${unknown.length} mails left about what is lost\n`,
  );
  expect(unknown.length).toBeGreaterThan(0);

  // Work goes on: somebody signs in, a need comes in, candidates are found.
  const animator = await signIn(stage, ledger);
  const email = 'ensuite@essai.test';
  const id = await post(email);
  expect(
    await firm.post(`/api/needs/${id}/confirmation`, { token: await tokenFor(stage, email, '/confirm') }),
  ).toBeDefined();
  expect(await animator.post(`/api/needs/${id}/qualification`)).toBeDefined();
  expect(await animator.get(`/api/needs/${id}/candidates`)).toMatchObject({
    json: { items: expect.arrayContaining([expect.anything()]) },
  });
  await mail.stop();
}, 600_000);

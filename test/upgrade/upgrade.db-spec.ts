import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SystemClock } from '@alize/platform';
import { startMailCatcher } from '../../infra/embedded/mail-catcher';
import { AppProcess } from '../faults/app-process';
import { runCli } from '../faults/cli';
import { Visitor } from '../faults/http';
import { Created, needOf, signIn, tokenFor } from '../faults/load';
import { stopAllPrograms } from '../faults/programs';
import { SECRET, startMeilisearch, startPostgres, startRedis, urlOf } from '../faults/services';
import { queryOn } from '../faults/stage';
import { pause, until } from '../faults/until';
import { IN_CI } from '../support/in-ci';
import { buildLastRelease, buildThisOne, hasHistory, LAST_RELEASE } from './releases';

const HELD_BACK = 5;
const UNSEEN = 3;
const failures: string[] = [];
const ledger = {
  asked: (what: string, why: string | undefined) => {
    if (why !== undefined) failures.push(`${what}: ${why}`);
  },
};
let home: string;

beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'alize-upgrade-')));
});
afterAll(async () => {
  await stopAllPrograms();
  rmSync(home, { recursive: true, force: true });
});

it('an installation of the last release is upgraded under load, and nothing on its way is stranded', async () => {
  if (!hasHistory()) {
    const words = `the last release ${LAST_RELEASE} is not in this checkout’s history: git fetch --unshallow`;
    if (IN_CI) throw new Error(words);
    return process.stderr.write(`\nUPGRADE NOT TESTED: ${words}\n\n`);
  }
  const last = buildLastRelease(home);
  const next = buildThisOne(home);
  const mail = await startMailCatcher({ now: () => new SystemClock().now(), keep: 10_000 });
  const postgres = await startPostgres(join(home, 'postgres'));
  const redis = await startRedis();
  mkdirSync(join(home, 'search'));
  const search = await startMeilisearch(join(home, 'search/data'));
  const query = queryOn(postgres.port);
  const environment = {
    NODE_ENV: 'production',
    TZ: 'UTC',
    DATABASE_URL: urlOf(postgres.port),
    REDIS_URL: redis ? `redis://127.0.0.1:${redis.port}` : '',
    SEARCH_URL: `http://127.0.0.1:${search.port}`,
    SEARCH_KEY: SECRET,
    MAIL_URL: mail.url,
    MAIL_FROM: 'alize@alize.faults.test',
    PUBLIC_URL: 'https://alize.faults.test',
    SESSION_SECRET: `${SECRET}-for-sessions`,
    PUBLIC_WRITES_PER_MINUTE: '100000',
    METRICS_PORT: '',
  };
  const start = async (name: string, door: 'api' | 'worker', dist: string) => {
    const made = await AppProcess.on(name, door, dist, () => environment);
    await made.start();
    return made;
  };

  // The last release at work.
  await runCli(last, environment, 'db', 'migrate');
  await runCli(last, environment, 'seed');
  const [oldApi, oldWorker] = await Promise.all([
    start('old api', 'api', last),
    start('old worker', 'worker', last),
  ]);
  let front = oldApi;
  const stage = { mail, base: () => front.url };
  const animator = await signIn(stage, ledger);
  const firm = new Visitor(stage.base, ledger);
  const post = async (email: string) => {
    const answer = await firm.post('/api/needs', needOf(email));
    return Created.parse(answer?.json).id;
  };
  const openedBefore = await post('lien@essai.test');
  const link = await tokenFor(stage, 'lien@essai.test', '/confirm');

  // Work under way: mails held back by their server, facts no worker has seen.
  mail.mailbox.onData = () => ({ code: 451, message: 'later' });
  const firms: string[] = [];
  for (let number = 0; number < HELD_BACK; number += 1) firms.push(`retenu.${number}@essai.test`);
  for (const email of firms) await post(email);
  await until('mails were tried', async () => {
    const [row] = await query<{ tried: number }>(
      "SELECT count(*)::int AS tried FROM mail WHERE tries > 0 AND status <> 'sent'",
    );
    return (row?.tried ?? 0) >= HELD_BACK;
  });
  const reminders = await query<{ id: string }>('SELECT id FROM reminder ORDER BY id');
  await oldWorker.program.stop();
  for (let number = 0; number < UNSEEN; number += 1) firms.push(`jamais-vu.${number}@essai.test`);
  for (const email of firms.slice(HELD_BACK)) await post(email);

  // The schema of this release beside processes of the last one, under load, then its processes.
  let going = true;
  let asked = 0;
  const load = (async () => {
    for (; going; asked += 1) {
      await animator.get('/api/needs?limit=5');
      await animator.get('/api/offers?limit=5');
      await pause(100);
      if (asked % 5 !== 0) continue;
      firms.push(`pendant.${asked}@essai.test`);
      await post(`pendant.${asked}@essai.test`);
    }
  })();
  await runCli(next, environment, 'db', 'migrate');
  await runCli(next, environment, 'seed', '--reference');
  const [newApi, newWorker] = await Promise.all([
    start('new api', 'api', next),
    start('new worker', 'worker', next),
  ]);
  front = newApi;
  await pause(500);
  await oldApi.program.stop();
  mail.mailbox.onData = undefined;
  for (const email of firms) await tokenFor(stage, email, '/confirm');
  going = false;
  await load;

  expect(asked).toBeGreaterThan(0);
  // Nobody was turned away, what people hold still opens, and what was on its way has arrived.
  expect(await animator.get('/api/me')).toBeDefined();
  expect(await firm.post(`/api/needs/${openedBefore}/confirmation`, { token: link })).toBeDefined();
  expect(failures).toEqual([]);
  await until('nothing is under way', async () => (await query(UNDONE)).length === 0);
  expect(await query('SELECT handler, last_error FROM outbox_delivery WHERE failed_at IS NOT NULL')).toEqual(
    [],
  );
  const kept = await query<{ id: string }>('SELECT id FROM reminder WHERE id = ANY($1)', [
    reminders.map(({ id }) => id),
  ]);
  expect(kept.length).toBe(reminders.length);
  expect([...newWorker.lines.keys()].filter((line) => line.includes('does not know'))).toEqual([]);
  await mail.stop();
}, 600_000);

const UNDONE = `
  SELECT 'message' AS what FROM outbox_message WHERE relayed_at IS NULL
  UNION ALL SELECT handler FROM outbox_delivery WHERE done_at IS NULL
  UNION ALL SELECT purpose FROM mail WHERE status IN ('queued', 'sending')`;

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type Ground, type GroundOptions, startGround } from './ground';
import { identityOf, processesOn, stopLeftovers } from './processes';

const FOLDERS = ['postgres', 'postgres.new', 'meilisearch'];
let home: string;
let ground: Ground | undefined;
let holder: ChildProcess | undefined;

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'alize ground ')));
});

afterEach(async () => {
  holder?.kill('SIGKILL');
  await ground?.stop();
  ground = undefined;
  for (const name of FOLDERS) await stopLeftovers(join(home, name), 'SIGINT');
  rmSync(home, { recursive: true, force: true });
});

const options = (more: Partial<GroundOptions> = {}): GroundOptions => ({
  home,
  database: true,
  search: true,
  mail: false,
  ephemeral: true,
  now: () => new Date(0),
  log: () => undefined,
  ...more,
});

test('every service answers, and stop leaves no process and no lock', async () => {
  ground = await startGround(options({ mail: true }));

  expect(await query(ground, `SELECT upper('é') || lower('É') AS word`)).toEqual([{ word: 'Éé' }]);
  expect(await query(ground, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
  expect(await searchStatus(ground)).toBe(200);
  expect(ground.mailUrl).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
  expect(statSync(join(home, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(statSync(home).mode & 0o066).toBe(0);
  expect(left().length).toBeGreaterThan(0);

  await Promise.all([ground.stop(), ground.stop()]);
  expect(left()).toEqual([]);
  expect(existsSync(join(home, 'lock.json'))).toBe(false);
});

test('only what is asked for is started', async () => {
  ground = await startGround(options({ database: false, search: false, mail: true }));
  expect([ground.databaseUrl, ground.searchUrl, left()]).toEqual([undefined, undefined, []]);
});

test('the data are there at the next start', async () => {
  ground = await startGround(options({ search: false }));
  await query(ground, `CREATE TABLE kept AS SELECT 'yes' AS answer`);
  await ground.stop();

  ground = await startGround(options({ search: false }));
  expect(await query(ground, 'SELECT answer FROM kept')).toEqual([{ answer: 'yes' }]);
});

test('a second start on the same home is refused by name and number', async () => {
  ground = await startGround(options({ database: false, search: false }));
  await expect(startGround(options())).rejects.toThrow(
    `another Alizé (pid ${process.pid}) already uses ${home}`,
  );
});

test('a lock whose number now belongs to another process does not prevent a start', async () => {
  writeFileSync(join(home, 'lock.json'), JSON.stringify({ pid: process.ppid, identity: 'earlier' }));
  ground = await startGround(options({ database: false, search: false }));
  expect(JSON.parse(readFileSync(join(home, 'lock.json'), 'utf8'))).toMatchObject({ pid: process.pid });
});

test('a service that cannot start takes the others down and frees the home', async () => {
  await expect(startGround(options({ searchBinary: '/bin/false' }))).rejects.toThrow('does not start');
  expect(left()).toEqual([]);
  ground = await startGround(options());
});

test('kill -9 of the program leaves no process, and the next start works', async () => {
  holder = await hold();
  expect(left().length).toBeGreaterThan(0);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await until(() => left().length === 0);

  ground = await startGround(options());
  expect(await query(ground, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('kill -9 of the program and of its guardian: the next start stops what they left', async () => {
  holder = await hold();
  const guardian = guardianOf(holder.pid);
  process.kill(guardian, 'SIGKILL');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await until(() => identityOf(guardian) === undefined);
  const orphans = left();
  expect(orphans.length).toBeGreaterThan(0);

  ground = await startGround(options());
  expect(await query(ground, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  for (const pid of orphans) expect(identityOf(pid)).toBeUndefined();
});

test('the lock file of a killed PostgreSQL whose number was reused does not prevent a start', async () => {
  ground = await startGround(options({ search: false }));
  await ground.stop();
  writeFileSync(
    join(home, 'postgres/postmaster.pid'),
    `${process.pid}\n${home}/postgres\n0\n5432\n\n127.0.0.1\n`,
  );
  ground = await startGround(options({ search: false }));
  expect(await query(ground, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a half-made cluster is thrown away', async () => {
  holder = run(options());
  await until(() => processesOn(join(home, 'postgres.new')).length > 0);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  ground = await startGround(options());
  expect(await query(ground, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test.each(['guardian', 'postgres', 'meilisearch'])('the loss of %s is heard', async (what) => {
  let lost = '';
  ground = await startGround(options({ onLost: (name) => (lost += name) }));
  const pid =
    what === 'guardian' ? guardianOf(process.pid) : Math.min(...processesOn(join(home, what)), Infinity);
  process.kill(pid, 'SIGKILL');
  await until(() => lost !== '');
  expect(lost).toBe(what);
  if (what === 'guardian') expect(left()).toEqual([]);
});

test('search data of another version are dropped, in one line', async () => {
  ground = await startGround(options({ database: false }));
  await ground.stop();
  writeFileSync(join(home, 'meilisearch/VERSION'), '1.3.0');
  const lines: string[] = [];
  ground = await startGround(options({ database: false, log: (line) => lines.push(line) }));
  expect(lines).toEqual([expect.stringContaining('the index will be rebuilt')]);
  expect(await searchStatus(ground)).toBe(200);
});

function left(): number[] {
  return FOLDERS.flatMap((folder) => processesOn(join(home, folder)));
}

function guardianOf(parent: number | undefined): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ');
  const found = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('guardian.mjs'));
  return Number(found);
}

/** Another program that holds the ground of this home, through the same transform as the tests. */
function run({ home: folder }: GroundOptions): ChildProcess {
  const program = `
    const { addHook } = require(${JSON.stringify(require.resolve('pirates'))});
    const { transformSync } = require(${JSON.stringify(require.resolve('@swc/core'))});
    const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' };
    addHook((code, filename) => transformSync(code, { filename, jsc, module: { type: 'commonjs' } }).code, { exts: ['.ts'] });
    const { startGround } = require(${JSON.stringify(join(__dirname, 'ground.ts'))});
    const home = ${JSON.stringify(folder)};
    startGround({ home, database: true, search: true, mail: false, ephemeral: true, now: () => new Date(0), log() {} })
      .then(() => { console.log('held'); setInterval(() => {}, 1000); });`;
  return spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function hold(): Promise<ChildProcess> {
  const child = run(options());
  if (!child.stdout) throw new Error('no output to listen to');
  await once(createInterface(child.stdout), 'line');
  return child;
}

async function query(on: Ground, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: on.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function searchStatus(on: Ground): Promise<number> {
  const headers = { authorization: `Bearer ${on.searchKey}` };
  return (await fetch(`${on.searchUrl}/indexes`, { headers })).status;
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('waited 20 s in vain');
    await pause(10);
  }
}

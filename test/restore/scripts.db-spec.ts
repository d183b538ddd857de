import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SystemClock } from '@alize/platform';
import { giveTo } from '../../infra/embedded/ordinary-user';
import { runCli } from '../faults/cli';
import { stopAllPrograms } from '../faults/programs';
import {
  SECRET,
  type Service,
  startCluster,
  startMeilisearch,
  startPostgres,
  urlOf,
} from '../faults/services';
import { queryOn } from '../faults/stage';
import { until } from '../faults/until';
import { buildThisOne } from '../upgrade/releases';
import { archivingTo } from './base-backup';

const VERSIONS = '/usr/lib/postgresql';
/** Debian's, of any version: the server that the tests bring has neither pg_dump nor pg_basebackup. */
const BIN = (existsSync(VERSIONS) ? readdirSync(VERSIONS) : [])
  .map((version) => join(VERSIONS, version, 'bin'))
  .find((bin) => ['postgres', 'pg_dump', 'pg_basebackup'].every((name) => existsSync(join(bin, name))));
const clock = new SystemClock();
const SCRIPTS = join(__dirname, '../../infra/postgres');

if (BIN === undefined) {
  it('says that dump and base backup were left out', () => {
    process.stderr.write('PostgreSQL’s programs are not installed: dump and base backup were left out\n');
    expect(BIN).toBeUndefined();
  });
} else {
  const programs = {
    initdb: join(BIN, 'initdb'),
    postgres: join(BIN, 'postgres'),
    encoding: ['--encoding=UTF8', '--locale=C'],
  };
  let home: string;
  let cluster: string;
  let archive: string;
  let server: Service;
  let dist: string;
  let environment: Record<string, string>;

  beforeAll(async () => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'alize-scripts-')));
    chmodSync(home, 0o755);
    cluster = join(home, 'postgres');
    archive = join(home, 'archive');
    mkdirSync(join(archive, 'log'), { recursive: true });
    chmodSync(join(archive, 'log'), 0o777);
    dist = buildThisOne(home);
    server = await startPostgres(cluster, archivingTo(join(archive, 'log')), programs);
    mkdirSync(join(home, 'search'));
    const search = await startMeilisearch(join(home, 'search/data'));
    environment = {
      ...{ NODE_ENV: 'production', TZ: 'UTC', DATABASE_URL: urlOf(server.port), SEARCH_KEY: SECRET },
      ...{ SEARCH_URL: `http://127.0.0.1:${search.port}`, MAIL_URL: 'smtp://127.0.0.1:9' },
      ...{ MAIL_FROM: 'alize@alize.faults.test', PUBLIC_URL: 'https://alize.faults.test' },
      SESSION_SECRET: `${SECRET}-for-sessions`,
    };
    await runCli(dist, environment, 'db', 'migrate');
    await runCli(dist, environment, 'seed');
  }, 300_000);
  afterAll(async () => {
    await stopAllPrograms();
    rmSync(home, { recursive: true, force: true });
  });

  /** A program of PostgreSQL, or a script that calls some, as it runs beside the server. */
  const run = (name: string, args: string[], more: Record<string, string> = {}): string =>
    execFileSync(name, args, {
      encoding: 'utf8',
      cwd: home,
      env: {
        ...{ PATH: `${BIN}:/usr/bin:/bin`, PGHOST: '127.0.0.1', PGPORT: String(server.port) },
        ...{ PGUSER: 'alize', PGPASSWORD: SECRET, ARCHIVE: archive, ...more },
      },
    });
  /** Of every table, how many rows it has. */
  async function rowsOfTables(): Promise<Record<string, number>> {
    const query = queryOn(server.port);
    const tables = await query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const counts: [string, number][] = [];
    for (const { name } of tables) {
      const [row] = await query<{ rows: number }>(`SELECT count(*)::int AS rows FROM "${name}"`);
      counts.push([name, row?.rows ?? 0]);
    }
    return Object.fromEntries(counts);
  }
  const offers = async () => (await rowsOfTables()).offer ?? 0;

  it('a dump restored into an empty database holds every row, and serves', async () => {
    const before = await rowsOfTables();
    expect(before.need).toBeGreaterThan(20);
    run('pg_dump', ['-Fc', '-f', join(home, 'alize.dump'), 'alize']);
    run('dropdb', ['--force', 'alize']);
    run('createdb', ['alize']);
    run('pg_restore', ['-d', 'alize', '--no-owner', '--exit-on-error', join(home, 'alize.dump')]);
    expect(await rowsOfTables()).toEqual(before);
    expect(await runCli(dist, environment, 'search', 'reindex')).toContain(`${await offers()} offers`);
    await runCli(dist, environment, 'db', 'migrate');
  }, 120_000);

  it('the scripts return to an instant, and keep no more than they are told', async () => {
    const query = () => queryOn(server.port);
    const note = (words: string) =>
      query()(
        'INSERT INTO missing_skill (id, words, status, noted_at) VALUES (gen_random_uuid(), $1, $2, now())',
        [words, 'open'],
      );
    run(join(SCRIPTS, 'backup.sh'), []);
    await query()('SELECT pg_switch_wal()');
    await note('avant la sauvegarde');
    await until('a second has passed', nextSecond());
    expect(run(join(SCRIPTS, 'backup.sh'), [], { BACKUPS_KEPT: '1' })).toMatch(/^backup \d{8}T\d{6}Z; /);
    expect(readdirSync(join(archive, 'base'))).toHaveLength(1);
    const [first] = readdirSync(join(archive, 'log')).sort();
    expect(first).not.toBe('000000010000000000000001');

    await until('a second has passed', nextSecond());
    await note('avant l’accident');
    const [row] = await query()<{ now: string }>(
      "SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS now",
    );
    const instant = row?.now ?? '';
    await note('après l’accident');
    await query()('SELECT pg_switch_wal()');
    await until('the log is archived', async () => {
      const [state] = await query()<{ done: boolean }>(
        'SELECT last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 1) AS done FROM pg_stat_archiver',
      );
      return state?.done === true;
    });
    const { uid, gid } = statSync(cluster);
    await server.program.kill();
    const restored = join(home, 'restored');
    expect(() => run(join(SCRIPTS, 'restore.sh'), [instant], { PGDATA: cluster })).toThrow(/is not empty/);
    expect(() => run(join(SCRIPTS, 'restore.sh'), ['2020-01-01 00:00:00'], { PGDATA: restored })).toThrow(
      /no backup is older/,
    );
    run(join(SCRIPTS, 'restore.sh'), [instant], { PGDATA: restored });
    giveTo(restored, { uid, gid });
    server = await startCluster(restored, [], programs);
    const there = await query()<{ words: string }>(
      'SELECT words FROM missing_skill WHERE words LIKE $1 ORDER BY 1',
      ['av%'],
    );
    expect(there.map(({ words }) => words)).toEqual(['avant la sauvegarde', 'avant l’accident'].sort());
  }, 120_000);
}

/** Names of backups are whole seconds. */
function nextSecond(): () => boolean {
  const next = Math.floor(clock.now().getTime() / 1_000) + 1;
  return () => clock.now().getTime() / 1_000 >= next;
}

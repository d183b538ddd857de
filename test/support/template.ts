import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommunesService, DirectoryModule } from '@alize/directory';
import { FixedClock, PlatformModule } from '@alize/platform';
import { SkillsModule, SkillsService } from '@alize/skills';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { migrate } from '../../infra/database/migrate';
import { SCHEMA } from '../../infra/database/schema';
import { testConfig } from './test-config';

const TEMPLATE = 'alize_template';
const DRAFT = 'alize_template_draft';
/** Any number: the same for every worker, so that one fills the template and the others wait. */
const TEMPLATE_LOCK = 7_214_003;
const ROOT = join(__dirname, '../..');
/** What the template is made of; it is made anew when one of these files changes. */
const SOURCES = [
  'infra/database/migrations',
  'infra/database/online.ts',
  'libs/skills/skills/src/catalogue',
  'libs/foundation/directory/src/commune-source.ts',
  'libs/foundation/directory/src/divisions.ts',
  'package-lock.json',
];

/** A database of its own with every migration, the communes and the catalogue: a clone, which takes some 50 ms. */
export async function cloneTemplate(name: string): Promise<string> {
  await onServer(async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    try {
      if ((await markOf(server)) !== fingerprint()) await makeTemplate(server);
      await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await server.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    } finally {
      await server.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
    }
  });
  return urlOf(name);
}

export const dropDatabase = (name: string): Promise<void> =>
  onServer(async (server) => void (await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));

async function makeTemplate(server: Client): Promise<void> {
  for (const name of [DRAFT, TEMPLATE]) await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${DRAFT}`);
  await migrate(urlOf(DRAFT));
  const clock = new FixedClock(new Date('2026-01-01T00:00:00Z'));
  const platform = PlatformModule.forRoot(testConfig(urlOf(DRAFT)), SCHEMA, clock);
  const app = await Test.createTestingModule({
    imports: [platform, DirectoryModule, SkillsModule],
  }).compile();
  await app.get(CommunesService, { strict: false }).load();
  await app.get(SkillsService, { strict: false }).loadCatalogue();
  await app.close();
  await server.query(`ALTER DATABASE ${DRAFT} RENAME TO ${TEMPLATE}`);
  await server.query(`COMMENT ON DATABASE ${TEMPLATE} IS '${fingerprint()}'`);
}

async function markOf(server: Client): Promise<string | undefined> {
  const { rows } = await server.query<{ mark: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1`,
    [TEMPLATE],
  );
  return rows[0]?.mark ?? undefined;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesOf(join(ROOT, source))) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name));
}

async function onServer(work: (server: Client) => Promise<void>): Promise<void> {
  const server = new Client({ connectionString: urlOf('postgres') });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}

function urlOf(database: string): string {
  const server = process.env.TEST_DATABASE_URL;
  if (!server)
    throw new Error('TEST_DATABASE_URL is not set: these tests run in the `database` project of jest');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

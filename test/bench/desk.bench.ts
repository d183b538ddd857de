import { AccountsService, SignInLink, SignInRequests } from '@alize/accounts';
import { ListsQueries, SearchQueries } from '@alize/board';
import { LIST_COLUMNS, ListName, ListView } from '@alize/contracts';
import { type Actor } from '@alize/directory';
import { Database, newId } from '@alize/platform';
import { Client } from 'pg';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';
import { fillGrowth, firstTerritory } from './growth/fill';
import { environmentOf, openDoor } from './doors';
import { alternate, percentile } from './measure';
import type { Stage } from './stage';
import { type Figure, milliseconds, thousands, times } from './table';

/** Of the whole fill: 10,000 offers, 5,000 needs, 20,000 matches, 12,000 people, 2,300 organisations. */
const SHARE = 0.1;
const NOTES = 10_000;
const GOAL_MS = 100;
const GOAL_RATIO = 2;
const SEARCHES = [
  'mar',
  'martin',
  'marchaix 12',
  'certif',
  '06 39 98 12',
  'tresorerie',
  'marchex',
  'devis scierie',
];

interface Statement {
  sql: string;
  parameters?: unknown[];
}

/** Every list in any order, by any stage and date, and the search: the api over HTTP against its own SQL alone. */
export async function benchDesk(stage: Stage, wanted: { calls: number }): Promise<Figure[]> {
  const client = new Client(stage.config.databaseUrl);
  await client.connect();
  await fillGrowth(client, SHARE);
  const territoryId = await gather(client);
  const { cookie, actor } = await animatorOf(stage, client, territoryId);
  const api = await openDoor('api', environmentOf(stage.config));
  const get = async (path: string) => {
    const answer = await fetch(`${api.url}${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  const figures: Figure[] = [];
  const compare = async (what: string, at: string, path: string, ask: () => Promise<unknown>) => {
    const statements = await recorded(ask);
    const raw = async () => {
      for (const { sql, parameters } of statements) await client.query(sql, parameters);
    };
    const sides = await alternate({ calls: wanted.calls, warmUp: 3 }, () => get(path), raw);
    const [ours, baseline] = [percentile(sides.ours, 0.95), percentile(sides.baseline, 0.95)];
    figures.push({
      ...{ what, at, ours: milliseconds(ours), baseline: `${milliseconds(baseline)} own SQL` },
      ...{ ratio: times(ours / baseline), goal: `≤ ${GOAL_MS} ms, ≤ × ${GOAL_RATIO}` },
      met: ours <= GOAL_MS && (ours / baseline <= GOAL_RATIO || ours < 10),
    });
    console.error(what, milliseconds(ours), milliseconds(baseline));
  };
  try {
    for (const q of SEARCHES)
      await compare(`search « ${q} »`, '50 k records', `/api/search?q=${encodeURIComponent(q)}`, () =>
        stage.app.get(SearchQueries).find(actor, { q }),
      );
    for (const list of ListName.options) {
      const views = LIST_COLUMNS[list].flatMap(({ id }) => (id === 'news' ? [] : [`stages=all&sort=${id}`]));
      for (const query of [
        ...views,
        '',
        'q=martin',
        'q=marchex&stages=all',
        ...(list === 'offers' ? [] : ['due=week']),
      ]) {
        const path = `list=${list}&territoryId=${territoryId}&limit=100&${query}`;
        const view = ListView.parse(Object.fromEntries(new URLSearchParams(path)));
        const { total } = await stage.app.get(ListsQueries).page(actor, view);
        await compare(`list ${list} ${query}`, `${thousands(total)} lines`, `/api/lists?${path}`, () =>
          stage.app.get(ListsQueries).page(actor, view),
        );
      }
    }
  } finally {
    await api.close();
    await client.end();
  }
  return figures;
}

/** All of it in the first territory, with notes, calls and tasks about a part. */
async function gather(client: Client): Promise<string> {
  const territoryId = await firstTerritory(client);
  await client.query('SET session_replication_role = replica');
  for (const table of ['offer', 'project', 'need', 'match'])
    await client.query(`UPDATE ${table} SET territory_id = $1`, [territoryId]);
  await client.query(
    'INSERT INTO territory_commune (territory_id, commune_code) SELECT $1, code FROM commune ON CONFLICT DO NOTHING',
    [territoryId],
  );
  await client.query(
    `UPDATE person SET phone = '+336' || lpad((39980000 + substr(email, 10, position('@' in email) - 10)::int)::text, 8, '0') WHERE email LIKE 'personne.%'`,
  );
  await client.query(
    `INSERT INTO activity (id, kind, need_id, territory_id, text, due_on, created_at, is_private, version)
     SELECT gen_random_uuid(), CASE WHEN i % 3 = 0 THEN 'task' ELSE 'note' END, n.id, $1,
       'Rappeler au sujet du devis ' || i || CASE WHEN i % 50 = 0 THEN ' de la scierie' ELSE '' END,
       CASE WHEN i % 3 = 0 THEN current_date + (i % 40)::int END, now() - i * interval '1 hour', false, 1
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS i FROM need) n CROSS JOIN generate_series(1, $2::int / 5000)`,
    [territoryId, NOTES],
  );
  await client.query('SET session_replication_role = DEFAULT');
  for (const table of [
    'offer',
    'project',
    'need',
    'match',
    'person',
    'activity',
    'territory_commune',
    'mission',
    'history',
  ])
    await client.query(`VACUUM ANALYZE ${table}`);
  return territoryId;
}

async function animatorOf(stage: Stage, client: Client, territoryId: string) {
  const [personId, email] = [newId(), 'desk@bench.test'];
  await client.query(
    `INSERT INTO person (id, email, first_name, last_name, created_at, version) VALUES ($1, $2, 'Fanny', 'Blanc', now(), 1)`,
    [personId, email],
  );
  await client.query(
    `INSERT INTO role (id, person_id, role, territory_id, scope, given_at) VALUES ($1, $2, 'animator', $3, $4, now())`,
    [newId(), personId, territoryId, `${territoryId}/`],
  );
  const accounts = stage.app.get(AccountsService);
  const requests = stage.app.get(SignInRequests);
  await requests.answer(await requests.add(email));
  const link = await stage.app.get(Database).repo(SignInLink).findOneByOrFail({ personId });
  const { secret } = await accounts.openSession(accounts.tokenOf(link.id));
  const actor: Actor = {
    personId,
    locale: 'fr',
    grants: [{ role: 'animator', territoryId, organisationId: null }],
  };
  return { cookie: `alize_session=${secret}`, actor };
}

/** What is asked of the database meanwhile, but for transactions and settings. */
async function recorded(ask: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const run = PostgresQueryRunner.prototype.query;
  PostgresQueryRunner.prototype.query = function (sql: string, parameters?: unknown[], ...rest) {
    if (/^\s*(SELECT|WITH)/.test(sql) && !sql.includes('set_config')) statements.push({ sql, parameters });
    return run.call(this, sql, parameters, ...rest);
  };
  try {
    await ask();
  } finally {
    PostgresQueryRunner.prototype.query = run;
  }
  return statements;
}

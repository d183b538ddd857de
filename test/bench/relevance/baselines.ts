import type { Config } from '@alize/platform';
import { Client } from 'pg';
import { z } from 'zod';
import { callEngine } from '../raw-search';
import { pause } from '../measure';
import type { Run } from './score';
import type { RelevanceSet } from './set';

const FOUND = 200;
const INDEX = 'plain_offers';
const Task = z.object({ taskUid: z.number() });
const Status = z.object({ status: z.string() });
const Hits = z.object({ hits: z.array(z.object({ id: z.string() })) });

/** The engine as it comes: the whole text as one query on the offers' words. */
export async function plainMeilisearch(
  { searchUrl, searchKey = '' }: Config,
  { offers, queries }: RelevanceSet,
): Promise<Run> {
  const call = (method: string, path: string, body?: object) =>
    callEngine(searchUrl, searchKey, method, path, body && JSON.stringify(body));
  const settled = async (answer: unknown) => {
    const { taskUid } = Task.parse(answer);
    while (['enqueued', 'processing'].includes(Status.parse(await call('GET', `/tasks/${taskUid}`)).status))
      await pause(50);
  };
  const words = ['title', 'text', 'skills', 'sector'];
  await settled(await call('POST', `/indexes/${INDEX}/documents?primaryKey=id`, offers));
  await settled(
    await call('PATCH', `/indexes/${INDEX}/settings`, {
      searchableAttributes: words,
      filterableAttributes: ['pools'],
    }),
  );
  const run: Run = new Map();
  for (const { id, text, pool } of queries) {
    const query = { q: text, limit: FOUND, filter: `pools = "${pool}"` };
    const answer = await call('POST', `/indexes/${INDEX}/search`, query);
    run.set(
      id,
      Hits.parse(answer).hits.map((hit) => hit.id),
    );
  }
  await call('DELETE', `/indexes/${INDEX}`);
  return run;
}

/** PostgreSQL's French full text: any of the words, titles above skills and texts, `ts_rank_cd`. */
export async function postgresFullText(
  { databaseUrl }: Config,
  { offers, queries }: RelevanceSet,
): Promise<Run> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `CREATE TEMPORARY TABLE plain_offer AS SELECT id, pools, setweight(to_tsvector('french', title), 'A')
       || setweight(to_tsvector('french', concat_ws(' ', skills, sector, text)), 'B') AS words
     FROM jsonb_to_recordset($1) AS o (id text, pools jsonb, title text, text text, skills text, sector text)`,
    [JSON.stringify(offers.map((offer) => ({ ...offer, skills: offer.skills.join('. ') })))],
  );
  const run: Run = new Map();
  for (const { id, text, pool } of queries) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM plain_offer, (SELECT replace(plainto_tsquery('french', $1)::text, ' & ', ' | ')::tsquery AS wanted) q
       WHERE words @@ wanted AND pools ? $2 ORDER BY ts_rank_cd(words, wanted, 1) DESC, id LIMIT ${FOUND}`,
      [text, pool],
    );
    run.set(
      id,
      rows.map((row) => row.id),
    );
  }
  await client.end();
  return run;
}

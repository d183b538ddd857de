import { Catcher } from './catcher';
import type { Dataset } from './dataset';
import type { BenchNeed } from './dataset-needs';
import { type Door, environmentOf, openDoor } from './doors';
import { makeIntroducedMatches, publishIntroduced } from './mails.bench';
import { pause } from './measure';
import { startRedis } from './redis';
import type { Stage } from './stage';
import type { Figure } from './table';

/** A worker sends this many mails before it is killed, about. */
const LIFE = { least: 50, most: 500 };
const KILLS = 8;
/** A claim of a dead worker is taken over after two minutes. */
const PATIENCE_MS = 600_000;

/** `kill -9` of the worker at random while introductions leave: what is lost, and what leaves twice. */
export async function benchKills(
  stage: Stage,
  dataset: Dataset,
  needs: BenchNeed[],
  mails: number,
): Promise<Figure[]> {
  const figures = [await killOn(stage, dataset, needs, { mails, store: 'PostgreSQL' })];
  const redis = await startRedis();
  if (!redis) {
    console.log('kills on Redis: not measured, redis-server is not on the PATH');
    return figures;
  }
  try {
    figures.push(await killOn(stage, dataset, needs, { mails, store: 'Redis', redisUrl: redis.url }));
  } finally {
    await redis.stop();
  }
  return figures;
}

async function killOn(
  stage: Stage,
  dataset: Dataset,
  needs: BenchNeed[],
  { mails, store, redisUrl }: { mails: number; store: string; redisUrl?: string },
): Promise<Figure> {
  const { db, chance } = dataset;
  await db.query('TRUNCATE outbox_message CASCADE');
  const catcher = await Catcher.start(2 * mails);
  const more = { MAIL_URL: catcher.url, ...(redisUrl && { REDIS_URL: redisUrl }) };
  const environment = environmentOf(stage.config, more);
  const matchIds = await makeIntroducedMatches(stage, dataset, needs, mails / 2);
  const count = async (condition: string): Promise<number> => {
    const [row] = await db.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM mail WHERE match_id = ANY($1) AND ${condition}`,
      [matchIds],
    );
    return row?.count ?? 0;
  };
  let worker: Door | undefined;
  let kills = 0;
  let inFlight = 0;
  try {
    worker = await openDoor('worker', environment);
    await publishIntroduced(stage, dataset, matchIds);
    while (kills < KILLS && (await count("status = 'sent'")) < mails) {
      const before = await count("status = 'sent'");
      const life = LIFE.least + chance() * (LIFE.most - LIFE.least);
      while ((await count("status = 'sent'")) < Math.min(mails, before + life)) await pause(5);
      await worker.kill();
      kills += 1;
      inFlight += await count("status = 'sending' AND claimed_at > now() - interval '10 seconds'");
      worker = await openDoor('worker', environment);
    }
    for (const start = performance.now(); (await count("status = 'sent'")) < mails; await pause(1_000))
      if (performance.now() - start > PATIENCE_MS) break;
    const ids = await catcher.messageIds();
    const lost = mails - new Set(ids).size;
    const twice = ids.length - new Set(ids).size;
    return {
      what: `mails around ${kills} kill -9 of the worker, queue on ${store}`,
      at: `${mails} mails`,
      ours: `${lost} lost, ${twice} sent twice`,
      baseline: `${inFlight} in flight at the kills`,
      ratio: '',
      goal: '0 lost, twice only in flight',
      met: lost === 0 && twice <= inFlight,
    };
  } finally {
    await worker?.close();
    catcher.stop();
  }
}

import { CandidatesQueries, matchIntroduced } from '@alize/matches';
import { newId, Outbox } from '@alize/platform';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { type Dataset, insertRows } from './dataset';
import type { BenchNeed } from './dataset-needs';
import { environmentOf, openDoor } from './doors';
import { sum, timed } from './measure';
import { startRedis } from './redis';
import type { Stage } from './stage';
import { type Figure, percent, perSecond } from './table';

/** A new process compiles what it runs often: both sides have by then, whichever was there before. */
const WARM_UP = 500;
const ROUNDS = 2;

/** Introductions from the outbox to the mail server, on each store of the queue, against a loop over pooled nodemailer. */
export async function benchMails(
  stage: Stage,
  dataset: Dataset,
  needs: BenchNeed[],
  mails: number,
): Promise<Figure[]> {
  const figures = [await benchStore(stage, dataset, needs, { mails, store: 'PostgreSQL', workers: 1 })];
  const redis = await startRedis();
  if (!redis) {
    console.log('mails on Redis: not measured, redis-server is not on the PATH');
    return figures;
  }
  try {
    for (const workers of [1, 2, 4])
      figures.push(
        await benchStore(stage, dataset, needs, { mails, store: 'Redis', redisUrl: redis.url, workers }),
      );
  } finally {
    await redis.stop();
  }
  return figures;
}

async function benchStore(
  stage: Stage,
  dataset: Dataset,
  needs: BenchNeed[],
  { mails, store, redisUrl, workers }: { mails: number; store: string; redisUrl?: string; workers: number },
): Promise<Figure> {
  const { catcher, config } = stage;
  await dataset.db.query('TRUNCATE outbox_message CASCADE');
  const environment = environmentOf(config, redisUrl ? { REDIS_URL: redisUrl } : {});
  const doors = await Promise.all(Array.from({ length: workers }, () => openDoor('worker', environment)));
  const introduce = async (count: number): Promise<number> => {
    const matchIds = await makeIntroducedMatches(stage, dataset, needs, count / 2);
    return timed(() => catcher.during(count, () => publishIntroduced(stage, dataset, matchIds)));
  };
  const ours: number[] = [];
  const baseline: number[] = [];
  try {
    await introduce(WARM_UP);
    const loop = await nodemailerLoop(stage);
    await loop(WARM_UP);
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await introduce(mails / ROUNDS));
      baseline.push(await loop(mails / ROUNDS));
    }
  } finally {
    await Promise.all(doors.map((door) => door.close()));
  }
  const ratio = sum(baseline) / sum(ours);
  return {
    what: `introductions sent, queue on ${store}, ${workers} worker${workers > 1 ? 's' : ''}`,
    at: `${mails} mails`,
    ours: perSecond((mails / sum(ours)) * 1000, 'mails'),
    baseline: `${perSecond((mails / sum(baseline)) * 1000, 'mails')} nodemailer pool`,
    ratio: percent(ratio),
    // More workers than processors share them: how they scale is for information.
    goal: workers === 1 ? '≥ 50 %' : '',
    met: workers === 1 ? ratio >= 0.5 : undefined,
  };
}

/** Matches as approvals leave them, with reasons a real approval would have stored. */
export async function makeIntroducedMatches(
  { app }: Stage,
  { db, now }: Dataset,
  needs: BenchNeed[],
  count: number,
): Promise<string[]> {
  const [{ made } = { made: 0 }] = await db.query<{ made: number }>(
    'SELECT count(*)::int AS made FROM match',
  );
  const offers = await db.query<{ id: string }>(
    "SELECT id FROM offer WHERE status = 'active' ORDER BY id LIMIT 5000",
  );
  const explanations: unknown[] = [];
  for (const [index, need] of needs.slice(0, 20).entries())
    explanations.push((await app.get(CandidatesQueries).scoreOf(need.id, offers[index]?.id ?? '')).score);
  const rows = Array.from({ length: count }, (_, index) => {
    const need = needs[index % needs.length];
    const match = {
      id: newId(),
      need_id: need?.id,
      offer_id: offers[(made + index) % offers.length]?.id,
      territory_id: need?.territoryId,
    };
    const explanation = explanations[index % explanations.length];
    return {
      ...match,
      status: 'introduced',
      explanation,
      approved_by: need?.animator.personId,
      approved_at: now,
      version: 1,
    };
  });
  await insertRows(db, 'match', rows);
  return rows.map(({ id }) => id);
}

export function publishIntroduced({ app }: Stage, { db }: Dataset, matchIds: string[]): Promise<void> {
  return db.tx(async () => {
    for (const matchId of matchIds) await app.get(Outbox).publish(matchIntroduced, { matchId });
  });
}

/** What nodemailer makes itself of the rest; every other header of ours is sent as it came. */
const OWN_HEADERS = /^(to|from|subject|date|message-id|mime-version|content-type|content-transfer-encoding)$/;

/** Sends copies of the last introduction that came: the same words, calendar file and headers, to others. */
async function nodemailerLoop({ catcher, config }: Stage): Promise<(count: number) => Promise<number>> {
  const { from, subject, text, html, headers, raw } = await catcher.sample();
  const { attachments } = await simpleParser(raw);
  const calendar = attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (!calendar) throw new Error('an introduction without its calendar file');
  const icalEvent = { method: 'REQUEST', filename: calendar.filename ?? '', content: calendar.content };
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN_HEADERS.test(name)));
  const transport = createTransport(`${config.mailUrl}?pool=true&maxConnections=5&maxMessages=200`);
  const send = (index: number) =>
    transport.sendMail({
      from,
      to: `benevole.${index}@bench.test`,
      subject,
      text,
      html,
      headers: kept,
      icalEvent,
    });
  return (count) =>
    timed(() =>
      catcher.during(count, () => Promise.all(Array.from({ length: count }, (_, index) => send(index)))),
    );
}

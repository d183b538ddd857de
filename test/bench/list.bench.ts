import { AccountsService, SignInLink, SignInRequests } from '@alize/accounts';
import { newId } from '@alize/platform';
import autocannon from 'autocannon';
import type { INestApplicationContext } from '@nestjs/common';
import { join } from 'node:path';
import { type Dataset, insertRows } from './dataset';
import { environmentOf, launch, openDoor } from './doors';
import { type Sides, sum } from './measure';
import type { Stage } from './stage';
import { type Figure, percent, perSecond, thousands } from './table';

const PATH = '/api/offers?limit=20';
const CONNECTIONS = 20;

/** Pages of offers from the real api, signed in, against a bare Fastify route on the same query; turn by turn. */
export async function benchList(
  stage: Stage,
  dataset: Dataset,
  wanted: { offers: number; rounds: number; seconds: number },
): Promise<Figure> {
  const territories = await giveTerritories(dataset, wanted.offers);
  const [{ offers } = { offers: 0 }] = await dataset.db.query<{ offers: number }>(
    'SELECT count(*)::int AS offers FROM offer WHERE territory_id = ANY($1)',
    [territories],
  );
  const cookie = `alize_session=${await signIn(stage.app, dataset)}`;
  const api = await openDoor('api', environmentOf(stage.config));
  const bare = await launch(
    [join(__dirname, 'bare-process.js'), stage.config.databaseUrl, territories.join(',')],
    {},
  );
  const rates: Sides = { ours: [], baseline: [] };
  try {
    for (let round = 0; round <= wanted.rounds; round += 1) {
      const ours = await rate(api.url, wanted.seconds, { cookie });
      const baseline = await rate(bare.url, wanted.seconds, {});
      // The first round warms up.
      if (round === 0) continue;
      rates.ours.push(ours);
      rates.baseline.push(baseline);
    }
  } finally {
    await api.close();
    await bare.close();
  }
  const ratio = sum(rates.ours) / sum(rates.baseline);
  return {
    what: `GET ${PATH}, signed in, ${CONNECTIONS} connections`,
    at: `${thousands(offers)} offers in reach`,
    ours: perSecond(sum(rates.ours) / wanted.rounds, 'requests'),
    baseline: `${perSecond(sum(rates.baseline) / wanted.rounds, 'requests')} bare Fastify and pg`,
    ratio: percent(ratio),
    goal: '≥ 60 %',
    met: ratio >= 0.6,
  };
}

/** Makes the first animator run as many territories as hold this many offers. */
async function giveTerritories({ db, places, now }: Dataset, offers: number): Promise<string[]> {
  const [{ total } = { total: 1 }] = await db.query<{ total: number }>(
    'SELECT count(*)::int AS total FROM offer',
  );
  const run = places.slice(0, Math.max(1, Math.round((places.length * offers) / total)));
  const held = {
    person_id: places[0]?.animator.personId,
    role: 'animator',
    organisation_id: null,
    given_at: now,
  };
  const more = run.slice(1).map(({ territoryId }) => ({
    ...held,
    id: newId(),
    territory_id: territoryId,
    scope: `${territoryId}/`,
  }));
  if (more.length > 0) await insertRows(db, 'role', more);
  return run.map(({ territoryId }) => territoryId);
}

async function signIn(app: INestApplicationContext, { db, places }: Dataset): Promise<string> {
  const accounts = app.get(AccountsService);
  const personId = places[0]?.animator.personId;
  const requests = app.get(SignInRequests);
  await requests.answer(await requests.add(places[0]?.animatorEmail ?? ''));
  const link = await db.repo(SignInLink).findOneByOrFail({ personId });
  return (await accounts.openSession(accounts.tokenOf(link.id))).secret;
}

async function rate(url: string, duration: number, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url: `${url}${PATH}`, connections: CONNECTIONS, duration, headers });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx} answers other than 200, ${result.errors} errors`);
  return result.requests.total / result.duration;
}

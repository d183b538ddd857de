import { createServer, type Server } from 'node:http';
import { Candidates } from '@alize/contracts';
import { PairQueries, Retrieval } from '@alize/matches';
import { z } from 'zod';
import { addressOf } from '../support/gate';
import '../support/patience';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

/** What a model would know, and no catalogue does: that a hive and an apiary are one thing. */
const MEANINGS = [/ruches?|apicult/i, /camion|transport/i, /./];
const Asked = z.object({ input: z.string() });

let model: Server;
let asked = 0;
let system: System;
let world: World;

beforeAll(async () => {
  model = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { input } = Asked.parse(JSON.parse(Buffer.concat(chunks).toString()));
      asked += 1;
      const meaning = MEANINGS.findIndex((pattern) => pattern.test(input));
      const embedding = MEANINGS.map((_, at) => (at === meaning ? 1 : 0));
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ embedding }));
    });
  });
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
  const { port } = addressOf(model.address());
  system = await bootSystem({
    searchEmbedder: {
      source: 'rest',
      url: `http://127.0.0.1:${port}/embed`,
      request: { input: '{{text}}' },
      response: { embedding: '{{embedding}}' },
      dimensions: MEANINGS.length,
    },
  });
  world = await makeWorld(system);
});
afterAll(async () => {
  // An engine that cannot reach a model waits minutes for it, and all its other indexes with it.
  await system.drain();
  await system.close();
  if (model.listening) await new Promise((resolve) => model.close(resolve));
});

it('lets a configured model find whom neither words nor skills do', async () => {
  const beekeeper = await world.volunteer('ruche@alpelec.test', {
    title: 'Apiculteur le dimanche',
    text: 'Trente ans de pratique, du rucher à la mise en pot.',
  });
  await system.drain();
  expect(asked).toBeGreaterThan(0);
  const needId = await world.openNeed('Nos ruches meurent', []);
  const before = asked;
  const animator = await system.as('animation.savoie@alize.test');
  const { items } = Candidates.parse((await animator.get(`/api/needs/${needId}/candidates`, 200)).json);
  expect(items.map(({ offer }) => offer.id)).toContain(beekeeper);
  // So few offers are all ranked; of a large territory the engine finds those that are read.
  expect(asked).toBe(before);
  const found = await system.app
    .get(Retrieval)
    .offersFor(await system.app.get(PairQueries).need(needId), new Array<number>(256).fill(0.0625));
  expect(found).toContain(beekeeper);
  expect(asked).toBeGreaterThan(before);
});

it('does without a model that is down', async () => {
  const welder = await world.volunteer('soudure@alpelec.test', { title: 'Soudeur' });
  await system.drain();
  const needId = await world.openNeed('Former un soudeur', ['quality/iso-9001']);
  await system.drain();
  model.closeAllConnections();
  await new Promise((resolve) => model.close(resolve));
  const animator = await system.as('animation.savoie@alize.test');
  const { items } = Candidates.parse((await animator.get(`/api/needs/${needId}/candidates`, 200)).json);
  expect(items.map(({ offer }) => offer.id)).toContain(welder);
});

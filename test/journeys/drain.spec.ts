import { Agent, get, type IncomingMessage } from 'node:http';
import { Module } from '@nestjs/common';
import { createLogger, Database, PlatformModule } from '@alize/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../../apps/api/src/api.module';
import { drain } from '../../apps/api/src/http/drain';
import { createServer } from '../../apps/api/src/server';
import { SCHEMA } from '../../infra/database/schema';
import { eventually } from '../support/eventually';
import { cloneTemplate, dropDatabase } from '../support/template';
import { testConfig } from '../support/test-config';

const NAME = `alize_test_drain_${process.pid}`;
const CLIENTS = 8;
const logger = createLogger('silent');
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

let app: NestFastifyApplication;
let base: string;
beforeAll(async () => {
  const config = testConfig(await cloneTemplate(NAME));
  @Module({ imports: [PlatformModule.forRoot(config, SCHEMA, undefined, logger), ApiModule] })
  class ApiProcess {}
  app = await createServer(ApiProcess, config, logger);
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
});
afterAll(async () => {
  agent.destroy();
  await dropDatabase(NAME);
});

interface Heard {
  status?: number;
  connection?: string;
}
/** Over connections that are kept. */
const ask = (path: string): Promise<Heard> =>
  new Promise((resolve, reject) => {
    get(`${base}${path}`, { agent }, (answer: IncomingMessage) => {
      answer
        .resume()
        .on('end', () => resolve({ status: answer.statusCode, connection: answer.headers.connection }));
    }).on('error', reject);
  });

it('a server that is told to stop fails no request: neither those that come while balancers learn of it, nor those in hand', async () => {
  const heard: Heard[] = [];
  const failures: unknown[] = [];
  const hurry = new AbortController();
  let sending = true;
  const client = async () => {
    while (sending)
      await ask('/api/territories').then(
        (answer) => heard.push(answer),
        (error: unknown) => failures.push(error),
      );
  };
  const clients = Array.from({ length: CLIENTS }, client);
  await eventually(async () => heard.length > 2 * CLIENTS);
  expect(heard.every(({ connection }) => connection !== 'close')).toBe(true);

  const config = { ...testConfig('postgres://nobody@127.0.0.1:9/none'), drainSeconds: 300 };
  const drained = drain(app, config, logger, hurry.signal);
  expect((await ask('/health/ready')).status).toBe(503);
  expect((await ask('/health/live')).status).toBe(200);
  const before = heard.length;
  await eventually(async () => heard.length > before + 4 * CLIENTS);
  expect(heard.at(-1)?.connection).toBe('close');
  // The balancer has heard: it sends nothing more.
  sending = false;
  await Promise.all(clients);
  expect([failures, heard.filter(({ status }) => status !== 200)]).toEqual([[], []]);

  const db = app.get(Database);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  // No requests: the end of the process may come before theirs.
  const held = Array.from({ length: 20 }, () => db.tx(() => released).catch(() => undefined));
  const inHand = Array.from({ length: CLIENTS }, () => ask('/api/territories'));
  await eventually(async () => db.waiting >= CLIENTS);
  // A second signal ends the wait.
  hurry.abort();
  await drained;
  const closed = app.close();
  release();
  expect((await Promise.all(inHand)).map(({ status }) => status)).toEqual(inHand.map(() => 200));
  await Promise.all([...held, closed]);
  await expect(ask('/health/live')).rejects.toThrow();
});

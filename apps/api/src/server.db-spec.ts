import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type Config, createLogger, PlatformModule } from '@alize/platform';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SCHEMA } from '../../../infra/database/schema';
import { eventually } from '../../../test/support/eventually';
import { cloneTemplate, dropDatabase } from '../../../test/support/template';
import { testConfig } from '../../../test/support/test-config';
import { HTTP_LIMITS } from './http/limits';
import { ProblemFilter } from './http/problem.filter';
import { createServer, describeApi } from './server';

@Controller()
class EchoController {
  @Post('echo')
  echo(@Body() body: object): object {
    return body;
  }

  @Post('slow')
  slow(): Promise<void> {
    return new Promise((resolve) => waiting.push(resolve));
  }
}
/** Ends a request that is held. */
const waiting: (() => void)[] = [];

describe('what one caller may occupy', () => {
  const opened: Socket[] = [];
  let app: NestFastifyApplication | undefined;
  const database = `alize_test_server_${process.pid}`;
  let config: Config;
  beforeAll(async () => {
    config = testConfig(await cloneTemplate(database));
  });
  afterAll(() => dropDatabase(database));
  const serve = async (
    limits: Partial<typeof HTTP_LIMITS>,
    prepare: (one: NestFastifyApplication, settings: Config) => void = () => undefined,
  ): Promise<number> => {
    @Module({
      imports: [PlatformModule.forRoot(config, SCHEMA)],
      controllers: [EchoController],
      providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
    })
    class EchoProcess {}
    app = await createServer(EchoProcess, config, createLogger('silent'), { ...HTTP_LIMITS, ...limits });
    prepare(app, config);
    await app.listen(0, '127.0.0.1');
    return Number(new URL(await app.getUrl()).port);
  };
  /** What is heard on it until it is closed, which may be at once. */
  const open = async (port: number): Promise<{ socket: Socket; heard: Promise<string> }> => {
    const socket = connect(port, '127.0.0.1');
    opened.push(socket.on('error', () => undefined));
    let text = '';
    socket.on('data', (part: Buffer) => (text += part.toString()));
    const heard = once(socket, 'close').then(() => text);
    await once(socket, 'connect');
    return { socket, heard };
  };
  const head = (length: number) =>
    `POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
  afterEach(async () => {
    for (const socket of opened.splice(0)) socket.destroy();
    await app?.close();
  });

  it('ends requests whose bodies trickle in, and says so', async () => {
    const port = await serve({ requestTimeoutMs: 150, checkEveryMs: 30 });
    const slow = await Promise.all(Array.from({ length: 20 }, () => open(port)));
    const answers = slow.map(({ socket, heard }) => {
      socket.write(head(1_000));
      const drip = setInterval(() => socket.write('['), 20);
      return heard.finally(() => clearInterval(drip));
    });
    for (const answer of await Promise.all(answers)) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
      expect(answer).toContain('"code":"input/timeout"');
    }
  });

  it('works for others while bodies trickle in, more of them than requests it has in hand', async () => {
    config = { ...config, requestsInHand: 3 };
    const port = await serve({});
    for (const { socket } of await Promise.all(Array.from({ length: 10 }, () => open(port))))
      socket.write(`${head(1_000)}[`);
    for (let asked = 0; asked < 5; asked += 1) {
      const { status } = await fetch(`http://127.0.0.1:${port}/api/echo`, { method: 'POST' });
      expect(status).toBe(201);
    }
  });

  it('refuses what would only wait, with when to come again, and goes on answering who asks how it is', async () => {
    config = { ...config, requestsInHand: 2 };
    const port = await serve({});
    const ask = (path: string, method = 'POST') => fetch(`http://127.0.0.1:${port}${path}`, { method });
    const held = [ask('/api/slow'), ask('/api/slow')];
    await eventually(async () => waiting.length === 2);
    const refused = await ask('/api/echo');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await refused.json()).toMatchObject({ code: 'server/overloaded' });
    expect((await ask('/health/live', 'GET')).status).toBe(200);
    for (const answer of waiting.splice(0)) answer();
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([201, 201]);
    expect((await ask('/api/echo')).status).toBe(201);
  });

  it('closes a connection on which nothing moves', async () => {
    const port = await serve({ connectionTimeoutMs: 100 });
    expect(await (await open(port)).heard).toBe('');
  });

  it('takes so many requests on a connection, and so many connections', async () => {
    const port = await serve({ requestsPerConnection: 2, connectionsMax: 3 });
    const { socket } = await open(port);
    const answers: string[] = [];
    for (const body of ['{}', '{}']) {
      socket.write(`${head(2)}${body}`);
      answers.push(String(await once(socket, 'data')));
    }
    expect(answers.map((answer) => /^connection: (.*)$/im.exec(answer)?.[1])).toEqual([
      'keep-alive',
      'close',
    ]);
    const held = [await open(port), await open(port)];
    expect(await (await open(port)).heard).toBe('');
    expect(held.some(({ socket: one }) => one.destroyed)).toBe(false);
  });

  it.each([
    [true, [200, 200, 200, 404, 404, 404, 404, 404]],
    [false, [200, 404, 404, 404, 404, 404, 404, 404]],
  ])('serves of its description what the page needs, where it is on (%s)', async (apiDocs, expected) => {
    config = { ...config, apiDocs };
    const port = await serve({}, describeApi);
    const docs = '/api/docs';
    const paths = [docs, `${docs}/swagger-ui.css`, `${docs}/swagger-ui-init.js`].concat(
      ['package.json', 'swagger-ui.js.map', 'absolute-path.js', '/', '%00'].map((file) => `${docs}/${file}`),
    );
    const answers = await Promise.all(paths.map((path) => fetch(`http://127.0.0.1:${port}${path}`)));
    // Read to the end, or their connections stay busy.
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    expect(answers.map(({ status }) => status)).toEqual(expected);
    const described = await fetch(`http://127.0.0.1:${port}/api/openapi.json`);
    expect(await described.json()).toMatchObject({ openapi: expect.any(String) });
  });
});

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from '../support/client';
import { bootSystem, serve, type System } from '../support/system';
import { makeNewcomer, makeWorld, needOf } from '../support/world';

const WRITES = 6;

describe('how often one may ask in a minute', () => {
  let system: System;
  let api: NestFastifyApplication | undefined;
  beforeAll(async () => {
    system = await bootSystem();
    await makeWorld(system);
    await makeNewcomer(system, 'nouvelle@alize.test');
    await system.as('nouvelle@alize.test');
    await system.as('animation.savoie@alize.test');
  });
  afterAll(() => system.close());
  /** Has counted nothing yet. */
  beforeEach(async () => {
    api = await serve({ ...system.config, publicWritesPerMinute: WRITES, trustedProxies: 1 }, system.clock);
  });
  afterEach(() => api?.close());

  const ask = async (
    method: string,
    path: string,
    {
      cookie = '',
      address = '192.0.2.1',
      body = {},
    }: { cookie?: string; address?: string; body?: object } = {},
  ) => {
    const client = new Client(((await api?.getUrl()) ?? '').replace('[::1]', '127.0.0.1'));
    client.cookie = cookie;
    const sent = ['GET', 'HEAD'].includes(method) ? undefined : body;
    return client.send(method, path, sent, undefined, { 'x-forwarded-for': address });
  };
  const statuses = async (times: number, method: string, paths: string[], by = {}) => {
    const answers = [];
    for (let asked = 0; asked < times; asked += 1)
      answers.push((await ask(method, paths[asked % paths.length] ?? '', by)).status);
    return answers;
  };
  const WRITTEN = [
    '/api/needs',
    '/api/offer-submissions',
    '/api/company-lookups',
    '/sign-in',
    '/api/sessions',
  ];

  it('counts the public writes of an address on all routes together, and says when to come back', async () => {
    expect(await statuses(WRITES, 'POST', WRITTEN)).not.toContain(429);
    for (const path of [...WRITTEN, '/confirm', '/preferences']) {
      const refused = await ask('POST', path);
      expect(refused).toMatchObject({ status: 429, json: { code: 'input/too-many-requests' } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await ask('POST', '/api/needs', { address: '192.0.2.2' })).status).toBe(400);
    expect((await ask('GET', '/api/session')).status).toBe(200);
  });

  it('is not lifted by a session of somebody without a role', async () => {
    const { cookie } = await system.as('nouvelle@alize.test');
    expect(await statuses(WRITES, 'POST', WRITTEN, { cookie })).not.toContain(429);
    expect((await ask('POST', '/api/needs', { cookie })).status).toBe(429);
    expect((await ask('PATCH', '/api/me', { cookie })).status).toBe(429);
  });

  it('is more for somebody with a role, wherever they ask from, and ends too', async () => {
    const { cookie } = await system.as('animation.savoie@alize.test');
    const paths = ['/api/needs', '/api/offers', '/api/company-lookups'];
    expect(await statuses(WRITES * 10, 'POST', paths, { cookie })).not.toContain(429);
    expect((await ask('POST', '/api/needs', { cookie, address: '192.0.2.9' })).status).toBe(429);
    expect((await ask('POST', '/api/needs')).status).toBe(400);
  });

  it('is less for links to sign in, by the page as well', async () => {
    const paths = ['/api/sign-in-links', '/sign-in/link'];
    expect(await statuses(WRITES / 6, 'POST', paths)).toEqual([400]);
    for (const path of paths) expect((await ask('POST', path)).status).toBe(429);
  });

  it('holds for reading what is open to all, and never for who watches the process', async () => {
    const paths = ['/api/communes?q=s', '/api/session'];
    expect(await statuses(WRITES * 10, 'GET', paths)).not.toContain(429);
    for (const path of paths) expect((await ask('GET', path)).status).toBe(429);
    const { cookie } = await system.as('animation.savoie@alize.test');
    expect((await ask('GET', '/api/communes?q=s', { cookie })).status).toBe(200);
    expect((await ask('GET', '/health/live')).status).toBe(200);
  });

  it('leaves others their forms when one network has sent a tenth of what all may have written', async () => {
    await api?.close();
    api = await serve({ ...system.config, confirmationsPerHour: 20, trustedProxies: 1 }, system.clock);
    let sender = 0;
    const send = async (address: string) => {
      sender += 1;
      const body = needOf('Relire un contrat', `inconnue.${sender}@ailleurs.test`);
      return ask('POST', '/api/needs', { address, body });
    };
    for (const address of ['2001:db8::1', '2001:db8::2']) expect((await send(address)).status).toBe(201);
    expect(await send('2001:db8::3')).toMatchObject({
      status: 429,
      json: { code: 'form/too-many-confirmations' },
    });
    expect((await send('2001:db8:0:1::1')).status).toBe(201);
    expect((await send('192.0.2.1')).status).toBe(201);
  });
});

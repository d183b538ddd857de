import { ProblemBody } from '@alize/contracts';
import { Database } from '@alize/platform';
import { DatabaseLine } from '../support/database-line';
import { eventually } from '../support/eventually';
import { bootSystem, type System } from '../support/system';
import { makeWorld, needOf } from '../support/world';

let line: DatabaseLine;
let system: System;
const log: string[] = [];
beforeAll(async () => {
  system = await bootSystem({
    databaseLine: async (url) => (line = await DatabaseLine.to(url)).url,
    log: (text) => void log.push(text),
  });
  await makeWorld(system);
});
afterAll(async () => {
  await system.close();
  await line.close();
});

const ready = async () => (await system.anonymous().get('/health/ready')).status;
const lines = (said: string) => log.filter((text) => text.includes(said)).length;
const posted = (email: string) => system.anonymous().post('/api/needs', needOf('Une certification', email));
const confirmations = (email: string) => system.mailbox.list().filter(({ to }) => to.includes(email)).length;

describe('connections that fall silent, though PostgreSQL is there', () => {
  it('are thrown away: what waited for them is refused, the mail goes on, by itself', async () => {
    // Many connections of the pool are open, and all of them are lost.
    await Promise.all(Array.from({ length: 10 }, () => system.anonymous().get('/api/territories', 200)));
    line.silence();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => system.anonymous().get('/api/territories')),
    );
    for (const { status, headers, json } of answers.filter(({ status }) => status !== 200)) {
      expect([status, headers.get('retry-after')]).toEqual([503, '5']);
      expect(ProblemBody.parse(json).code).toBe('database/unavailable');
    }
    expect(answers.some(({ status }) => status === 503)).toBe(true);
    expect(lines('PostgreSQL is away')).toBeGreaterThan(0);
    await eventually(async () => (await ready()) === 200);
    await posted('claire@firme.test');
    await eventually(async () => confirmations('claire@firme.test') > 0);
    expect(lines('PostgreSQL is back')).toBeGreaterThan(0);
  });
});

describe('a frozen PostgreSQL', () => {
  beforeAll(() => line.freeze());

  it('is told by whoever asks whether the process is ready, at once', async () => {
    await eventually(async () => (await ready()) === 503);
    expect((await system.anonymous().get('/health/ready')).json).toMatchObject({
      services: { database: 'down' },
    });
    await system.anonymous().get('/health/live', 200);
  });

  it('has requests refused with a time to try again, and says of writes what is known', async () => {
    const [read, write] = await Promise.all([
      system.anonymous().get('/api/territories'),
      posted('paul@firme.test'),
    ]);
    expect([read.status, read.headers.get('retry-after')]).toEqual([503, '5']);
    expect([write.status, write.headers.get('retry-after')]).toEqual([503, '5']);
    // Its transaction never came to its end: nothing was kept.
    expect(ProblemBody.parse(write.json).code).toMatch(/^database\//);
    expect(lines('requests are refused: PostgreSQL')).toBeLessThan(5);
    expect(lines('request failed')).toBe(0);
  });

  it('is found again without anybody’s help', async () => {
    line.thaw();
    await eventually(async () => (await ready()) === 200);
    await eventually(async () => (await posted('anne@firme.test')).status === 201);
    await eventually(async () => confirmations('anne@firme.test') > 0);
  });
});

describe('more than a process can serve', () => {
  it('is refused early once the pool is out, and health is answered', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const db = system.app.get(Database);
    const held = Array.from({ length: 20 }, () => db.tx(() => released));
    const waiting = Array.from({ length: 60 }, () => db.query('SELECT 1').catch(() => undefined));
    await eventually(async () => db.waiting === 60);
    const refused = await system.anonymous().get('/api/territories');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
    expect(ProblemBody.parse(refused.json).code).toBe('server/overloaded');
    await system.anonymous().get('/health/live', 200);
    release();
    await Promise.all([...held, ...waiting]);
    await system.anonymous().get('/api/territories', 200);
  });
});

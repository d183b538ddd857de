import { Candidates, CreatePerson, Match, pageOf, Person, ProblemBody } from '@alize/contracts';
import { PeopleService, SYSTEM } from '@alize/directory';
import { Mail, MailQueue } from '@alize/notifications';
import { startGround, type Ground } from '../../infra/embedded/ground';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BusyEngine } from '../support/busy-engine';
import { eventually } from '../support/eventually';
import { type Gate, makeGate } from '../support/gate';
import { bootSystem, type System, tokenIn } from '../support/system';
import { testConfig } from '../support/test-config';
import { BOURG, makeWorld, needOf, SIRETS, type World } from '../support/world';

const introductionsIn = (system: System) =>
  system.mailbox.list().filter(({ subject }) => /^Présentation| peut vous aider/.test(subject));

/** A volunteer who is introduced without being asked, a need, and who may put them together. */
async function approvable(system: System, world: World, email: string) {
  const offerId = await world.volunteer(email, { introduction: 'direct' });
  const needId = await world.openNeed(`Certification pour ${email}`, ['quality/iso-9001']);
  const animator = await system.as('animation.savoie@alize.test');
  await system.drain();
  return { animator, needId, offerId };
}

const portOf = ({ searchUrl = '' }: Ground): number => Number(new URL(searchUrl).port);

describe('mail servers that misbehave, workers that die', () => {
  let system: System;
  let world: World;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
  });
  afterAll(() => system.close());
  afterEach(() => {
    system.mailbox.onRecipient = undefined;
    system.mailbox.onData = undefined;
  });

  const introduce = async (email: string): Promise<Match> => {
    const { animator, needId, offerId } = await approvable(system, world, email);
    system.mailbox.clear();
    return Match.parse((await animator.post(`/api/needs/${needId}/matches`, { offerId }, 201)).json);
  };

  /** Who was, a mail each. */
  const introduced = () =>
    introductionsIn(system)
      .flatMap(({ to }) => to)
      .sort();

  it('sends both mails, once each, when the worker was dead at the approval', async () => {
    const { animator, needId, offerId } = await approvable(system, world, 'mort@alpelec.test');
    system.mailbox.clear();
    await system.stopWorker();
    await animator.post(`/api/needs/${needId}/matches`, { offerId }, 201);
    expect(introductionsIn(system)).toHaveLength(0);
    await system.startWorker();
    await system.drain();
    expect(introduced()).toEqual(['dirigeante@alize.test', 'mort@alpelec.test']);
  });

  it('tries again after a 4xx and a connection dropped after DATA, under one Message-ID', async () => {
    let refused = 0;
    let drops = 0;
    system.mailbox.onRecipient = (address) => {
      if (address !== 'lent@alpelec.test') return undefined;
      refused += 1;
      if (refused > 2) drops = Math.max(drops, 1);
      return refused <= 2 ? { code: 451, message: 'greylisted, try later' } : undefined;
    };
    system.mailbox.onData = () => {
      if (drops !== 1) return 'accept';
      drops = 2;
      return 'keep-and-drop';
    };
    const match = await introduce('lent@alpelec.test');
    await system.drain();
    const before = system.clock.now();
    const mailings = system.worker().get(MailQueue, { strict: false });
    const at = (minutes: number) => system.clock.set(new Date(before.getTime() + minutes * 60_000));
    // What may have arrived is not sent again at once.
    const statuses = (await system.db.repo(Mail).findBy({ matchId: match.id })).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['queued', 'sent']);
    at(14);
    expect(await mailings.retryUnanswered()).toBe(0);
    at(15);
    expect(await mailings.retryUnanswered()).toBe(1);
    await system.drain();
    system.clock.set(before);
    const mails = await system.db.repo(Mail).findBy({ matchId: match.id });
    expect(mails).toHaveLength(2);
    expect(mails.map(({ status }) => status)).toEqual(['sent', 'sent']);
    const ids = introductionsIn(system).map(({ headers }) => headers['message-id']);
    expect(new Set(ids).size).toBe(2);
  });

  it('sends six copies at most to a server that never answers, and says that it may have arrived', async () => {
    const before = system.clock.now();
    system.mailbox.onData = () => 'keep-and-drop';
    const match = await introduce('muet@alpelec.test');
    await system.drain();
    const mailings = system.worker().get(MailQueue, { strict: false });
    for (let hour = 1; hour <= 30; hour += 1) {
      system.clock.set(new Date(before.getTime() + hour * 3_600_000));
      if (hour === 24) system.mailbox.onData = undefined;
      await mailings.retryUnanswered();
      await system.drain();
    }
    system.clock.set(before);
    const copies = system.mailbox
      .list()
      .filter(
        ({ to, headers }) =>
          to.includes('muet@alpelec.test') && headers['x-alize-purpose'] === 'introduction-to-volunteer',
      );
    expect(copies).toHaveLength(6);
    const mails = await system.db.repo(Mail).findBy({ matchId: match.id, status: 'failed' });
    expect(mails.map(({ purpose, unansweredTries }) => [purpose, unansweredTries]).sort()).toEqual([
      ['introduction-to-requester', 6],
      ['introduction-to-volunteer', 6],
    ]);
    const warnings = system.mailbox
      .list()
      .filter(({ headers }) => headers['x-alize-purpose'] === 'mail-failed');
    expect(warnings[0]?.text.replace(/\s+/g, ' ')).toContain('Le message est peut-être arrivé');
  });

  it('tries again the one that has to wait, and the other no more', async () => {
    let refused = 0;
    system.mailbox.onRecipient = (address) =>
      address === 'gris@alpelec.test' && (refused += 1) <= 3
        ? { code: 451, message: 'greylisted, try later' }
        : undefined;
    await introduce('gris@alpelec.test');
    await system.drain();
    expect(refused).toBe(4);
    expect(introduced()).toEqual(['dirigeante@alize.test', 'gris@alpelec.test']);
  });

  it('claims few at once, however many wait', async () => {
    const colleagues = Array.from({ length: 120 }, (_, index) => `animation.${index}@alize.test`);
    for (const email of colleagues)
      await system.app.get(PeopleService).create(
        SYSTEM,
        CreatePerson.parse({
          ...{ email, firstName: 'Fanny', lastName: 'Blanc' },
          roles: [{ role: 'animator', territoryId: world.ain }],
        }),
      );
    const claimed: Promise<number>[] = [];
    system.mailbox.onRecipient = () => {
      claimed.push(system.db.repo(Mail).countBy({ status: 'sending' }));
      return undefined;
    };
    const need = needOf('Certification', 'claire@firme.test');
    Object.assign(need.organisation, { siret: SIRETS[2], communeCode: BOURG });
    await system.anonymous().post('/api/needs', need, 201);
    await system.drain();
    const confirmation = system.mailbox.list().find(({ to }) => to.includes('claire@firme.test'));
    await system.anonymous().form('/confirm', { token: tokenIn(confirmation?.text ?? '') });
    await system.drain();
    expect(system.mailbox.list().flatMap(({ to }) => to)).toEqual(expect.arrayContaining(colleagues));
    expect(claimed.length).toBeGreaterThan(colleagues.length);
    expect(Math.max(...(await Promise.all(claimed)))).toBeLessThanOrEqual(80);
  });

  it('marks a mail refused for good, sends the other one, and shows it to the animator', async () => {
    system.mailbox.onRecipient = (address) =>
      address === 'parti@alpelec.test' ? { code: 550, message: 'no such mailbox' } : undefined;
    const match = await introduce('parti@alpelec.test');
    await system.drain();
    expect(introductionsIn(system).flatMap(({ to }) => to)).toEqual(['dirigeante@alize.test']);
    const animator = await system.as('animation.savoie@alize.test');
    const { failedMails } = Match.parse((await animator.get(`/api/matches/${match.id}`, 200)).json);
    expect(failedMails).toMatchObject([
      { purpose: 'introduction-to-volunteer', error: expect.stringContaining('no such mailbox') },
    ]);
    const warning = system.mailbox.list().find(({ to }) => to.includes('animation.savoie@alize.test'));
    expect(warning?.text).toContain('parti@alpelec.test');
  });

  it('says of a person that their address is refused, until a mail comes through', async () => {
    system.mailbox.onRecipient = (address) =>
      address === 'plein@alpelec.test' ? { code: 552, message: 'mailbox over quota' } : undefined;
    const match = await introduce('plein@alpelec.test');
    await system.drain();
    const animator = await system.as('animation.savoie@alize.test');
    const refusalOf = async (email: string) => {
      const { items } = pageOf(Person).parse((await animator.get('/api/people?limit=100', 200)).json);
      return items.find((person) => person.email === email)?.mailRefusal;
    };
    expect(await refusalOf('plein@alpelec.test')).toEqual({
      at: expect.stringMatching(/^2026-03-02T09:00:00/),
      answer: expect.stringContaining('mailbox over quota'),
    });
    expect(await refusalOf('dirigeante@alize.test')).toBeNull();
    system.mailbox.onRecipient = undefined;
    const failed = await system.db.repo(Mail).findOneByOrFail({ matchId: match.id, status: 'failed' });
    await animator.post(`/api/mails/${failed.id}/sending`, undefined, 202);
    await system.drain();
    expect(await refusalOf('plein@alpelec.test')).toBeNull();
    expect(introductionsIn(system).flatMap(({ to }) => to)).toContain('plein@alpelec.test');
  });

  it('threads the mails of a need, and of a match under it', async () => {
    const match = await introduce('fil@alpelec.test');
    await system.drain();
    expect(introductionsIn(system)).toHaveLength(2);
    for (const { headers } of introductionsIn(system))
      expect(headers).toMatchObject({
        references: expect.stringMatching(
          new RegExp(`^<need\\.${match.need.id}@alize\\.test>\\s+<match\\.${match.id}@alize\\.test>$`),
        ),
        'in-reply-to': `<match.${match.id}@alize.test>`,
        'auto-submitted': 'auto-generated',
      });
  });
});

describe('a search engine that is busy', () => {
  let engine: BusyEngine;
  let system: System;
  let world: World;
  beforeAll(async () => {
    const { searchUrl, searchKey } = testConfig('postgres://nobody@127.0.0.1:9/none');
    engine = await BusyEngine.before(searchUrl);
    system = await bootSystem({ searchUrl: engine.url, searchKey });
    world = await makeWorld(system);
  });
  afterAll(async () => {
    await system.close();
    engine.close();
  });

  it('keeps neither a worker from its mail nor from its end', async () => {
    const { animator, needId, offerId } = await approvable(system, world, 'laurent@alpelec.test');
    await system.stopWorker();
    engine.busy = true;
    await animator.post(`/api/needs/${needId}/matches`, { offerId }, 201);
    await system.startWorker();
    await eventually(async () => introductionsIn(system).length === 2);
    await system.stopWorker();
    engine.busy = false;
    await system.startWorker();
    await system.drain();
    expect(introductionsIn(system)).toHaveLength(2);
  });
});

describe('a search engine that stops', () => {
  let home: string;
  let engine: Ground;
  let gate: Gate;
  let system: System;
  let world: World;
  const startEngine = () =>
    startGround({
      home,
      database: false,
      search: true,
      mail: false,
      ephemeral: true,
      now: () => new Date(0),
      log: () => undefined,
    });
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'alize-search-'));
    engine = await startEngine();
    gate = await makeGate(portOf(engine));
    system = await bootSystem({ searchUrl: `http://127.0.0.1:${gate.port}`, searchKey: engine.searchKey });
    world = await makeWorld(system);
  });
  afterAll(async () => {
    await system.close();
    await gate.shut();
    await engine.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('stops nothing but the lists of offers: a usual territory is ranked without it', async () => {
    const { animator, needId, offerId } = await approvable(system, world, 'laurent@alpelec.test');
    await gate.shut();
    await engine.stop();
    const { items } = Candidates.parse((await animator.get(`/api/needs/${needId}/candidates`, 200)).json);
    expect(items.map(({ offer }) => offer.id)).toContain(offerId);
    const down = await animator.get('/api/offers?q=audit');
    expect([down.status, down.headers.get('retry-after')]).toEqual([503, '5']);
    expect(ProblemBody.parse(down.json).code).toBe('search/unavailable');
    await system.anonymous().post('/api/needs', needOf('Un autre besoin', 'autre@firme.test'), 201);
    await animator.post(`/api/needs/${needId}/matches`, { offerId }, 201);
    // The last look is told, and each question has the engine looked at again.
    await eventually(async () => {
      const { json } = await system.anonymous().get('/health/ready', 200);
      return JSON.stringify(json).includes('"search":"down"');
    });
  });

  it('catches up by itself when the engine is back', async () => {
    const late = await world.volunteer('tard@alpelec.test', {
      title: 'Audits internes',
      text: 'Je conduis des audits internes.',
    });
    engine = await startEngine();
    await gate.openTo(portOf(engine));
    await system.drain();
    const needId = await world.openNeed('Un audit interne', ['quality/iso-9001']);
    const animator = await system.as('animation.savoie@alize.test');
    const { items } = Candidates.parse((await animator.get(`/api/needs/${needId}/candidates`, 200)).json);
    expect(items.map(({ offer }) => offer.id)).toContain(late);
    expect(
      system.mailbox.list().filter(({ subject }) => /^Présentation| peut vous aider/.test(subject)),
    ).toHaveLength(2);
  });
});

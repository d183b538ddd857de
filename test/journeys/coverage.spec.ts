import { Coverage } from '@alize/contracts';
import { type Gate, makeGate } from '../support/gate';
import { bootSystem, type System } from '../support/system';
import { testConfig } from '../support/test-config';
import { makeWorld, type World } from '../support/world';

describe('what is missing in a territory', () => {
  let system: System;
  let world: World;

  let gate: Gate;

  beforeAll(async () => {
    const { searchUrl = '', searchKey } = testConfig('postgres://127.0.0.1/unused');
    gate = await makeGate(Number(new URL(searchUrl).port));
    system = await bootSystem({ searchUrl: `http://127.0.0.1:${gate.port}`, searchKey });
    world = await makeWorld(system);
    await world.volunteer('laurent@alpelec.test');
    await world.openNeed('Obtenir la certification', ['quality/iso-9001']);
    await world.openNeed('Passer la douane', ['export/customs'], {
      text: 'Nos colis pour la Suisse restent bloqués à la frontière.',
    });
    for (const name of ['laurent@alpelec', 'animation.savoie@alize', 'animation.ain@alize', 'admin@alize'])
      await system.as(`${name}.test`);
    await gate.shut();
  });
  afterAll(async () => {
    await system.close();
    await gate.shut();
  });

  const animator = () => system.as('animation.savoie@alize.test');
  const path = (what: string) => `/api/territories/${world.savoie}/${what}`;

  it('is told while the search engine is away', async () => {
    const { openNeeds, recommendations } = Coverage.parse(
      (await (await animator()).get(path('coverage'), 200)).json,
    );
    expect(openNeeds.nobody.map(({ title }) => title)).toEqual(['Passer la douane']);
    expect(openNeeds.onePerson.map(({ title }) => title)).toEqual(['Obtenir la certification']);
    expect(recommendations.map(({ urgency }) => urgency)).toEqual(['need_without_anyone', 'rests_on_one']);
  });

  it('is for who runs the territory, and nobody else', async () => {
    for (const what of ['coverage', 'coverage.csv', 'recruitment-sheet']) {
      await system.anonymous().get(path(what), 401);
      await (await system.as('laurent@alpelec.test')).get(path(what), 403);
      await (await system.as('animation.ain@alize.test')).get(path(what), 404);
      await (await system.as('admin@alize.test')).get(path(what), 200);
    }
  });

  it('opens in a spreadsheet', async () => {
    const { headers, text } = await (await animator()).get(path('coverage.csv'), 200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="alize-savoie-2026-03-02.csv"');
    expect(text.split('\r\n')).toHaveLength(4);
  });

  it('makes a sheet to send to partners that names no firm, no volunteer and nobody else’s details', async () => {
    for (const [lang, said] of [
      ['fr', 'Qui, chez vous'],
      ['en', 'Who in your teams'],
    ]) {
      const { headers, text } = await (await animator()).get(path(`recruitment-sheet?lang=${lang}`), 200);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(text).toContain(said);
      expect(text).toContain('Fanny Blanc');
      expect(text).not.toMatch(/Rochaix|dirigeante|Vuillermet|laurent|Alpélec|39\s?98\s?00\s?02|Passer la/);
    }
    await (await animator()).get(path('recruitment-sheet?lang=de'), 400);
  });
});

import { PublicImpact } from '@alize/contracts';
import { bootSystem, type System } from '../support/system';
import { makeWorld, SIRETS, type World } from '../support/world';

const FANNY = 'animation.savoie@alize.test';
const LAURENT = 'laurent@alpelec.test';
const firm = (siret: string | undefined, name: string, email: string, jobsPlanned: number) => ({
  organisation: { siret, name, communeCode: '73011', headcountBand: '10-19' },
  contact: { firstName: 'Ana', lastName: 'Sibuet', email, locale: 'fr' },
  project: { title: `Projet de ${name}`, description: 'Un projet qui crée des emplois.', jobsPlanned },
});

describe('what a territory shows to anybody', () => {
  let system: System;
  let world: World;
  let offerId: string;
  const introduce = async (title: string, fields: object) => {
    const needId = await world.openNeed(title, ['quality/iso-9001'], fields);
    await (await system.as(FANNY)).post(`/api/needs/${needId}/matches`, { offerId }, 201);
    await system.drain();
  };
  const get = (path: string) => fetch(`${system.base}${path}`);
  const impact = async () =>
    PublicImpact.parse(await (await get('/api/public/territories/savoie/impact')).json());

  beforeAll(async () => {
    system = await bootSystem();
    system.clock.set(new Date('2026-03-02T09:00:00Z'));
    world = await makeWorld(system);
    offerId = await world.volunteer(LAURENT, { introduction: 'direct', capacity: 20 });
    await introduce('Auditer nos fournisseurs', firm(SIRETS[2], 'Fromagerie', 'ana@replat.test', 2));
    await introduce('Écrire nos procédures', firm(SIRETS[3], 'Menuiserie', 'lea@bois.test', 3));
  });
  afterAll(() => system.close());

  it('publishes nothing of two firms, neither as data nor on the page', async () => {
    const { figures } = await impact();
    expect(figures.map(({ value, firms }) => [value, firms])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(await (await get('/impact/savoie')).text()).not.toContain('class="figure"');
  });

  it('publishes of three what a naive count finds, alike as data, on the page and in a frame', async () => {
    await introduce('Certifier notre atelier', {});
    const [naive] = await system.db.query<{ firms: number; jobs: number }>(
      `SELECT count(DISTINCT organisation_id)::int AS firms, sum(jobs_planned)::int AS jobs FROM project
       WHERE id IN (SELECT project_id FROM need WHERE id IN (SELECT need_id FROM match WHERE id IN (SELECT id FROM mission)))`,
    );
    // Until the month is over nobody sees what this one added.
    expect((await impact()).figures[0]).toMatchObject({ value: null });
    system.clock.set(new Date('2026-04-01T09:00:00Z'));
    const { figures, territory, asOf } = await impact();
    expect(asOf).toBe('2026-03-31');
    expect(naive?.firms).toBe(3);
    expect(figures).toEqual([
      { measure: 'firms', value: naive?.firms, firms: 3 },
      { measure: 'jobs_planned', value: naive?.jobs, firms: 3 },
      { measure: 'days', value: null, firms: null },
    ]);
    for (const path of ['/impact/savoie', '/embed/savoie/impact']) {
      const html = await (await get(path)).text();
      expect(html).toContain(`Alizé ${territory.name} en chiffres`);
      expect([...html.matchAll(/class="figure">([^<]+)</g)].map(([, text]) => text)).toEqual(
        [naive?.firms, naive?.jobs].map(String),
      );
      expect(html).not.toContain('<script');
      expect(html).not.toMatch(/Fromagerie|Menuiserie/);
      expect(Buffer.byteLength(html)).toBeLessThan(15_000);
    }
  });

  it('lets other sites frame the figures, and the page not', async () => {
    const frame = await get('/embed/savoie/impact?lang=en');
    expect(frame.headers.get('content-security-policy')).toMatch(/frame-ancestors \*$/);
    expect(frame.headers.get('x-frame-options')).toBeNull();
    expect(frame.headers.get('set-cookie')).toBeNull();
    expect(await frame.text()).toContain('in figures');
    const page = await get('/impact/savoie');
    expect(page.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/);
  });

  it('says of an unknown territory that it is missing', async () => {
    for (const path of ['/impact/nowhere', '/embed/nowhere/impact', '/api/public/territories/nowhere/impact'])
      expect((await get(path)).status).toBe(404);
  });
});

import { Candidates, NeedsForOffer, OfferPage, ProblemBody } from '@alize/contracts';
import { Outbox } from '@alize/platform';
import { skillsChanged } from '@alize/skills';
import { z } from 'zod';
import { bootSystem, type System } from '../support/system';
import { makeWorld, needOf, type World } from '../support/world';

const Created = z.object({ id: z.string() });

describe('finding people, and needs', () => {
  let system: System;
  let world: World;
  let lawyer: string;
  let qualityEngineer: string;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    lawyer = await world.volunteer(
      'juriste@alpelec.test',
      {
        title: 'Relire vos contrats commerciaux',
        text: 'Juriste d’affaires, je lis un contrat et j’en dis les pièges.',
        mode: 'both',
      },
      ['legal/commercial-contracts'],
    );
    qualityEngineer = await world.volunteer('qualite@alpelec.test', {
      text: 'Ingénieure qualité : certification, audits. Joignable au 06 39 98 11 22 ou qualite@alpelec.test.',
    });
    await system.drain();
  });
  afterAll(() => system.close());

  it('finds the person for a want that is in the last of 400 words', async () => {
    const life =
      'Notre atelier familial façonne le bois depuis trois générations, au pied du massif, avec huit personnes qui aiment leur métier et des clients fidèles. ';
    const text = `${life.repeat(17)}Bref, un grand client nous a remis un contrat de quarante pages à signer et nous voudrions le faire relire par quelqu’un qui sait.`;
    expect(text.split(' ').length).toBeGreaterThan(400);
    const animator = await system.as('animation.savoie@alize.test');
    const { id } = Created.parse(
      (await animator.post('/api/needs', { ...needOf('Besoin d’un coup de main'), text }, 201)).json,
    );
    await animator.post(`/api/needs/${id}/qualification`, {}, 200);
    const { items } = Candidates.parse((await animator.get(`/api/needs/${id}/candidates`, 200)).json);
    expect(items[0]?.offer.id).toBe(lawyer);
  });

  it('asks for skills where none is recognised and its words do not tell, and orders people by words', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    const { id } = Created.parse(
      (
        await animator.post(
          '/api/needs',
          { ...needOf('Des pièges'), text: 'Nous craignons des pièges, voilà tout.', skillIds: [] },
          201,
        )
      ).json,
    );
    await animator.post(`/api/needs/${id}/qualification`, {}, 200);
    const { items, note, nobody, undecided } = Candidates.parse(
      (await animator.get(`/api/needs/${id}/candidates`, 200)).json,
    );
    expect(undecided).toMatch(/choisissez d’abord ses compétences/);
    expect([note, nobody]).toEqual([undefined, undefined]);
    expect(items[0]?.offer.id).toBe(lawyer);
  });

  it('shows a volunteer the needs that fit, without anything to reach the firms by', async () => {
    const needId = await world.openNeed('Certification ISO 9001', ['quality/iso-9001'], {
      text: 'Appelez-moi au 06 39 98 00 02 ou claire@rochaix.test pour la certification.',
    });
    const volunteer = await system.as('qualite@alpelec.test');
    const answer = await volunteer.get(`/api/offers/${qualityEngineer}/needs`, 200);
    const { items } = NeedsForOffer.parse(answer.json);
    expect(items[0]?.need.id).toBe(needId);
    expect(answer.text).not.toMatch(/rochaix\.test|39 98 00 02|dirigeante|Rochaix/);
    expect((await volunteer.get(`/api/offers/${lawyer}/needs`)).status).toBe(404);
  });

  it('searches offers by words, accents or not, with a typo, in English, with filters and facets', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    const find = async (query: string) =>
      OfferPage.parse((await animator.get(`/api/offers?${query}`, 200)).json);
    for (const q of ['certification', 'certifcation', 'qualite ingenieure', 'ISO 9001 certification'])
      expect((await find(`q=${encodeURIComponent(q)}`)).items[0]?.id).toBe(qualityEngineer);
    const all = await find('q=&status=active');
    expect(all.facets?.status).toEqual({ active: 2 });
    expect((await find('q=contrat&mode=remote')).items).toEqual([]);
    expect(
      (await find(`skillIds=${await world.skill('legal/commercial-contracts')}`)).items.map(({ id }) => id),
    ).toEqual([lawyer]);
  });

  it('pages lists without losing or repeating a row, and refuses a cursor it did not give', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    const first = OfferPage.parse((await animator.get('/api/offers?limit=1', 200)).json);
    const second = OfferPage.parse(
      (await animator.get(`/api/offers?limit=1&cursor=${first.nextCursor}`, 200)).json,
    );
    expect([first.items[0]?.id, second.items[0]?.id].sort()).toEqual([lawyer, qualityEngineer].sort());
    expect(second.nextCursor).toBeNull();
    const refused = await animator.get('/api/offers?cursor=nonsense');
    expect(ProblemBody.parse(refused.json).errors).toMatchObject([
      { path: 'cursor', code: 'cursor/invalid' },
    ]);
  });

  it('stops proposing somebody who pauses, is away for good, or is full', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    const needId = await world.openNeed('Relire un contrat', ['legal/commercial-contracts'], {
      wantedBy: '2026-04-30',
    });
    const proposed = async () =>
      Candidates.parse((await animator.get(`/api/needs/${needId}/candidates`, 200)).json).items.map(
        ({ offer }) => offer.id,
      );
    expect(await proposed()).toContain(lawyer);
    const edit = async (fields: object) => {
      const { version } = z
        .object({ version: z.int() })
        .parse((await animator.get(`/api/offers/${lawyer}`, 200)).json);
      await animator.patch(`/api/offers/${lawyer}`, { ...fields, version }, 200);
      await system.drain();
    };
    await edit({ absences: [{ from: '2026-03-01', to: '2026-07-31' }] });
    expect(await proposed()).not.toContain(lawyer);
    await edit({ absences: [], status: 'paused' });
    expect(await proposed()).not.toContain(lawyer);
    await edit({ status: 'active' });
    expect(await proposed()).toContain(lawyer);
  });

  it('looks for offers by what the catalogue says now: whoever changes it need not think of the index', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    const needId = await world.openNeed('Zygomatique', [], { text: 'Un truc zygomatique.' });
    const found = async () =>
      Candidates.parse((await animator.get(`/api/needs/${needId}/candidates`, 200)).json).items.some(
        ({ offer, fit }) => offer.id === lawyer && fit.band !== 'other',
      );
    expect(await found()).toBe(false);
    await system.db.query(
      `UPDATE skill SET synonyms_fr = synonyms_fr || '{truc zygomatique}', updated_at = $1
       WHERE code = 'legal/commercial-contracts'`,
      [system.clock.now()],
    );
    await system.db.tx(() => system.app.get(Outbox).publish(skillsChanged, {}));
    await system.drain();
    system.clock.advance(3_000);
    // The api learns the new catalogue beside its other work.
    for (let tries = 0; !(await found()) && tries < 200; tries += 1)
      await new Promise((resolve) => setImmediate(resolve));
    expect(await found()).toBe(true);
  });
});

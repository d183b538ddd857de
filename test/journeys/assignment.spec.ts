import { Assignment, Assignments, Match, pageOf, ProblemBody } from '@alize/contracts';
import { Offer } from '@alize/offers';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

const ISO = 'quality/iso-9001';

describe('assigning many at once', () => {
  let system: System;
  let world: World;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    for (let count = 0; count < 6; count += 1)
      await world.openNeed(`Certification ISO 9001, atelier ${count}`, [ISO]);
    for (let count = 0; count < 4; count += 1)
      await world.volunteer(`bulk${count}@alpelec.test`, {
        introduction: count % 2 === 0 ? 'direct' : 'ask_first',
        hoursPerMonth: 5 + 5 * count,
        capacity: 1 + (count % 2),
      });
    await system.drain();
  });
  afterAll(() => system.close());

  const read = async (id: string) =>
    Assignment.parse(
      (await (await system.as('animation.savoie@alize.test')).get(`/api/assignments/${id}`, 200)).json,
    );

  it('goes from the request to a draft, by a worker, and from there to matches', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    const path = `/api/territories/${world.savoie}/assignments`;
    const asked = Assignment.parse((await animator.post(path, { proposalsPerPerson: 1 }, 201)).json);
    expect(asked).toMatchObject({ proposalsPerPerson: 1, lines: [], requestedBy: 'Fanny Blanc' });
    await system.drain();
    const draft = await read(asked.id);
    expect(draft).toMatchObject({ status: 'ready', progress: 100, needsCount: 6, offersCount: 4 });
    expect(draft.lines).toHaveLength(4);
    expect(new Set(draft.lines.map(({ offer }) => offer.id)).size).toBe(4);
    expect(draft.totalScore).toBeGreaterThanOrEqual(draft.greedyTotal ?? Infinity);
    const { items } = Assignments.parse((await animator.get(path, 200)).json);
    expect(items).toMatchObject([{ id: draft.id, status: 'ready', linesCount: 4 }]);

    const [removed, gone, ...sound] = draft.lines;
    await animator.patch(`/api/assignments/${draft.id}/lines/${removed!.id}`, { state: 'removed' }, 200);
    const { version } = await system.db.repo(Offer).findOneByOrFail({ id: gone!.offer.id });
    await animator.patch(`/api/offers/${gone!.offer.id}`, { version, status: 'withdrawn' }, 200);
    const approval = `/api/assignments/${draft.id}/approval`;
    await animator.post(approval, undefined, 202);
    await system.drain();
    const approved = await read(draft.id);
    const lines = new Map(approved.lines.map((line) => [line.id, line]));
    expect(approved.status).toBe('closed');
    expect(lines.get(removed!.id)).toMatchObject({ state: 'removed' });
    expect(lines.get(gone!.id)).toMatchObject({
      state: 'refused',
      refusal: { code: 'match/offer-not-active', sentence: expect.stringContaining('pas disponible') },
    });
    const matches = pageOf(Match).parse((await animator.get('/api/matches', 200)).json).items;
    expect(matches.map(({ id }) => id).sort()).toEqual(sound.map(({ id }) => lines.get(id)?.matchId).sort());
    for (const { id, need, offer } of sound)
      expect(matches.find((match) => match.id === lines.get(id)?.matchId)).toMatchObject({
        need: { id: need.id },
        offer: { id: offer.id },
      });
    expect(Assignment.parse((await animator.post(approval, undefined, 202)).json)).toEqual(approved);
  });

  it('is asked for once at a time, and can be cancelled', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    await system.stopWorker();
    const path = `/api/territories/${world.savoie}/assignments`;
    const { id } = Assignment.parse((await animator.post(path, {}, 201)).json);
    const second = await animator.post(path, {}, 409);
    expect(ProblemBody.parse(second.json)).toMatchObject({
      code: 'assignment/already-running',
      detail: expect.stringContaining('annulez-la'),
    });
    await animator.post(`/api/assignments/${id}/cancellation`, undefined, 200);
    await system.startWorker();
    await system.drain();
    expect(await read(id)).toMatchObject({ status: 'cancelled', lines: [] });
  });

  it('is for the animators of the territory', async () => {
    const other = await system.as('animation.ain@alize.test');
    await other.post(`/api/territories/${world.savoie}/assignments`, {}, 404);
    const { items } = Assignments.parse(
      (
        await (
          await system.as('animation.savoie@alize.test')
        ).get(`/api/territories/${world.savoie}/assignments`, 200)
      ).json,
    );
    await other.get(`/api/assignments/${items[0]!.id}`, 404);
    await other.post(`/api/assignments/${items[0]!.id}/approval`, undefined, 404);
    await (await system.as('bulk0@alpelec.test')).get(`/api/assignments/${items[0]!.id}`, 403);
    await system
      .anonymous()
      .post(`/api/territories/${world.savoie}/assignments`, { proposalsPerPerson: 11 }, 401);
    const wrong = await (
      await system.as('animation.savoie@alize.test')
    ).post(`/api/territories/${world.savoie}/assignments`, { proposalsPerPerson: 11 }, 400);
    expect(ProblemBody.parse(wrong.json).errors).toMatchObject([{ path: 'proposalsPerPerson' }]);
  });
});

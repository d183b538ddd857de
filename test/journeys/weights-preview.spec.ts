import { Candidates, MatchingWeights, ProblemBody, WeightsPreview } from '@alize/contracts';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

const ALBERTVILLE = '73011';
const NOTHING = { skills: 0, words: 0, sector: 0, distance: 0, time: 0, load: 0, track_record: 0 };

describe('other weights, looked at before they are decided', () => {
  let system: System;
  let world: World;
  let skilled: string;
  let near: string;
  let oldest: string;
  let path: string;

  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    skilled = await world.volunteer('laurent@alpelec.test', { communeCode: ALBERTVILLE });
    near = await world.volunteer('paul@alpelec.test', { title: 'Comptabilité analytique' }, [
      'finance/management-control',
      'quality/iatf-16949',
    ]);
    oldest = await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001'], {
      mode: 'on_site',
    });
    await world.openNeed('Calculer un coût de revient', ['finance/management-control']);
    await system.drain();
    path = `/api/territories/${world.savoie}/weights-preview`;
  });
  afterAll(() => system.close());

  const animator = () => system.as('animation.savoie@alize.test');
  const preview = async (body: object) =>
    WeightsPreview.parse((await (await animator()).post(path, body, 200)).json);

  it('shows both orders of the open needs, the oldest first, and says where the first changes', async () => {
    const { items, firstsChanged } = await preview({ weights: { ...NOTHING, distance: 1 } });
    expect(items.map(({ need }) => need.title)).toEqual([
      'Obtenir la certification ISO 9001',
      'Calculer un coût de revient',
    ]);
    expect(items[0].before.map(({ offerId }) => offerId)).toEqual([skilled, near]);
    // Who answers the need comes first however near somebody else lives; the points follow the weights.
    expect(items[0].after).toEqual([
      expect.objectContaining({ offerId: skilled, rankBefore: 1, rankAfter: 1 }),
      {
        offerId: near,
        title: 'Comptabilité analytique',
        volunteer: 'Laurent Vuillermet',
        score: 100,
        rankBefore: 2,
        rankAfter: 2,
      },
    ]);
    expect(items.map(({ firstChanges }) => firstChanges)).toEqual([false, false]);
    expect(firstsChanged).toBe(0);
  });

  it('is today’s very ranking under today’s weights, and only as many needs as asked', async () => {
    const { items } = await preview({ weights: MatchingWeights.parse({}), limit: 1 });
    const today = Candidates.parse(
      (await (await animator()).get(`/api/needs/${oldest}/candidates`, 200)).json,
    ).items.map(({ offer, score }) => [offer.id, score]);
    expect(items).toHaveLength(1);
    expect(items[0].after.map(({ offerId, score }) => [offerId, score])).toEqual(today);
    expect(items[0].before).toEqual(items[0].after);
  });

  it('saves nothing', async () => {
    const stored = () => system.db.query('SELECT policy, version FROM territory ORDER BY id');
    const facts = () => system.db.query('SELECT id FROM outbox_message ORDER BY id');
    const before = [await stored(), await facts()];
    await preview({ weights: { ...NOTHING, load: 100 } });
    expect([await stored(), await facts()]).toEqual(before);
  });

  it.each([
    [{ weights: NOTHING }, 'weights', 'weights/all-zero'],
    [{ weights: { skills: -1 } }, 'weights.skills', 'too-small'],
    [{ weights: { skills: Number.NaN } }, 'weights.skills', 'invalid-type'],
    [{ weights: { charm: 10 } }, 'weights.charm', 'unrecognized-keys'],
    [{}, 'weights', 'required'],
    [{ weights: {}, limit: 21 }, 'limit', 'too-big'],
  ])('refuses %j', async (body, field, code) => {
    const { errors } = ProblemBody.parse((await (await animator()).post(path, body, 400)).json);
    expect(errors).toEqual([expect.objectContaining({ path: field, code })]);
  });

  it('is for who writes the territory’s policy, and nobody else', async () => {
    const body = { weights: {} };
    await system.anonymous().post(path, body, 401);
    await (await system.as('laurent@alpelec.test')).post(path, body, 403);
    await (await system.as('animation.ain@alize.test')).post(path, body, 404);
    await (await system.as('admin@alize.test')).post(path, body, 200);
  });

  it('says what would put somebody first only of people worth proposing', async () => {
    const { items } = Candidates.parse(
      (await (await animator()).get(`/api/needs/${oldest}/candidates`, 200)).json,
    );
    expect(items.map(({ fit }) => fit.band)).toEqual(['can_help', 'other']);
    expect(items.map(({ changes }) => changes)).toEqual([[], []]);
  });
});

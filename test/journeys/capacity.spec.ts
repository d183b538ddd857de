import { Candidates, Match, Person, ProblemBody } from '@alize/contracts';
import { Offer } from '@alize/offers';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

describe('approvals side by side', () => {
  let system: System;
  let world: World;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
  });
  afterAll(() => system.close());

  const codesOf = (answers: { status: number; json: unknown }[]) =>
    answers.filter(({ status }) => status !== 201).map(({ json }) => ProblemBody.parse(json).code);

  it('gives an offer of capacity 3 to exactly 3 of 50 needs approved at once', async () => {
    const offerId = await world.volunteer('trois@alpelec.test', { capacity: 3, introduction: 'direct' });
    const needIds: string[] = [];
    for (let index = 0; index < 50; index += 1)
      needIds.push(await world.openNeed(`Certification ISO 9001, atelier ${index}`, ['quality/iso-9001']));
    const animator = await system.as('animation.savoie@alize.test');
    const answers = await Promise.all(
      needIds.map((id) => animator.post(`/api/needs/${id}/matches`, { offerId })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(new Set(codesOf(answers))).toEqual(new Set(['match/no-capacity']));
    expect((await system.db.repo(Offer).findOneByOrFail({ id: offerId })).taken).toBe(3);
  });

  it('approves a double click once, and two animators once', async () => {
    const first = await world.volunteer('un@alpelec.test');
    const second = await world.volunteer('deux@alpelec.test');
    const needId = await world.openNeed('Préparer un audit', ['quality/iso-9001']);
    const animator = await system.as('animation.savoie@alize.test');
    const admin = await system.as('admin@alize.test');
    const answers = await Promise.all([
      animator.post(`/api/needs/${needId}/matches`, { offerId: first }),
      animator.post(`/api/needs/${needId}/matches`, { offerId: first }),
      admin.post(`/api/needs/${needId}/matches`, { offerId: second }),
    ]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const code of codesOf(answers))
      expect(['match/already-exists', 'match/need-already-matched']).toContain(code);
  });

  it('gives the place back, and opens the need again, when the volunteer declines', async () => {
    const offerId = await world.volunteer('non@alpelec.test');
    const needId = await world.openNeed('Une démarche qualité', ['quality/iso-9001']);
    const animator = await system.as('animation.savoie@alize.test');
    const { json } = await animator.post(`/api/needs/${needId}/matches`, { offerId }, 201);
    const volunteer = await system.as('non@alpelec.test');
    const { id } = Match.parse(json);
    await volunteer.post(
      `/api/matches/${id}/decline`,
      { reason: 'no_time', details: 'Pas le temps ce trimestre.' },
      200,
    );
    expect((await system.db.repo(Offer).findOneByOrFail({ id: offerId })).taken).toBe(0);
    expect((await animator.get(`/api/needs/${needId}`, 200)).json).toMatchObject({ status: 'open' });
    const again = await volunteer.post(`/api/matches/${id}/acceptance`);
    expect(again.status).toBe(409);
    expect(ProblemBody.parse(again.json)).toMatchObject({
      code: 'match/unreachable-status',
      detail: expect.stringContaining('« déclinée »'),
    });
    await system.drain();
    const warned = system.mailbox
      .list()
      .find(
        ({ to, text }) =>
          to.includes('animation.savoie@alize.test') && text.includes('Pas le temps ce trimestre'),
      );
    expect(warned).toBeDefined();
  });

  it('proposes nobody who has left, and introduces nobody whose address is refused', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    const offerId = await world.volunteer('parti@alpelec.test', { introduction: 'direct' });
    const needId = await world.openNeed('Une certification de plus', ['quality/iso-9001']);
    const offerIds = async () =>
      Candidates.parse((await animator.get(`/api/needs/${needId}/candidates?limit=50`, 200)).json).items.map(
        ({ offer }) => offer.id,
      );
    const refusal = async () => codesOf([await animator.post(`/api/needs/${needId}/matches`, { offerId })]);
    expect(await offerIds()).toContain(offerId);
    // A mail still on its way would show that the address takes mails again.
    await system.drain();

    await system.db.query(
      `UPDATE person SET mail_refused_at = now(), mail_refusal = '550 no such user' WHERE email = 'parti@alpelec.test'`,
    );
    expect(await refusal()).toEqual(['match/volunteer-unreachable']);
    await system.db.query(`UPDATE person SET mail_refused_at = NULL, mail_refusal = NULL`);
    await system.db.query(
      `UPDATE person SET mail_refused_at = now(), mail_refusal = '550 no such user' WHERE id = (SELECT contact_id FROM need WHERE id = $1)`,
      [needId],
    );
    expect(await refusal()).toEqual(['match/contact-unreachable']);
    await system.db.query(`UPDATE person SET mail_refused_at = NULL, mail_refusal = NULL`);

    const { personId } = await system.db.repo(Offer).findOneByOrFail({ id: offerId });
    const admin = await system.as('admin@alize.test');
    const person = Person.parse((await admin.get(`/api/people/${personId}`, 200)).json);
    await admin.patch(`/api/people/${personId}`, { roles: [], version: person.version }, 200);
    expect(await offerIds()).not.toContain(offerId);
    expect(await refusal()).toEqual(['match/volunteer-left']);

    await admin.patch(`/api/people/${personId}`, { roles: person.roles, version: person.version + 1 }, 200);
    expect(await offerIds()).toContain(offerId);
  });
});

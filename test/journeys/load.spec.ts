import { Candidates, PartnerAccounts } from '@alize/contracts';
import { ConventionsService, SYSTEM } from '@alize/directory';
import '../support/patience';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

let system: System;
let world: World;
beforeAll(async () => {
  system = await bootSystem();
  world = await makeWorld(system);
});
afterAll(() => system.close());

const loadOf = async (needId: string, offerId: string) => {
  const animator = await system.as('animation.savoie@alize.test');
  const { items } = Candidates.parse((await animator.get(`/api/needs/${needId}/candidates`, 200)).json);
  const found = items.find(({ offer }) => offer.id === offerId);
  return found?.reasons.find(({ criterion }) => criterion === 'load');
};

it('counts what a volunteer and a partner were asked, gave and refused', async () => {
  const pledges = [{ organisationId: world.group, daysPerYear: 4, amountCents: 0 }];
  const convention = { territoryId: world.savoie, name: 'Convention', startsOn: '2026-01-01', pledges };
  await system.app.get(ConventionsService).create(SYSTEM, convention);
  const offerId = await world.volunteer('luc@alpelec.test', { introduction: 'ask_first', capacity: 3 }, [
    'quality/iso-9001',
  ]);
  const needs = [];
  for (const title of ['Certification ISO 9001', 'Audit qualité ISO 9001', 'Qualité ISO 9001 encore'])
    needs.push(await world.openNeed(title, ['quality/iso-9001'], { hours: 14 }));
  await system.drain();
  const [first = '', second = '', third = ''] = needs;
  expect((await loadOf(third, offerId))?.text).toMatch(/^Aucune demande/);

  const animator = await system.as('animation.savoie@alize.test');
  const approve = async (needId: string) => {
    const { json } = await animator.post(`/api/needs/${needId}/matches`, { offerId }, 201);
    return String(Object(json).id);
  };
  await animator.post(`/api/matches/${await approve(first)}/acceptance`, {}, 200);
  await animator.post(`/api/matches/${await approve(second)}/decline`, { reason: 'no_time' }, 200);
  await system.drain();

  const path = `/api/territories/${world.savoie}/partner-accounts`;
  expect(PartnerAccounts.parse((await animator.get(path, 200)).json).items).toEqual([
    {
      organisation: { id: world.group, name: 'Alpélec Aluminium' },
      daysPerYear: 4,
      daysAsked: 0,
      daysEngaged: 2,
      daysGiven: 0,
      refusals: 1,
    },
  ]);
  const other = await system.as('animation.ain@alize.test');
  await other.get(path, 404);

  const load = await loadOf(third, offerId);
  expect(load?.text).toMatch(/^Deux demandes ces trois derniers mois, la dernière aujourd.hui/);
  expect(load?.points).toBeLessThan((load?.maxPoints ?? 0) / 2);
});

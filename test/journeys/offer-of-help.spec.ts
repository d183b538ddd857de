import { CreateConvention, Me, OfferPage, FormSent, Partners } from '@alize/contracts';
import { ConventionsService, SYSTEM } from '@alize/directory';
import { bootSystem, type System, tokenIn } from '../support/system';
import { CHAMBERY, makeWorld, type World } from '../support/world';

let system: System;
let world: World;
beforeAll(async () => {
  system = await bootSystem();
  world = await makeWorld(system);
  const pledges = [{ organisationId: world.group, daysPerYear: 10, amountCents: 0 }];
  const convention = { territoryId: world.savoie, name: 'Convention', startsOn: '2026-01-01', pledges };
  await system.app.get(ConventionsService).create(SYSTEM, CreateConvention.parse(convention));
});
afterAll(() => system.close());

const form = async (email: string) => ({
  territoryId: world.savoie,
  organisationId: world.group,
  contact: { firstName: 'Inès', lastName: 'd’Arc', email, jobTitle: 'Contrôleuse de gestion' },
  title: 'Tableaux de bord',
  text: 'Je sais bâtir un tableau de bord, et le faire vivre.',
  skills: [{ skillId: await world.skill('quality/iso-9001'), level: 2 }],
  communeCode: CHAMBERY,
  hoursPerMonth: 6,
});
const mailTo = (email: string, page: string) =>
  system.mailbox.list().find(({ to, text }) => to.includes(email) && text.includes(page));

it('a stranger offers help, the animator admits it, and only then is it an offer', async () => {
  const visitor = system.anonymous();
  const { json } = await visitor.get(`/api/territories/${world.savoie}/partners`, 200);
  expect(Partners.parse(json).items).toEqual([{ id: world.group, name: 'Alpélec Aluminium' }]);

  const email = 'ines@alize.test';
  const sent = await visitor.post('/api/offer-submissions', await form(email), 201);
  const { id, confirmed } = FormSent.parse(sent.json);
  expect(confirmed).toBe(false);
  await system.drain();
  const animators = 'animation.savoie@alize.test';
  expect(mailTo(animators, `/animate/admissions/${id}`)).toBeUndefined();

  const token = tokenIn(mailTo(email, '/confirm-offer?token=')?.text ?? '');
  const page = await visitor.get(`/confirm-offer?token=${token}`, 200);
  expect(page.text).toContain('Tableaux de bord');
  await system.drain();
  expect(mailTo(animators, `/animate/admissions/${id}`)).toBeUndefined();
  const done = await visitor.form('/confirm-offer', { token });
  expect(done.text).toContain('Offre envoyée');
  await system.drain();
  expect(mailTo(animators, `/animate/admissions/${id}`)?.text).toContain('Inès d’Arc');

  // Still nobody's volunteer: no role, so nothing to sign in to but the account itself.
  const early = await system.as(email);
  expect((await early.get('/api/offers')).status).toBe(403);
  expect((await early.post(`/api/offer-submissions/${id}/admission`, {})).status).toBe(403);

  const animator = await system.as(animators);
  await animator.post(`/api/offer-submissions/${id}/admission`, {}, 200);
  await system.drain();
  expect(mailTo(email, '/volunteer')?.subject).toContain('Votre offre est ouverte');
  const me = Me.parse((await early.get('/api/me', 200)).json);
  expect(me.roles).toEqual([{ role: 'volunteer', territoryId: null, organisationId: world.group }]);
  const { items } = OfferPage.parse((await early.get('/api/offers', 200)).json);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    status: 'active',
    volunteer: { name: 'Inès d’Arc', jobTitle: 'Contrôleuse de gestion' },
  });
});

it('the animator of elsewhere finds nothing, a refusal is told with its reason', async () => {
  const email = 'paul@alize.test';
  const { json } = await system.anonymous().post('/api/offer-submissions', await form(email), 201);
  const { id } = FormSent.parse(json);
  await system.drain();
  const token = tokenIn(mailTo(email, '/confirm-offer?token=')?.text ?? '');
  await system.anonymous().post(`/api/offer-submissions/${id}/confirmation`, { token }, 204);
  const elsewhere = await system.as('animation.ain@alize.test');
  for (const path of ['admission', 'rejection'])
    expect(
      (await elsewhere.post(`/api/offer-submissions/${id}/${path}`, { reason: 'non merci' })).status,
    ).toBe(path === 'admission' ? 400 : 404);
  expect((await elsewhere.post(`/api/offer-submissions/${id}/admission`, {})).status).toBe(404);
  expect((await elsewhere.get(`/api/offer-submissions/${id}`)).status).toBe(404);
  const animator = await system.as('animation.savoie@alize.test');
  await animator.post(`/api/offer-submissions/${id}/rejection`, {}, 400);
  await animator.post(`/api/offer-submissions/${id}/rejection`, { reason: 'Nous cherchons ailleurs.' }, 200);
  await system.drain();
  expect(mailTo(email, 'Nous cherchons ailleurs.')?.subject).toContain('Sans suite pour votre offre');
});

it('a page behind a link that is not ours says so, and shows nothing', async () => {
  const page = await system.anonymous().get('/confirm-offer?token=abcdefghijklmnop');
  expect(page.status).toBe(401);
  expect(page.text).toContain('Ce lien n’est pas valable');
});

import {
  Convention,
  CreateConvention,
  CreateOrganisation,
  CreatePerson,
  LentPeople,
  Match,
  OwnAccounts,
  pageOf,
} from '@alize/contracts';
import { ConventionsService, OrganisationsService, PeopleService, SYSTEM } from '@alize/directory';
import { z } from 'zod';
import { bootSystem, type System } from '../support/system';
import { BOURG, CHAMBERY, makeWorld, SIRETS, type World } from '../support/world';

let system: System;
let world: World;
let other: string;
let offer: string;
const CONTACT = 'referente@alize.test';
const ELSEWHERE = 'referent.ailleurs@alize.test';

beforeAll(async () => {
  system = await bootSystem();
  world = await makeWorld(system);
  const { app } = system;
  ({ id: other } = await app
    .get(OrganisationsService)
    .create(
      SYSTEM,
      CreateOrganisation.parse({ kind: 'group', name: 'Orsenne', siret: SIRETS[2], communeCode: CHAMBERY }),
    ));
  const pledges = [world.group, other].map((organisationId) => ({
    organisationId,
    daysPerYear: 10,
    amountCents: 0,
  }));
  const convention = { territoryId: world.savoie, name: 'Convention', startsOn: '2026-01-01', pledges };
  await app.get(ConventionsService).create(SYSTEM, CreateConvention.parse(convention));
  for (const [email, organisationId] of [
    [CONTACT, world.group],
    [ELSEWHERE, other],
  ] as const)
    await app.get(PeopleService).create(
      SYSTEM,
      CreatePerson.parse({
        ...{ email, firstName: 'Nadia', lastName: 'Perret' },
        roles: [{ role: 'partner_contact', organisationId }],
      }),
    );
  offer = await world.volunteer('intervenant@alize.test', {
    title: '=HYPERLINK("x")',
    introduction: 'direct',
  });
  await world.volunteer('autre@alize.test', { introduction: 'direct' });
  await system.drain();
});
afterAll(() => system.close());

const accountsOf = async (email: string) =>
  OwnAccounts.parse((await (await system.as(email)).get('/api/partner-accounts', 200)).json).items;

it('a contact reads what their organisation promised and gave, and nobody else’s', async () => {
  const needId = await world.openNeed('Préparer l’ISO 9001', ['quality/iso-9001'], { hours: 21 });
  const animator = await system.as('animation.savoie@alize.test');
  await animator.post(`/api/needs/${needId}/matches`, { offerId: offer }, 201);
  expect(await accountsOf(CONTACT)).toEqual([
    {
      organisation: { id: world.group, name: 'Alpélec Aluminium' },
      territory: { id: world.savoie, name: 'Savoie' },
      ...{ daysPerYear: 10, daysAsked: 0, daysEngaged: 3, daysGiven: 0, refusals: 0 },
    },
  ]);
  expect((await accountsOf(ELSEWHERE)).map(({ organisation }) => organisation.name)).toEqual(['Orsenne']);
  expect(await accountsOf('animation.savoie@alize.test')).toEqual([]);
});

it('and the people it lends, on screen and as a spreadsheet that runs no formula', async () => {
  const contact = await system.as(CONTACT);
  const path = `/api/organisations/${world.group}/volunteers`;
  const { items } = LentPeople.parse((await contact.get(path, 200)).json);
  expect(items).toHaveLength(2);
  const lent = items.find(({ email }) => email === 'intervenant@alize.test');
  expect(lent).toMatchObject({
    timesAsked: 1,
    daysGiven: 0,
    offers: [{ id: offer, taken: 1, territory: 'Savoie' }],
  });
  const { text, headers } = await contact.get(`${path}.csv`, 200);
  expect(headers.get('content-type')).toContain('text/csv');
  expect(text).toContain(`intervenant@alize.test;"'=HYPERLINK(""x"")";Savoie;ouverte;10;1;1;0`);
});

it('is not for the contact of another partner, nor for a volunteer, nor for a stranger', async () => {
  const path = `/api/organisations/${world.group}/volunteers`;
  for (const ending of ['', '.csv']) {
    expect((await (await system.as(ELSEWHERE)).get(path + ending)).status).toBe(404);
    expect((await (await system.as('intervenant@alize.test')).get(path + ending)).status).toBe(403);
    expect((await system.anonymous().get(path + ending)).status).toBe(401);
    expect((await (await system.as('animation.savoie@alize.test')).get(path + ending)).status).toBe(200);
  }
  expect((await (await system.as('intervenant@alize.test')).get('/api/partner-accounts')).status).toBe(403);
  expect((await system.anonymous().get('/api/partner-accounts')).status).toBe(401);
});

it('a volunteer reads what they are asked in the firm’s words, without anything to reach it by', async () => {
  const asked = await world.volunteer('prudent@alize.test', { introduction: 'ask_first' });
  await system.drain();
  const needId = await world.openNeed('Un audit', ['quality/iso-9001'], {
    text: 'Nous préparons un audit ISO 9001. Appelez Claire au 06 12 34 56 78, claire@rochaix.test.',
  });
  const animator = await system.as('animation.savoie@alize.test');
  await animator.post(`/api/needs/${needId}/matches`, { offerId: asked }, 201);
  const volunteer = await system.as('prudent@alize.test');
  const { json } = await volunteer.get('/api/matches?status=asked', 200);
  const [match] = pageOf(Match).parse(json).items;
  expect(match?.need).toMatchObject({ communeName: 'Chambéry', hours: 20, mode: 'both' });
  expect(match?.need.text).toContain('Nous préparons un audit ISO 9001.');
  expect(JSON.stringify(json)).not.toMatch(/06 12 34|claire@rochaix/);
  const { json: full } = await animator.get(`/api/matches/${z.string().parse(match?.id)}`, 200);
  expect(Match.parse(full).need.text).toContain('06 12 34 56 78');
});

it('a promise written down for an organisation from elsewhere is asked of its contact, by mail, and of nobody once agreed', async () => {
  const { app } = system;
  const { id: away } = await app
    .get(OrganisationsService)
    .create(SYSTEM, CreateOrganisation.parse({ kind: 'group', name: 'Lémanique', communeCode: BOURG }));
  const email = 'referent.lemanique@alize.test';
  const roles = [{ role: 'partner_contact', organisationId: away }];
  await app
    .get(PeopleService)
    .create(SYSTEM, CreatePerson.parse({ email, firstName: 'Noé', lastName: 'Vuille', roles }));
  const animator = await system.as('animation.savoie@alize.test');
  const { json } = await animator.post(
    '/api/conventions',
    {
      ...{ territoryId: world.savoie, name: 'Convention suivante', startsOn: '2029-01-01' },
      pledges: [{ organisationId: away, daysPerYear: 6, amountCents: 0 }],
    },
    201,
  );
  await system.drain();
  const asked = () =>
    system.mailbox.list().filter(({ headers }) => headers['x-alize-purpose'] === 'pledge-to-agree');
  expect(asked().map(({ to }) => to.join())).toEqual([expect.stringContaining(email)]);
  expect(asked()[0]?.text).toMatch(/Lémanique.: 6.jours par an/);
  const convention = Convention.parse(json);
  const contact = await system.as(email);
  await contact.post(`/api/conventions/${convention.id}/pledges/${away}/agreement`, {});
  await animator.patch(
    `/api/conventions/${convention.id}`,
    { name: 'Convention 2029', version: convention.version },
    200,
  );
  await system.drain();
  expect(asked()).toHaveLength(1);
});

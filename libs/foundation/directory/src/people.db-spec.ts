import { CreatePerson, CreateTerritory, type RoleGiven, type RoleName } from '@alize/contracts';
import {
  type Actor,
  ConventionsService,
  DirectoryModule,
  OrganisationsService,
  PeopleService,
  SYSTEM,
  TerritoriesService,
} from '@alize/directory';
import { newId } from '@alize/platform';
import { type BootedTest, bootTest } from '../../../../test/support/boot';
import { actorWith } from '../../../../test/support/actors';

let boot: BootedTest;
let people: PeopleService;
let savoie: string;
let ain: string;
let firm: { savoie: string; ain: string; paris: string };
let clara: Actor;
let alain: Actor;
let written = 0;

const held = (role: RoleName, place: Partial<RoleGiven> = {}): RoleGiven => ({
  role,
  territoryId: null,
  organisationId: null,
  ...place,
});
const person = (roles: RoleGiven[], more: object = {}) =>
  CreatePerson.parse({
    email: `person${(written += 1)}@alize.test`,
    firstName: 'Ève',
    lastName: `N°${written}`,
    roles,
    ...more,
  });
const rolesOf = async (id: string) => (await people.grantsOf(id)).map(({ role }) => role).sort();
const refused = (path: string, code: string) => ({ status: 400, fields: [{ path, code }] });

beforeAll(async () => {
  boot = await bootTest({ imports: [DirectoryModule] });
  people = boot.get(PeopleService);
  const territory = async (departement: string) => {
    const sender = { senderName: 'Alizé', replyTo: 'a@alize.test', departementCodes: [departement] };
    const input = CreateTerritory.parse({
      code: `t${departement}`,
      name: `Territoire ${departement}`,
      ...sender,
    });
    return (await boot.get(TerritoriesService).create(SYSTEM, input)).id;
  };
  savoie = await territory('73');
  ain = await territory('01');
  const organisation = async (communeCode: string) =>
    (
      await boot
        .get(OrganisationsService)
        .create(SYSTEM, { kind: 'company', name: `Firme ${communeCode}`, communeCode })
    ).id;
  firm = {
    savoie: await organisation('73065'),
    ain: await organisation('01053'),
    paris: await organisation('75056'),
  };
  clara = await animator(savoie);
  alain = await animator(ain);
});
afterAll(() => boot.close());

async function animator(territoryId: string): Promise<Actor> {
  const { id } = await people.create(SYSTEM, person([held('animator', { territoryId })]));
  return actorWith(id, ['animator', { territoryId }]);
}

describe('giving roles', () => {
  it('an animator gives those of her territory, and in organisations from elsewhere for her territory alone', async () => {
    const roles = [
      held('animator', { territoryId: savoie }),
      held('requester', { organisationId: firm.savoie, territoryId: savoie }),
      held('volunteer', { organisationId: firm.ain, territoryId: savoie }),
      held('partner_contact', { organisationId: firm.paris }),
    ];
    const { id } = await people.create(clara, person(roles));
    expect(await people.grantsOf(id)).toEqual([
      held('animator', { territoryId: savoie }),
      held('requester', { organisationId: firm.savoie }),
      held('volunteer', { organisationId: firm.ain, territoryId: savoie }),
      held('partner_contact', { organisationId: firm.paris, territoryId: savoie }),
    ]);
    expect((await people.animatorsOf(savoie)).map((one) => one.id)).toEqual([clara.personId, id]);
  });

  it('and no other: nobody rises above who raised them', async () => {
    const attempts: [RoleGiven, string, string][] = [
      [held('administrator'), 'roles.0.role', 'role/not-yours-to-give'],
      [held('animator', { territoryId: ain }), 'roles.0.role', 'role/not-yours-to-give'],
      [
        held('volunteer', { organisationId: firm.savoie, territoryId: ain }),
        'roles.0.role',
        'role/not-yours-to-give',
      ],
      [held('animator'), 'roles.0.territoryId', 'required'],
      [held('volunteer', { territoryId: savoie }), 'roles.0.organisationId', 'required'],
      [held('volunteer', { organisationId: newId() }), 'roles.0.organisationId', 'organisation/unknown'],
    ];
    for (const [role, path, code] of attempts) {
      const input = person([role]);
      await expect(people.create(clara, input)).rejects.toMatchObject(refused(path, code));
      expect(await boot.db.query('SELECT id FROM person WHERE email = $1', [input.email])).toEqual([]);
    }
    const self = await people.get(clara, clara.personId);
    const roles = [held('animator', { territoryId: savoie }), held('administrator')];
    await expect(people.update(clara, self.id, { roles, version: self.version })).rejects.toMatchObject(
      refused('roles.1.role', 'role/not-yours-to-give'),
    );
    for (const role of ['partner_contact', 'volunteer', 'requester'] as const)
      await expect(
        people.create(clara, person([held(role, { organisationId: firm.ain })])),
      ).rejects.toMatchObject(refused('roles.0.territoryId', 'role/territory-missing'));
  });

  it('nobody gives one to themselves, whatever they run', async () => {
    const { id: administrator } = await people.create(SYSTEM, person([held('administrator')]));
    const askers = [clara, actorWith(administrator, ['administrator', {}])];
    for (const asker of askers) {
      const { version, roles } = await people.get(asker, asker.personId);
      const mine = held('partner_contact', { organisationId: firm.savoie });
      await expect(
        people.update(asker, asker.personId, { roles: [...roles, mine], version }),
      ).rejects.toMatchObject(refused('roles.1.role', 'role/not-to-oneself'));
      await expect(people.give(asker.personId, mine, asker)).rejects.toMatchObject({
        fields: [{ code: 'role/not-to-oneself' }],
      });
    }
  });

  it('is done once, however often it is asked', async () => {
    const { id } = await people.findOrRecord({
      email: 'once@alize.test',
      locale: 'fr',
    });
    const role = held('requester', { organisationId: firm.savoie });
    await Promise.all([people.give(id, role, clara), people.give(id, role, clara)]);
    await people.give(id, role, SYSTEM);
    const rows = await boot.db.query<{ given_by: string }>('SELECT given_by FROM role WHERE person_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ given_by: clara.personId }]);
  });

  it('takes back what is left out, keeps who held what when, and leaves what is not hers', async () => {
    const roles = [
      held('volunteer', { organisationId: firm.savoie }),
      held('committee_member', { territoryId: ain }),
      held('volunteer', { organisationId: firm.ain }),
      held('volunteer', { organisationId: firm.paris }),
      held('requester', { organisationId: firm.savoie, territoryId: ain }),
    ];
    const elsewhere = ['committee_member', 'requester', 'volunteer', 'volunteer'];
    const { id } = await people.create(SYSTEM, person(roles));
    const after = await people.update(clara, id, { roles: [], version: 1 });
    expect(after.roles.map(({ role }) => role).sort()).toEqual(elsewhere);
    expect(await rolesOf(id)).toEqual(elsewhere);
    await expect(people.get(clara, id)).rejects.toMatchObject({ status: 404 });
    const revoked = await boot.db.query(
      'SELECT role, revoked_at FROM role WHERE person_id = $1 AND revoked_at IS NOT NULL',
      [id],
    );
    expect(revoked).toEqual([{ role: 'volunteer', revoked_at: boot.clock.now() }]);
    await people.update(SYSTEM, id, { roles, version: 2 });
    expect(await rolesOf(id)).toEqual([
      'committee_member',
      'requester',
      'volunteer',
      'volunteer',
      'volunteer',
    ]);
  });
});

describe('changing somebody', () => {
  it('is for who has them in her territory, and refuses what is stale', async () => {
    const { id } = await people.create(SYSTEM, person([held('volunteer', { organisationId: firm.savoie })]));
    await expect(people.update(alain, id, { firstName: 'Prise', version: 1 })).rejects.toMatchObject({
      status: 404,
    });
    await people.update(clara, id, { jobTitle: 'Soudeuse', phone: '+33479000000', version: 1 });
    await people.update(clara, id, { phone: null, version: 2 });
    expect(await people.get(clara, id)).toMatchObject({
      firstName: 'Ève',
      jobTitle: 'Soudeuse',
      phone: null,
      version: 3,
    });
    await expect(people.update(clara, id, { firstName: 'Tard', version: 2 })).rejects.toMatchObject({
      code: 'input/stale',
    });
  });

  it('leaves administrators and the animators of other territories to administrators', async () => {
    const here = held('volunteer', { organisationId: firm.savoie });
    for (const above of [held('administrator'), held('animator', { territoryId: ain })]) {
      const { id } = await people.create(SYSTEM, person([here, above]));
      await expect(people.update(clara, id, { firstName: 'Prise', version: 1 })).rejects.toMatchObject({
        status: 404,
      });
      await people.update(SYSTEM, id, { firstName: 'Changée', version: 1 });
    }
  });

  it('never changes an e-mail, even when one is slipped in', async () => {
    const { id, email } = await people.create(
      clara,
      person([held('volunteer', { organisationId: firm.savoie })]),
    );
    const slipped = { firstName: 'A', version: 1, email: 'other@alize.test' };
    await people.update(clara, id, slipped);
    expect((await people.self(id)).email).toBe(email);
  });

  it('is open to nobody else', async () => {
    const { id } = await people.create(SYSTEM, person([held('volunteer', { organisationId: firm.savoie })]));
    const others = [
      actorWith(id, ['volunteer', { organisationId: firm.savoie }]),
      actorWith(newId(), ['partner_contact', { organisationId: firm.savoie }]),
      actorWith(newId(), ['committee_member', { territoryId: savoie }]),
    ];
    for (const other of others) {
      await expect(people.update(other, id, { firstName: 'X', version: 1 })).rejects.toMatchObject({
        status: 404,
      });
      await expect(
        people.create(other, person([held('volunteer', { organisationId: firm.savoie })])),
      ).rejects.toMatchObject({
        status: 404,
      });
    }
  });
});

describe('reading', () => {
  it('shows each their own people', async () => {
    const volunteer = await people.create(
      SYSTEM,
      person([held('volunteer', { organisationId: firm.savoie })]),
    );
    const contact = actorWith(newId(), ['partner_contact', { organisationId: firm.savoie }]);
    for (const reader of [SYSTEM, clara, contact]) {
      expect((await people.get(reader, volunteer.id)).email).toBe(volunteer.email);
      const { items } = await people.list(reader, { limit: 100, organisationId: firm.savoie });
      expect(items.map(({ id }) => id)).toContain(volunteer.id);
    }
    for (const stranger of [alain, actorWith(newId(), ['partner_contact', { organisationId: firm.ain }])])
      await expect(people.get(stranger, volunteer.id)).rejects.toMatchObject({ status: 404 });
    const { items } = await people.list(alain, { limit: 100, territoryId: savoie });
    expect(items.map(({ id }) => id)).not.toContain(volunteer.id);
  });

  it('leaves those who do nothing anywhere to administrators', async () => {
    const contact = { locale: 'fr' as const };
    const { id } = await people.findOrRecord({ email: 'form@alize.test', ...contact });
    expect((await people.get(SYSTEM, id)).roles).toEqual([]);
    await expect(people.get(clara, id)).rejects.toMatchObject({ status: 404 });
    expect((await people.list(clara, { limit: 100 })).items.map((one) => one.id)).not.toContain(id);
  });

  it('reaches nobody through an organisation alone, whatever it has signed', async () => {
    const away = await people.create(SYSTEM, person([held('volunteer', { organisationId: firm.ain })]));
    const nowhere = await people.create(SYSTEM, person([held('volunteer', { organisationId: firm.paris })]));
    const ids = [firm.ain, firm.paris];
    const pledges = ids.map((organisationId) => ({ organisationId, daysPerYear: 1, amountCents: 0 }));
    const convention = { territoryId: savoie, name: 'C', startsOn: '2026-01-01', pledges };
    await boot.get(ConventionsService).create(SYSTEM, convention);
    for (const { id } of [away, nowhere]) {
      await expect(people.get(clara, id)).rejects.toMatchObject({ status: 404 });
      await expect(people.update(clara, id, { roles: [], version: 1 })).rejects.toMatchObject({
        status: 404,
      });
    }
    for (const organisationId of ids)
      expect(
        (await people.list(clara, { limit: 100, organisationId })).items.map(({ id }) => id),
      ).not.toEqual(expect.arrayContaining([organisationId === firm.ain ? away.id : nowhere.id]));
  });

  it('lets the contact of a group for one territory read of it what is done there', async () => {
    const [here, there] = await Promise.all(
      [savoie, ain].map((territoryId) =>
        people.create(SYSTEM, person([held('volunteer', { organisationId: firm.paris, territoryId })])),
      ),
    );
    const place = { organisationId: firm.paris, territoryId: savoie };
    const contact = actorWith(newId(), ['partner_contact', place]);
    expect((await people.get(contact, here?.id ?? '')).id).toBe(here?.id);
    await expect(people.get(contact, there?.id ?? '')).rejects.toMatchObject({ status: 404 });
    const { items } = await people.list(contact, { limit: 100 });
    expect(items.map(({ id }) => id)).not.toContain(there?.id);
  });

  it('filters on one and the same role, by name, page after page', async () => {
    const roles = [
      held('committee_member', { territoryId: savoie }),
      held('steering_member', { territoryId: ain }),
    ];
    for (const lastName of ['Zola', 'Éluard', 'Eluard'])
      await people.create(SYSTEM, person(roles, { firstName: 'Paul', lastName }));
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = {
        territoryId: savoie,
        role: 'committee_member' as const,
        limit: 1,
        ...(cursor && { cursor }),
      };
      const page = await people.list(SYSTEM, query);
      seen.push(...page.items.map(({ lastName }) => lastName));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['Éluard', 'Eluard', 'Zola']);
    expect(
      (await people.list(SYSTEM, { territoryId: savoie, role: 'steering_member', limit: 5 })).items,
    ).toEqual([]);
  });
});

it('an address is one person', async () => {
  const input = person([held('volunteer', { organisationId: firm.savoie })]);
  const { id } = await people.create(clara, input);
  await expect(people.create(clara, input)).rejects.toMatchObject({ code: 'person/email-taken' });
  const contact = { email: input.email, locale: 'en' as const };
  expect(await people.findOrRecord(contact)).toMatchObject({ id, firstName: 'Ève', locale: 'fr' });
  const fresh = { ...contact, email: 'fresh@alize.test' };
  const [one, two] = await Promise.all([people.findOrRecord(fresh), people.findOrRecord(fresh)]);
  expect(one.id).toBe(two.id);

  const named = person([held('volunteer', { organisationId: firm.savoie })], { email: fresh.email });
  expect(await people.create(clara, named)).toMatchObject({ id: one.id, lastName: named.lastName });
});

it('an address that only a form wrote becomes who the animator says it is', async () => {
  const { id } = await people.findOrRecord({ email: 'reserved@alize.test', locale: 'en' });
  const input = person([held('volunteer', { organisationId: firm.savoie })]);
  const created = await people.create(clara, { ...input, email: 'reserved@alize.test' });
  expect(created).toMatchObject({ id, firstName: input.firstName, locale: input.locale });
});

it('a form sent twice under one id records one person, and another form under it is refused', async () => {
  const roles = [held('volunteer', { organisationId: firm.savoie })];
  const input = { ...person(roles), id: newId(), email: 'twice@alize.test' };
  const sent = await Promise.all([people.create(clara, input), people.create(clara, input)]);
  expect(new Set([input.id, ...sent.map(({ id }) => id)]).size).toBe(1);
  for (const [actor, change] of [
    [clara, { firstName: 'Autre' }],
    [clara, { email: 'other@alize.test' }],
    [alain, {}],
  ] as const)
    await expect(people.create(actor, { ...input, ...change })).rejects.toMatchObject({
      status: 409,
      code: 'form/already-sent',
    });
});

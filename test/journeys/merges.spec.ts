import { Duplicates, Merge, MergePreview, Merges, TimelineItem } from '@alize/contracts';
import { OrganisationsService, PeopleService, SYSTEM } from '@alize/directory';
import { CreateOrganisation, CreatePerson } from '@alize/contracts';
import { PreferencesService } from '@alize/accounts';
import { newId, RowMerges } from '@alize/platform';
import { z } from 'zod';
import { ADMIN, ANIMATOR, bootRecords, NEIGHBOUR, type Records } from '../support/records';
import { CHAMBERY, needOf, SIRETS } from '../support/world';

let records: Records;
beforeAll(async () => void (records = await bootRecords()));
afterAll(() => records.system.close());
const as = (who = ANIMATOR) => records.system.as(who);
const db = () => records.system.db;
const get = <T>(token: new (...of: never[]) => T): T => records.system.app.get(token);

const firm = async (fields: Partial<z.input<typeof CreateOrganisation>> = {}): Promise<string> => {
  const input = { kind: 'company', name: 'Atelier Rochaix Mécanique', communeCode: CHAMBERY, ...fields };
  return (await get(OrganisationsService).create(SYSTEM, CreateOrganisation.parse(input))).id;
};
const person = async (fields: Partial<z.input<typeof CreatePerson>> = {}): Promise<string> => {
  const names = { firstName: 'Laurent', lastName: 'Vuillermet', email: `${newId()}@alpelec.test` };
  const roles = [{ role: 'committee_member', territoryId: records.territory }];
  return (await get(PeopleService).create(SYSTEM, CreatePerson.parse({ ...names, roles, ...fields }))).id;
};
const previewed = async (target: string, keptId: string, otherId: string, by = ANIMATOR) => {
  const query = `target=${target}&keptId=${keptId}&otherId=${otherId}`;
  return MergePreview.parse((await (await as(by)).get(`/api/merges/preview?${query}`, 200)).json);
};
const ask = async (target: string, keptId: string, otherId: string, take: string[] = []) => {
  const { kept, other } = await previewed(target, keptId, otherId);
  return { target, keptId, otherId, keptVersion: kept.version, otherVersion: other.version, take };
};
const merged = async (...args: Parameters<typeof ask>) =>
  Merge.parse((await (await as()).post('/api/merges', await ask(...args), 201)).json);
const code = (answer: { json: unknown }) => z.object({ code: z.string() }).parse(answer.json).code;
const timeline = async (type: string, id: string) =>
  z
    .object({ items: z.array(TimelineItem) })
    .parse((await (await as()).get(`/api/timeline?type=${type}&id=${id}&limit=100`, 200)).json).items;

describe('what looks like a record', () => {
  const found = async (told: object, by = ANIMATOR) =>
    Duplicates.parse((await (await as(by)).post('/api/duplicates', told, 200)).json).items;

  it.each([
    ['a SIRET typed with spaces', { siret: '900 000 050 00014' }, ['siret']],
    ['another place of the same firm', { siret: '900000050' }, ['siren']],
    ['the same name with a legal form', { name: 'SARL ATELIER ROCHAIX', communeCode: CHAMBERY }, ['name']],
    ['the same name with a slip', { name: 'Atelier Rocheix', communeCode: CHAMBERY }, ['name']],
  ])('is flagged by %s', async (_, told, reasons) => {
    expect(await found({ target: 'organisation', ...told })).toEqual([
      { id: records.organisation.id, name: 'Atelier Rochaix', detail: 'Chambéry', reasons },
    ]);
  });

  it.each([
    ['a telephone number in any form', { phone: '0033 6.39.98.00.02' }, ['phone']],
    ['an address', { email: ' Dirigeante@ALIZE.test ' }, ['email']],
    ['the name the other way round', { firstName: 'ROCHAIX', lastName: 'Claire' }, ['name']],
    [
      'all of them',
      { firstName: 'Claire', lastName: 'Rochaix', phone: '0639980002', email: 'dirigeante@alize.test' },
      ['email', 'phone', 'name'],
    ],
  ])('is flagged by %s', async (_, told, reasons) => {
    const items = await found({ target: 'person', ...told });
    expect(items.map(({ name, ...rest }) => [name, rest.reasons])).toEqual([['Claire Rochaix', reasons]]);
  });

  it('is not told to who does not reach it, nor by half a name', async () => {
    expect(await found({ target: 'person', phone: '0639980002' }, NEIGHBOUR)).toEqual([]);
    expect(await found({ target: 'person', firstName: 'Claire' })).toEqual([]);
    expect(await found({ target: 'organisation', name: 'Atelier Rochaix', communeCode: '73008' })).toEqual(
      [],
    );
  });

  it('stands on the record of either', async () => {
    const id = await firm();
    const of = async (one: string) =>
      Duplicates.parse((await (await as()).get(`/api/duplicates?target=organisation&id=${one}`, 200)).json)
        .items;
    expect((await of(id)).map((each) => each.id)).toEqual([records.organisation.id]);
    expect((await of(records.organisation.id)).map((each) => each.id)).toEqual([id]);
    const tell = async (distinct: boolean) =>
      (await as()).send(
        'PUT',
        '/api/duplicates/distinction',
        { target: 'organisation', id, otherId: records.organisation.id, distinct },
        204,
      );
    await tell(true);
    await tell(true);
    expect([await of(id), await of(records.organisation.id)]).toEqual([[], []]);
    await tell(false);
    expect(await of(id)).toHaveLength(1);
    await get(OrganisationsService).erase(id);
  });
});

describe('two organisations', () => {
  it('become one with all that hangs on them, and two again', async () => {
    const kept = await firm({ headcountBand: '10-19' });
    const { id: other } = records.organisation;
    const before = await db().query('SELECT to_jsonb(o) AS row FROM organisation o WHERE id = $1', [other]);
    const preview = await previewed('organisation', kept, other);
    expect(preview.refusal).toBeNull();
    expect(preview.fields).toEqual([
      { field: 'name', kept: 'Atelier Rochaix Mécanique', other: 'Atelier Rochaix', takes: false },
      { field: 'siret', kept: null, other: SIRETS[1], takes: true },
      { field: 'nafSection', kept: null, other: 'C', takes: true },
    ]);
    expect(preview.moves).toContainEqual({ what: 'projects', count: 1 });
    const { id, otherName } = await merged('organisation', kept, other, ['name']);
    expect(otherName).toBe('Atelier Rochaix');
    const animator = await as();
    // A link to the one that went leads to the one that stayed.
    expect((await animator.get(`/api/organisations/${other}`, 200)).json).toMatchObject({
      ...{ id: kept, name: 'Atelier Rochaix', siret: SIRETS[1], headcountBand: '10-19' },
    });
    expect(await db().query('SELECT organisation_id AS id FROM project')).toEqual([{ id: kept }]);
    const told = (await timeline('organisation', kept)).flatMap((event) =>
      event.kind === 'status' ? [[event.to, event.reason]] : [],
    );
    expect(told).toContainEqual(['merged', 'Atelier Rochaix']);
    expect(await records.system.drain()).toBeUndefined();

    const list = Merges.parse((await animator.get(`/api/merges?target=organisation&id=${kept}`, 200)).json);
    expect(list.items.map((merge) => merge.id)).toEqual([id]);
    await animator.post(`/api/merges/${id}/undoing`, {}, 204);
    expect(await db().query('SELECT to_jsonb(o) AS row FROM organisation o WHERE id = $1', [other])).toEqual(
      before,
    );
    expect(await db().query('SELECT organisation_id AS id FROM project')).toEqual([{ id: other }]);
    expect((await animator.get(`/api/organisations/${kept}`, 200)).json).toMatchObject({
      ...{ id: kept, name: 'Atelier Rochaix Mécanique', siret: null },
    });
    expect(
      (await timeline('organisation', other)).map((event) => event.kind === 'status' && event.to),
    ).toEqual(expect.arrayContaining(['merged-into', 'unmerged']));
    expect(code(await animator.post(`/api/merges/${id}/undoing`, {}, 409))).toBe('merge/undone');
    await get(OrganisationsService).erase(kept);
  });

  it('keep each role once, under the scope of the one that stays', async () => {
    const [kept, other] = [
      await firm({ name: 'Scierie Perrin' }),
      await firm({ name: 'Scierie Perrin SAS' }),
    ];
    const both = await person({
      roles: [kept, other].map((organisationId) => ({ role: 'requester' as const, organisationId })),
    });
    const { id } = await merged('organisation', kept, other);
    const roles = () =>
      db().query('SELECT organisation_id AS id, scope FROM role WHERE person_id = $1 ORDER BY id', [both]);
    expect(await roles()).toEqual([{ id: kept, scope: `/${kept}` }]);
    await (await as()).post(`/api/merges/${id}/undoing`, {}, 204);
    expect(await roles()).toEqual([
      { id: kept, scope: `/${kept}` },
      { id: other, scope: `/${other}` },
    ]);
  });

  it.each([
    [
      'one is in the group of the other',
      'merge/same-group',
      async () => {
        const kept = await firm({ name: 'Groupe Perrin' });
        return [kept, await firm({ name: 'Filiale', parentId: kept })];
      },
    ],
    [
      'one helps the other',
      'merge/matched-together',
      async () => {
        const [row] = await db().query<{ id: string }>('SELECT organisation_id AS id FROM offer LIMIT 1');
        return [records.organisation.id, row?.id ?? ''];
      },
    ],
    [
      'both promise in one convention',
      'merge/both-pledge',
      async () => {
        const two = [await firm({ name: 'Groupe A' }), await firm({ name: 'Groupe B' })];
        const pledges = two.map((organisationId) => ({ organisationId, daysPerYear: 5, amountCents: 0 }));
        await (
          await as()
        ).post(
          '/api/conventions',
          { territoryId: records.territory, name: 'Convention', startsOn: '2026-01-01', pledges },
          201,
        );
        return two;
      },
    ],
    [
      'one lies elsewhere',
      'merge/other-territory',
      async () => [await firm({ name: 'Ici' }), await firm({ name: 'Ailleurs', communeCode: '01053' })],
    ],
  ])('stay two where %s, and it is said before and after', async (_, refusal, make) => {
    const [kept = '', other = ''] = await make();
    const preview = await previewed('organisation', kept, other);
    expect(preview.refusal).toMatchObject({ code: refusal, sentence: expect.stringMatching(/\.$/) });
    const request = await ask('organisation', kept, other);
    expect(code(await (await as()).post('/api/merges', request, 409))).toBe(refusal);
    for (const id of [kept, other]) await (await as()).get(`/api/organisations/${id}`, 200);
  });
});

describe('two people', () => {
  it('become one: both addresses are theirs, links and roles stay, and the choice is kept', async () => {
    const other = records.personOf('laurent@alpelec.test');
    const kept = await person({ email: 'l.vuillermet@perso.test', phone: '0639980099' });
    const preferences = await records.system.app.get(PreferencesService).of(other);
    expect(preferences.frequency).toBe('daily');
    const { id } = await merged('person', kept, other, ['email']);
    const animator = await as();
    expect((await animator.get(`/api/people/${other}`, 200)).json).toMatchObject({
      ...{ id: kept, email: 'laurent@alpelec.test', phone: '+33639980099' },
      roles: expect.arrayContaining([expect.objectContaining({ role: 'volunteer' })]),
    });
    expect(await db().query('SELECT email FROM email_alias WHERE person_id = $1', [kept])).toEqual([
      { email: 'l.vuillermet@perso.test' },
    ]);
    // A mail of ours names its reader by the id of that time.
    const token = records.system.app.get(PreferencesService).tokenOf(other);
    expect((await records.system.app.get(PreferencesService).personBehind(token)).id).toBe(kept);
    expect(await db().query('SELECT person_id AS id FROM offer')).toEqual([{ id: kept }]);
    // Nobody new comes of a form sent from the former address.
    await animator.post(
      '/api/people',
      {
        firstName: 'L',
        lastName: 'V',
        email: 'l.vuillermet@perso.test',
        roles: [{ role: 'committee_member', territoryId: records.territory }],
      },
      409,
    );
    const again = await get(PeopleService).findOrRecord({ email: 'l.vuillermet@perso.test', locale: 'fr' });
    expect(again.id).toBe(kept);

    await animator.patch(`/api/people/${kept}`, { phone: '0639980077', version: 2 });
    await animator.post(`/api/merges/${id}/undoing`, {}, 204);
    expect((await animator.get(`/api/people/${other}`, 200)).json).toMatchObject({
      email: 'laurent@alpelec.test',
    });
    expect((await animator.get(`/api/people/${kept}`, 200)).json).toMatchObject({
      email: 'l.vuillermet@perso.test',
    });
    expect(await db().query('SELECT FROM email_alias')).toEqual([]);
    expect(await db().query('SELECT person_id AS id FROM offer')).toEqual([{ id: other }]);
  });

  it('keep who did what in a history that takes no other change', async () => {
    const [kept, other] = [await person({ lastName: 'Deux' }), await person({ lastName: 'Deux' })];
    await db().query(
      `INSERT INTO history (id, subject, subject_id, to_status, by_person, at) VALUES ($1, 'person', $2, 'edited', $2, now())`,
      [newId(), other],
    );
    const { id } = await merged('person', kept, other);
    const by = () =>
      db().query(`SELECT by_person AS by FROM history WHERE subject_id = $1 AND to_status = 'edited'`, [
        other,
      ]);
    expect(await by()).toEqual([{ by: kept }]);
    await (await as()).post(`/api/merges/${id}/undoing`, {}, 204);
    expect(await by()).toEqual([{ by: other }]);
    await expect(
      db().query(`UPDATE history SET by_person = $1 WHERE subject_id = $2`, [kept, other]),
    ).rejects.toThrow('append-only');
  });

  it('are merged once by two who press at the same time, and never from an old page', async () => {
    const [kept, other] = [await person({ lastName: 'Double' }), await person({ lastName: 'Double' })];
    const request = await ask('person', kept, other);
    const [animator, admin] = [await as(), await as(ADMIN)];
    expect(code(await animator.post('/api/merges', { ...request, otherVersion: 99 }, 409))).toBe(
      'input/stale',
    );
    const answers = await Promise.all([
      animator.post('/api/merges', request),
      admin.post('/api/merges', { ...request, keptId: other, otherId: kept }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(code(answers.find(({ status }) => status === 409) ?? { json: null })).toBe('merge/already');
    expect(await db().query('SELECT FROM person WHERE id IN ($1, $2)', [kept, other])).toHaveLength(1);
  });

  it('are not two again after seven days, and nothing of the other is kept', async () => {
    const [kept, other] = [await person({ lastName: 'Tard' }), await person({ lastName: 'Tard' })];
    const { id } = await merged('person', kept, other);
    records.system.clock.advance(7 * 86_400_000 + 60_000);
    expect(code(await (await as()).post(`/api/merges/${id}/undoing`, {}, 409))).toBe('merge/too-late');
    await get(RowMerges).purge();
    expect(await db().query('SELECT snapshot FROM record_merge WHERE id = $1', [id])).toEqual([
      { snapshot: null },
    ]);
    expect((await (await as()).get(`/api/people/${other}`, 200)).json).toMatchObject({ id: kept });
  });

  it.each([
    ['it is oneself', 'merge/yourself', async () => [records.personOf(ANIMATOR), await person()]],
    [
      'one administers',
      'merge/role-above',
      async () => {
        const roles = [
          { role: 'committee_member' as const, territoryId: records.territory },
          { role: 'administrator' as const },
        ];
        return [await person(), await person({ roles })];
      },
    ],
    [
      'one comes from a form that nobody confirmed',
      'merge/unconfirmed',
      async () => {
        await (await as()).post('/api/needs', needOf('Un besoin', 'inconnue@alize.test'), 201);
        await db().query(
          `UPDATE need SET confirmed_at = NULL WHERE contact_id = (SELECT id FROM person WHERE email = 'inconnue@alize.test')`,
        );
        const [row] = await db().query<{ id: string }>(
          `SELECT id FROM person WHERE email = 'inconnue@alize.test'`,
        );
        return [await person(), row?.id ?? ''];
      },
    ],
    [
      'one acts elsewhere too',
      'merge/other-territory',
      async () => {
        const [ain] = await db().query<{ id: string }>(`SELECT id FROM territory WHERE code = 'ain'`);
        const roles = [records.territory, ain?.id ?? ''].map((territoryId) => ({
          ...{ role: 'committee_member' as const, territoryId },
        }));
        return [await person(), await person({ roles })];
      },
    ],
    [
      'both are signed in',
      'merge/both-signed-in',
      async () => {
        const two = ['un@alpelec.test', 'deux@alpelec.test'];
        const ids = [await person({ email: two[0] }), await person({ email: two[1] })];
        for (const email of two) await as(email);
        return ids;
      },
    ],
  ])('stay two where %s', async (_, refusal, make) => {
    const [kept = '', other = ''] = await make();
    const preview = await previewed('person', kept, other);
    expect(preview.refusal?.code).toBe(refusal);
    const request = await ask('person', kept, other);
    expect(code(await (await as()).post('/api/merges', request, 409))).toBe(refusal);
  });

  it('are not merged nor looked at by who does not reach them', async () => {
    const [kept, other] = [await person(), await person()];
    const neighbour = await as(NEIGHBOUR);
    await neighbour.get(`/api/merges/preview?target=person&keptId=${kept}&otherId=${other}`, 404);
    await neighbour.post('/api/merges', await ask('person', kept, other), 404);
    const { id } = await merged('person', kept, other);
    await neighbour.post(`/api/merges/${id}/undoing`, {}, 404);
    await neighbour.get(`/api/merges?target=person&id=${kept}`, 404);
  });
});

it.each(['person', 'organisation'] as const)(
  'says of each column that names a %s what becomes of it',
  async (target) => expect(await get(RowMerges).undeclared(target)).toEqual([]),
);

it('merges nothing while a new table names people of whom no lib says what becomes', async () => {
  const [kept, other] = [await person(), await person()];
  await db().query('CREATE TABLE seat (holder uuid REFERENCES person (id) ON DELETE CASCADE)');
  const request = await ask('person', kept, other);
  await (await as()).post('/api/merges', request, 500);
  await db().query('DROP TABLE seat');
  await (await as()).get(`/api/people/${other}`, 200);
});

import {
  CreateOrganisation,
  CreateTerritory,
  ListOrganisations,
  TerritoryPolicy,
  TerritoryProfile,
} from '@alize/contracts';
import {
  type Actor,
  ConventionsService,
  DirectoryModule,
  Organisation,
  OrganisationsService,
  PeopleService,
  PledgesService,
  SYSTEM,
  TerritoriesService,
} from '@alize/directory';
import { newId } from '@alize/platform';
import { actorWith } from '../../../../test/support/actors';
import { type BootedTest, bootTest } from '../../../../test/support/boot';

const SIRETS = ['73282932000074', '92575846800019', '98751992300013', '93723670100010'] as const;
const CHAMBERY = '73065';
const BOURG = '01053';
const PARIS = '75056';

let boot: BootedTest;
let territories: TerritoriesService;
let organisations: OrganisationsService;
let conventions: ConventionsService;
let pledgesService: PledgesService;
let savoie: string;
let ain: string;
let clara: Actor;
let alain: Actor;

const territory = (code: string, more: object) =>
  CreateTerritory.parse({
    code,
    name: `Territoire ${code}`,
    senderName: 'Alizé',
    replyTo: 'a@alize.test',
    ...more,
  });
const organisation = (name: string, more: object = {}) =>
  CreateOrganisation.parse({ kind: 'company', name, communeCode: CHAMBERY, ...more });
const listed = async (actor: Actor, query: object = {}) =>
  (await organisations.list(actor, ListOrganisations.parse({ limit: 100, ...query }))).items.map(
    ({ name }) => name,
  );

async function animator(name: string, territoryId: string): Promise<Actor> {
  const contact = {
    email: `${name}@alize.test`,
    firstName: name,
    lastName: 'Animatrice',
    locale: 'fr' as const,
  };
  const { id } = await boot.get(PeopleService).findOrRecord(contact);
  return actorWith(id, ['animator', { territoryId }]);
}

beforeAll(async () => {
  boot = await bootTest({ imports: [DirectoryModule] });
  territories = boot.get(TerritoriesService);
  organisations = boot.get(OrganisationsService);
  conventions = boot.get(ConventionsService);
  pledgesService = boot.get(PledgesService);
  savoie = (await territories.create(SYSTEM, territory('savoie', { departementCodes: ['73'] }))).id;
  ain = (await territories.create(SYSTEM, territory('ain', { departementCodes: ['01'] }))).id;
  [clara, alain] = [await animator('clara', savoie), await animator('alain', ain)];
});
afterAll(() => boot.close());

describe('territories', () => {
  it('adds up communes, départements and EPCI, each commune once', async () => {
    const annecy = { departementCodes: ['74'], communeCodes: ['74010', '38185'], epciCodes: ['200066793'] };
    const { id } = await territories.create(SYSTEM, territory('haute-savoie', annecy));
    const [{ count }] = await boot.db.query<{ count: number }>(
      `SELECT count(*) FROM commune WHERE departement_code = '74' OR code = '38185' OR epci_code = '200066793'`,
    );
    const views = await territories.list();
    expect(views.find((view) => view.id === id)).toMatchObject({ code: 'haute-savoie', communeCount: count });
    expect((await territories.ofCommune('74010'))?.id).toBe(id);
    expect(await territories.ofCommune(PARIS)).toBeNull();
  });

  it.each([
    [{ communeCodes: [PARIS, '99999'] }, 'communeCodes.1', 'commune/unknown'],
    [{ departementCodes: ['20'] }, 'departementCodes.0', 'departement/unknown'],
    [{ epciCodes: ['123456789'] }, 'epciCodes.0', 'epci/unknown'],
  ])('names what it does not know: %j', async (places, path, code) => {
    const attempt = territories.create(SYSTEM, territory('unknown', places));
    await expect(attempt).rejects.toMatchObject({ status: 400, fields: [{ path, code }] });
  });

  it('leaves each commune to one territory, and each code too', async () => {
    await expect(
      territories.create(SYSTEM, territory('again', { communeCodes: [PARIS, CHAMBERY] })),
    ).rejects.toMatchObject({
      code: 'territory/commune-taken',
      facts: { communes: 'Chambéry (Territoire savoie)' },
    });
    await expect(territories.create(SYSTEM, territory('savoie', {}))).rejects.toMatchObject({
      code: 'territory/code-taken',
    });
    const twins = ['twin-a', 'twin-b'].map((code) =>
      territories.create(SYSTEM, territory(code, { communeCodes: [PARIS] })),
    );
    const outcomes = await Promise.allSettled(twins);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await boot.db.query(`DELETE FROM territory WHERE code LIKE 'twin-%'`);
  });

  it('lets its own animator change the policy, once per version', async () => {
    const { version } = await territories.get(savoie);
    const policy = TerritoryPolicy.parse({ quorum: 5 });
    await expect(territories.updatePolicy(alain, savoie, { policy, version })).rejects.toMatchObject({
      status: 404,
    });
    await territories.updatePolicy(clara, savoie, { policy, version });
    expect((await territories.policyOf(savoie)).quorum).toBe(5);
    await expect(territories.updatePolicy(clara, savoie, { policy, version })).rejects.toMatchObject({
      code: 'input/stale',
    });
    await expect(territories.create(clara, territory('mine', {}))).rejects.toMatchObject({ status: 404 });
  });

  it('publishes what who runs it wrote of themselves, and its own retention', async () => {
    const before = await territories.publicationOf(ain);
    expect(before.profile).toEqual({ operator: {}, host: {}, data: {}, animator: {}, elsewhere: {} });
    const profile = TerritoryProfile.parse({
      operator: { legalName: 'CCI de l’Ain', siren: '732 829 320' },
      animator: { name: 'Alain', phone: '04 65 71 07 42', days: 'lundi, mardi' },
    });
    const { version } = before;
    await expect(territories.updateProfile(clara, ain, { profile, version })).rejects.toMatchObject({
      status: 404,
    });
    await territories.updateProfile(alain, ain, { profile, version });
    const after = await territories.publicationOf(ain);
    expect(after).toMatchObject({ profile, retentionMonths: 36, employerApproval: false, signatories: [] });
    await expect(territories.updateProfile(alain, ain, { profile, version })).rejects.toMatchObject({
      code: 'input/stale',
    });
    await expect(territories.publicationOf(newId())).rejects.toMatchObject({ status: 404 });
  });
});

describe('organisations', () => {
  it('keeps nothing of what a form says of a firm, and then what it says to those who run the territory, until somebody of it vouches', async () => {
    const firm = { siret: SIRETS[0], communeCode: CHAMBERY };
    const form = { name: 'Menuiserie Éclair', communeCode: CHAMBERY, nafSection: null, headcountBand: null };
    const recorded = await organisations.findOrRecord(firm);
    const again = await organisations.findOrRecord({ ...firm, communeCode: BOURG });
    expect(again).toMatchObject({ id: recorded.id, name: '', verifiedAt: null });
    const volunteer = actorWith(newId(), ['volunteer', { organisationId: recorded.id }]);
    await expect(organisations.get(clara, recorded.id)).rejects.toMatchObject({ status: 404 });
    await organisations.confirmForm(recorded.id, { ...form, name: 'Usurpée' });
    await organisations.confirmForm(recorded.id, form);
    expect(await listed(clara, { q: 'eclair' })).toEqual(['Menuiserie Éclair']);
    expect(await listed(alain, { q: 'eclair' })).toEqual([]);
    await expect(organisations.get(volunteer, recorded.id)).rejects.toMatchObject({ status: 404 });

    await organisations.verify(recorded.id, form);
    boot.clock.advance(1000);
    await organisations.verify(recorded.id, { ...form, name: 'Usurpée' });
    const { verifiedAt } = await boot.db.repo(Organisation).findOneByOrFail({ id: recorded.id });
    expect(verifiedAt).toEqual(new Date('2026-03-02T09:00:00Z'));
    expect(await organisations.get(volunteer, recorded.id)).toMatchObject({
      verified: true,
      commune: { name: 'Chambéry' },
    });
    await expect(
      organisations.update(alain, recorded.id, { name: 'Prise', version: 5 }),
    ).rejects.toMatchObject({
      status: 404,
    });
  });

  it('keeps the whole code of activity, its version and the section it tells', async () => {
    const created = await organisations.create(clara, organisation('Garage Éclair', { nafCode: '95.31G' }));
    expect(created).toMatchObject({ nafCode: '95.31G', nafVersion: 'NAF2025', nafSection: 'G' });
    await organisations.update(clara, created.id, { nafCode: '25.62B', version: created.version });
    const corrected = { nafCode: '25.62B', nafVersion: 'NAFRev2', nafSection: 'C' };
    expect(await organisations.get(clara, created.id)).toMatchObject(corrected);
    await organisations.update(clara, created.id, { name: 'Garage Clair', version: created.version + 1 });
    expect(await organisations.get(clara, created.id)).toMatchObject(corrected);
  });

  it('keeps the code of activity of a form whose address has answered', async () => {
    const { id } = await organisations.findOrRecord({ communeCode: CHAMBERY });
    const form = { name: 'Studio Clair', communeCode: CHAMBERY, nafSection: null, headcountBand: null };
    await organisations.confirmForm(id, { ...form, nafCode: '62.10Y' });
    await organisations.confirmForm(id, form);
    const kept = { nafCode: '62.10Y', nafVersion: 'NAF2025', nafSection: 'J' };
    expect(await organisations.get(clara, id)).toMatchObject(kept);
  });

  it('records a firm once when two forms name it at the same time', async () => {
    const firm = { siret: SIRETS[1], communeCode: CHAMBERY };
    const both = await Promise.all([organisations.findOrRecord(firm), organisations.findOrRecord(firm)]);
    expect(both[0].id).toBe(both[1].id);
  });

  it('of which only a form wrote the SIRET is recorded by an animator all the same', async () => {
    const { id } = await organisations.findOrRecord({ siret: SIRETS[3], communeCode: BOURG });
    const recorded = await organisations.create(clara, organisation('La vraie', { siret: SIRETS[3] }));
    expect(recorded).toMatchObject({ id, name: 'La vraie', communeCode: CHAMBERY });
    expect(recorded.verifiedAt).not.toBeNull();
  });

  it('has one organisation per SIRET, and writes over nothing newer', async () => {
    const { id } = await organisations.create(clara, organisation('Scierie', { siret: SIRETS[2] }));
    await expect(
      organisations.create(clara, organisation('Double', { siret: SIRETS[2] })),
    ).rejects.toMatchObject({ status: 409, code: 'organisation/siret-taken' });
    const other = await organisations.create(clara, organisation('Sans numéro'));
    await expect(
      organisations.update(clara, other.id, { siret: SIRETS[2], version: 1 }),
    ).rejects.toMatchObject({
      code: 'organisation/siret-taken',
    });
    await organisations.update(clara, id, { name: 'Scierie du Lac', version: 1 });
    await expect(organisations.update(clara, id, { name: 'Trop tard', version: 1 })).rejects.toMatchObject({
      code: 'input/stale',
    });
    expect(await organisations.get(clara, id)).toMatchObject({
      name: 'Scierie du Lac',
      siret: SIRETS[2],
      version: 2,
    });
    await organisations.update(clara, id, { version: 2 });
    await expect(
      organisations.create(clara, organisation('Ailleurs', { communeCode: '99999' })),
    ).rejects.toMatchObject({ fields: [{ path: 'communeCode', code: 'commune/unknown' }] });
  });

  it('is changed by its own territory alone, whatever it signs or lends elsewhere', async () => {
    const paris = await organisations.create(clara, organisation('Partagée', { communeCode: PARIS }));
    const bourg = await organisations.create(SYSTEM, organisation('De l’Ain', { communeCode: BOURG }));
    for (const { id } of [paris, bourg]) {
      expect(await organisations.get(clara, id)).toMatchObject({ id });
      await expect(organisations.update(clara, id, { name: 'Prise', version: 1 })).rejects.toMatchObject({
        status: 404,
      });
    }
    await organisations.update(alain, bourg.id, { name: 'De l’Ain toujours', version: 1 });
    await organisations.update(SYSTEM, paris.id, { name: 'Partagée encore', version: 1 });
  });

  it('knows the head of a group however far above, and closes no circle', async () => {
    const groupOf = async (id: string) =>
      (await boot.db.query<{ head: string }>('SELECT group_head($1) AS head', [id]))[0]?.head;
    const head = await organisations.create(
      SYSTEM,
      organisation('Tête', { kind: 'group', communeCode: PARIS }),
    );
    const middle = await organisations.create(clara, organisation('Milieu', { parentId: head.id }));
    const leaf = await organisations.create(clara, organisation('Feuille', { parentId: middle.id }));
    expect(await groupOf(leaf.id)).toBe(head.id);
    expect(await groupOf(head.id)).toBe(head.id);
    for (const parentId of [leaf.id, head.id])
      await expect(organisations.update(SYSTEM, head.id, { parentId, version: 1 })).rejects.toMatchObject({
        fields: [{ path: 'parentId', code: 'organisation/parent-cycle' }],
      });
    await expect(
      organisations.create(clara, organisation('Orpheline', { parentId: newId() })),
    ).rejects.toMatchObject({ fields: [{ path: 'parentId', code: 'organisation/unknown' }] });
    await organisations.update(clara, leaf.id, { parentId: null, version: 1 });
    expect(await groupOf(leaf.id)).toBe(leaf.id);
  });

  it('lists by name whatever the accents, page after page, each once', async () => {
    for (const name of ['Zinguerie', 'Étain', 'étain', 'Eau vive'])
      await organisations.create(clara, organisation(name, { kind: 'school' }));
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await organisations.list(clara, { kind: 'school', limit: 1, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['Eau vive', 'Étain', 'étain', 'Zinguerie']);
    expect(await listed(clara, { q: '%', kind: 'school' })).toEqual([]);
    await expect(organisations.list(clara, { limit: 1, cursor: 'abc' })).rejects.toMatchObject({
      fields: [{ code: 'cursor/invalid' }],
    });
  });
});

describe('conventions', () => {
  const convention = (more: object = {}) => ({
    territoryId: savoie,
    name: 'Convention',
    startsOn: '2026-01-01',
    pledges: [],
    ...more,
  });

  it('lasts three years, and two of a territory never overlap', async () => {
    const first = await conventions.create(clara, convention());
    expect(first.endsOn).toBe('2028-12-31');
    await expect(conventions.create(clara, convention({ startsOn: '2028-12-31' }))).rejects.toMatchObject({
      code: 'convention/overlap',
    });
    await conventions.create(clara, convention({ startsOn: '2029-01-01' }));
    await conventions.create(alain, convention({ territoryId: ain }));
    await expect(conventions.create(alain, convention({ startsOn: '2040-01-01' }))).rejects.toMatchObject({
      status: 404,
    });
    await expect(
      conventions.create(clara, convention({ startsOn: '2040-01-02', endsOn: '2040-01-02' })),
    ).rejects.toMatchObject({ fields: [{ path: 'endsOn', code: 'convention/ends-before-start' }] });
  });

  it('keeps each organisation’s promise once, and refuses a stale change', async () => {
    const head = await organisations.create(
      SYSTEM,
      organisation('Groupe promettant', { kind: 'group', communeCode: PARIS }),
    );
    const plant = await organisations.create(clara, organisation('Usine', { parentId: head.id }));
    const pledges = [{ organisationId: head.id, daysPerYear: 12, amountCents: 30_000_00 }];
    const { id } = await conventions.create(clara, convention({ startsOn: '2032-01-01', pledges }));
    await conventions.update(clara, id, {
      pledges: [...pledges, { organisationId: plant.id, daysPerYear: 3, amountCents: 0 }],
      version: 1,
    });
    const corrected = { startsOn: '2032-02-01', endsOn: '2034-12-31', version: 2 };
    await conventions.update(clara, id, corrected);
    expect(await conventions.get(clara, id)).toMatchObject({ startsOn: '2032-02-01', endsOn: '2034-12-31' });
    await expect(conventions.update(clara, id, { startsOn: '2031-06-01', version: 3 })).rejects.toMatchObject(
      { code: 'convention/overlap' },
    );
    await expect(conventions.update(clara, id, { pledges: [], version: 1 })).rejects.toMatchObject({
      code: 'input/stale',
    });
    await expect(
      conventions.update(clara, id, { pledges: [...pledges, ...pledges], version: 3 }),
    ).rejects.toMatchObject({
      fields: [{ path: 'pledges.1.organisationId', code: 'pledge/organisation-twice' }],
    });
    expect(
      (await conventions.get(clara, id)).pledges.map(({ organisationName }) => organisationName),
    ).toEqual(['Groupe promettant', 'Usine']);
  });

  it('leaves the word for an organisation from elsewhere to its contact or an administrator', async () => {
    const from = (communeCode: string) =>
      organisations.create(SYSTEM, organisation('Signe', { communeCode }));
    const [here, away, nowhere] = [await from(CHAMBERY), await from(BOURG), await from(PARIS)];
    const promise = { daysPerYear: 2, amountCents: 7_654_321 };
    const pledges = [here, away, nowhere].map(({ id }) => ({ organisationId: id, ...promise }));
    const { id } = await conventions.create(clara, convention({ startsOn: '2044-01-01', pledges }));
    const waiting = async (reader: Actor) =>
      (await conventions.get(reader, id)).pledges.filter(({ agreedAt }) => agreedAt === null);
    expect((await waiting(clara)).map(({ organisationId }) => organisationId).sort()).toEqual(
      [away.id, nowhere.id].sort(),
    );
    const contact = actorWith(clara.personId, ['partner_contact', { organisationId: away.id }]);
    const elsewhere = actorWith(newId(), ['partner_contact', { organisationId: away.id, territoryId: ain }]);
    for (const other of [clara, alain, elsewhere])
      await expect(pledgesService.agree(other, id, away.id)).rejects.toMatchObject({ status: 404 });
    expect((await conventions.get(contact, id)).pledges).toEqual([
      expect.objectContaining({ organisationId: away.id, agreedAt: null }),
    ]);
    await pledgesService.agree(contact, id, away.id);
    await pledgesService.agree(contact, id, away.id);
    await pledgesService.agree(SYSTEM, id, nowhere.id);
    expect(await waiting(clara)).toEqual([]);

    const changed = pledges.map((pledge) => ({
      ...pledge,
      daysPerYear: pledge.organisationId === away.id ? 50 : 2,
    }));
    await conventions.update(clara, id, { pledges: changed, version: 1 });
    expect((await waiting(clara)).map(({ organisationId }) => organisationId)).toEqual([away.id]);
    expect((await conventions.historyOf(clara, id)).map(({ from: was, to }) => [was, to])).toEqual([
      [null, 'pledge-agreed'],
      [null, 'pledge-waiting'],
      [null, 'pledge-waiting'],
      ['pledge-waiting', 'pledge-agreed'],
      ['pledge-waiting', 'pledge-agreed'],
      ['pledge-agreed', 'pledge-waiting'],
    ]);
    await expect(conventions.historyOf(alain, id)).rejects.toMatchObject({ status: 404 });
  });

  it('is read by who runs or steers the territory and by the signatories, and by nobody else', async () => {
    const signatory = await organisations.create(clara, organisation('Signataire'));
    const pledges = [{ organisationId: signatory.id, daysPerYear: 1, amountCents: 0 }];
    const { id } = await conventions.create(clara, convention({ startsOn: '2036-01-01', pledges }));
    const readers = [
      clara,
      actorWith(newId(), ['steering_member', { territoryId: savoie }]),
      actorWith(newId(), ['partner_contact', { organisationId: signatory.id }]),
    ];
    for (const reader of readers) expect(await conventions.get(reader, id)).toMatchObject({ id });
    const strangers = [
      alain,
      actorWith(newId(), ['committee_member', { territoryId: savoie }]),
      actorWith(newId(), ['volunteer', { organisationId: signatory.id }]),
    ];
    for (const stranger of strangers) {
      await expect(conventions.get(stranger, id)).rejects.toMatchObject({ status: 404 });
      expect((await conventions.list(stranger, { territoryId: savoie, limit: 10 })).items).toEqual([]);
    }
    await expect(conventions.update(alain, id, { name: 'À moi', version: 1 })).rejects.toMatchObject({
      status: 404,
    });
  });
});

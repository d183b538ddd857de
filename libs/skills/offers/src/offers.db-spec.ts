import {
  CreateOffer,
  CreatePerson,
  CreateTerritory,
  ListOffers,
  OfferStatus,
  type UpdateOffer,
} from '@alize/contracts';
import {
  type Actor,
  DirectoryModule,
  History,
  OrganisationsService,
  PeopleService,
  SYSTEM,
  TerritoriesService,
  wholeHistory,
} from '@alize/directory';
import {
  Offer,
  offerActivated,
  offerChanged,
  OffersModule,
  OffersQueries,
  OffersService,
} from '@alize/offers';
import { newId, OutboxMessage } from '@alize/platform';
import { Skill } from '@alize/skills';
import type { z } from 'zod';
import { actorWith } from '../../../../test/support/actors';
import { type BootedTest, bootTest } from '../../../../test/support/boot';
import { canMoveOffer } from './offer.rules';

const CHAMBERY = '73065';
const BOURG = '01053';

let boot: BootedTest;
let offers: OffersService;
let queries: OffersQueries;
let savoie: string;
let ain: string;
let firm: string;
let clara: Actor;
let alain: Actor;
let paula: Actor;
let people = 0;

const person = async (roles: z.input<typeof CreatePerson>['roles']) => {
  const email = `offers${(people += 1)}@alize.test`;
  const input = CreatePerson.parse({ email, firstName: 'Laurent', lastName: 'Vuillermet', roles });
  return (await boot.get(PeopleService).create(SYSTEM, input)).id;
};
async function volunteer(organisationId = firm): Promise<Actor> {
  return actorWith(await person([{ role: 'volunteer', organisationId }]), ['volunteer', { organisationId }]);
}
const input = (more: Partial<z.input<typeof CreateOffer>> = {}) =>
  CreateOffer.parse({
    organisationId: firm,
    title: 'Comptabilité',
    text: 'Vingt ans de comptabilité.',
    skills: [],
    communeCode: CHAMBERY,
    hoursPerMonth: 10,
    ...more,
  });
const row = (id: string) => boot.db.repo(Offer).findOneByOrFail({ id });
const historyOf = async (id: string) =>
  (await boot.get(History).of('offer', id, newId(), wholeHistory)).map(({ from, to, reason }) => [
    from,
    to,
    reason,
  ]);
async function update(actor: Actor, id: string, change: Partial<UpdateOffer>): Promise<void> {
  await offers.update(actor, id, { version: (await row(id)).version, ...change });
}
const told = async (id: string, { type } = offerChanged) =>
  (await boot.db.repo(OutboxMessage).findBy({ type })).filter(
    ({ payload }) => JSON.stringify(payload) === JSON.stringify({ offerId: id }),
  ).length;
const refused = (path: string, code: string) =>
  expect.objectContaining({ status: 400, fields: [{ path, code }] });
const missing = expect.objectContaining({ status: 404, code: 'offer/not-found' });
const conflict = (code: string) => expect.objectContaining({ status: 409, code });

beforeAll(async () => {
  boot = await bootTest({ imports: [DirectoryModule, OffersModule] });
  [offers, queries] = [boot.get(OffersService), boot.get(OffersQueries)];
  const territory = async (departement: string) => {
    const fields = {
      code: `t${departement}`,
      name: `Territoire ${departement}`,
      senderName: 'Alizé',
      replyTo: 'a@alize.test',
    };
    const written = CreateTerritory.parse({ ...fields, departementCodes: [departement] });
    return (await boot.get(TerritoriesService).create(SYSTEM, written)).id;
  };
  [savoie, ain] = [await territory('73'), await territory('01')];
  const group = { kind: 'group', name: 'Alpélec', communeCode: CHAMBERY } as const;
  firm = (await boot.get(OrganisationsService).create(SYSTEM, group)).id;
  const animator = async (territoryId: string) =>
    actorWith(await person([{ role: 'animator', territoryId }]), ['animator', { territoryId }]);
  [clara, alain] = [await animator(savoie), await animator(ain)];
  const contact = await person([{ role: 'partner_contact', organisationId: firm }]);
  paula = actorWith(contact, ['partner_contact', { organisationId: firm }]);
});
afterAll(() => boot.close());

describe('an offer', () => {
  it('is its volunteer’s, in the territory of its commune; the index is told', async () => {
    const laurent = await volunteer();
    const id = await offers.create(laurent, input());
    expect(await row(id)).toMatchObject({
      personId: laurent.personId,
      territoryId: savoie,
      taken: 0,
      status: 'active',
    });
    expect(await historyOf(id)).toEqual([[null, 'active', null]]);
    expect(await told(id)).toBe(1);
  });

  it('needs a commune with a territory, and one’s own organisation', async () => {
    const laurent = await volunteer();
    const elsewhere = offers.create(laurent, input({ communeCode: '75056' }));
    await expect(elsewhere).rejects.toEqual(refused('communeCode', 'commune/no-territory'));
    const other = await boot
      .get(OrganisationsService)
      .create(SYSTEM, { kind: 'company', name: 'Autre', communeCode: CHAMBERY });
    await expect(offers.create(laurent, input({ organisationId: other.id }))).rejects.toEqual(
      refused('organisationId', 'offer/not-a-volunteer-there'),
    );
  });

  it('is written in somebody’s name by their animator or the contact of their organisation, and nobody else', async () => {
    const { personId } = await volunteer();
    for (const actor of [clara, paula])
      expect(await offers.create(actor, input({ personId }))).toEqual(expect.any(String));
    for (const actor of [alain, await volunteer()])
      await expect(offers.create(actor, input({ personId }))).rejects.toEqual(missing);
  });

  it('that a part of is refused leaves nothing behind', async () => {
    const laurent = await volunteer();
    const skills = [{ skillId: newId(), level: 3 as const }];
    await expect(offers.create(laurent, input({ skills }))).rejects.toMatchObject({ status: 400 });
    expect(await boot.db.repo(Offer).countBy({ personId: laurent.personId })).toBe(0);
  });
});

describe('the status of an offer', () => {
  const all = OfferStatus.options.flatMap((from) => OfferStatus.options.map((to) => [from, to] as const));

  it.each(all.filter(([from, to]) => from !== to))(
    'from %s to %s: as the rules say, and recorded',
    async (from, to) => {
      const laurent = await volunteer();
      const id = await offers.create(laurent, input({ status: from === 'draft' ? 'draft' : 'active' }));
      if (from === 'paused' || from === 'withdrawn') await update(laurent, id, { status: from });
      const change = update(laurent, id, { status: to, reason: 'congé parental' });
      if (!canMoveOffer(from, to)) {
        await expect(change).rejects.toEqual(conflict('offer/unreachable-status'));
        expect((await row(id)).status).toBe(from);
        return;
      }
      await change;
      expect((await row(id)).status).toBe(to);
      expect((await historyOf(id)).at(-1)).toEqual([from, to, 'congé parental']);
    },
  );

  it('cannot come back from withdrawn, nor go back to draft', () => {
    expect(OfferStatus.options.filter((to) => canMoveOffer('withdrawn', to))).toEqual([]);
    expect(OfferStatus.options.filter((from) => canMoveOffer(from, 'draft'))).toEqual([]);
  });

  it('is told each time it becomes active, and only then', async () => {
    const laurent = await volunteer();
    const id = await offers.create(laurent, input({ status: 'draft' }));
    const counts: number[] = [];
    for (const change of [
      { title: 'Autre titre' },
      { status: 'active' },
      { status: 'active' },
      { status: 'paused' },
    ] as const) {
      await update(laurent, id, change);
      counts.push(await told(id, offerActivated));
    }
    expect(counts).toEqual([0, 1, 1, 1]);
    await update(laurent, id, { status: 'active' });
    expect(await told(id, offerActivated)).toBe(2);
    expect(await told(await offers.create(laurent, input()), offerActivated)).toBe(1);
  });

  it('that stays writes no history', async () => {
    const laurent = await volunteer();
    const id = await offers.create(laurent, input());
    await update(laurent, id, { status: 'active', title: 'Autre titre' });
    const statuses = (await historyOf(id)).filter(([, to]) => to !== 'edited');
    expect(statuses).toHaveLength(1);
  });
});

describe('changing an offer', () => {
  it('on a version that somebody changed meanwhile is refused, and writes nothing', async () => {
    const laurent = await volunteer();
    const id = await offers.create(laurent, input());
    const { version } = await row(id);
    boot.clock.advance(1_000);
    await offers.update(laurent, id, { version, title: 'Le premier' });
    const late = offers.update(clara, id, { version, title: 'Le second', skills: [], absences: [] });
    await expect(late).rejects.toEqual(conflict('input/stale'));
    expect((await row(id)).title).toBe('Le premier');
  });

  it('at the same moment is done once', async () => {
    const laurent = await volunteer();
    const id = await offers.create(laurent, input());
    const { version } = await row(id);
    boot.clock.advance(1_000);
    const results = await Promise.allSettled(
      ['un', 'deux', 'trois'].map((word) => offers.update(laurent, id, { version, title: `Titre ${word}` })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is for its volunteer, her animator and the contact of her organisation; for others it does not exist', async () => {
    const laurent = await volunteer();
    const id = await offers.create(laurent, input());
    for (const actor of [laurent, clara, paula]) {
      await update(actor, id, { radiusKm: 10 });
      expect((await queries.get(actor, id)).id).toBe(id);
    }
    for (const actor of [alain, await volunteer()]) {
      await expect(update(actor, id, { radiusKm: 500 })).rejects.toEqual(missing);
      await expect(queries.get(actor, id)).rejects.toEqual(missing);
      const { items } = await queries.list(actor, ListOffers.parse({ limit: 100 }));
      expect(items.map((one) => one.id)).not.toContain(id);
    }
    await expect(offers.update(laurent, newId(), { version: 1 })).rejects.toEqual(missing);
  });

  it('keeps what is left out, skills and absences included', async () => {
    const [skill] = await boot.db.repo(Skill).find({ take: 1 });
    const laurent = await volunteer();
    const absences = [{ from: '2026-07-01', to: '2026-07-31' }];
    const skills = [{ skillId: skill!.id, level: 2 as const }];
    const id = await offers.create(laurent, input({ skills, absences, sectors: ['C'] }));
    await update(laurent, id, { hoursPerMonth: 4 });
    expect(await queries.get(laurent, id)).toMatchObject({
      hoursPerMonth: 4,
      sectors: ['C'],
      absences,
      skills: [{ level: 2, skill: { id: skill!.id } }],
    });
    await update(laurent, id, { skills: [], absences: [] });
    expect(await queries.get(laurent, id)).toMatchObject({ absences: [], skills: [] });
  });
});

describe('absences', () => {
  const day = (number: number) => `2026-07-${String(number).padStart(2, '0')}`;

  it('that overlap are refused, even by one day, and the old ones stay', async () => {
    const laurent = await volunteer();
    const [first, second] = [
      { from: day(1), to: day(10) },
      { from: day(10), to: day(12) },
    ] as const;
    await expect(offers.create(laurent, input({ absences: [first, second] }))).rejects.toEqual(
      refused('absences', 'absence/overlap'),
    );
    const id = await offers.create(laurent, input({ absences: [first] }));
    const change = update(laurent, id, { title: 'Autre titre', absences: [first, second] });
    await expect(change).rejects.toEqual(refused('absences', 'absence/overlap'));
    expect(await queries.get(laurent, id)).toMatchObject({ title: 'Comptabilité', absences: [first] });
  });

  it('that follow one another are taken, and shown in order', async () => {
    const laurent = await volunteer();
    const [first, second] = [
      { from: day(1), to: day(9) },
      { from: day(10), to: day(10) },
    ] as const;
    const id = await offers.create(laurent, input({ absences: [second, first] }));
    expect((await queries.get(laurent, id)).absences).toEqual([first, second]);
  });
});

describe('capacity', () => {
  const take = (id: string) => boot.db.tx(() => offers.take(id));
  const release = (id: string) => boot.db.tx(() => offers.release(id));

  it('is taken as often as there is, at the same moment too', async () => {
    const id = await offers.create(await volunteer(), input({ capacity: 2 }));
    const results = await Promise.allSettled([take(id), take(id), take(id), take(id)]);
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refusals).toEqual([conflict('match/no-capacity'), conflict('match/no-capacity')]);
    expect((await row(id)).taken).toBe(2);
    await release(id);
    await take(id);
    expect(await told(id)).toBe(5);
  });

  it('cannot fall below what is taken', async () => {
    const laurent = await volunteer();
    const id = await offers.create(laurent, input({ capacity: 3 }));
    await take(id);
    await take(id);
    await expect(update(laurent, id, { capacity: 1 })).rejects.toEqual(
      conflict('offer/capacity-below-taken'),
    );
    await update(laurent, id, { capacity: 2 });
    expect(await row(id)).toMatchObject({ capacity: 2, taken: 2 });
  });

  it('is not given by an offer that is not active, nor taken from when it is not there', async () => {
    const laurent = await volunteer();
    const id = await offers.create(laurent, input());
    await update(laurent, id, { status: 'paused' });
    await expect(take(id)).rejects.toEqual(conflict('match/offer-not-active'));
    await expect(take(newId())).rejects.toEqual(missing);
  });

  it('never gets below nothing, whatever the code does', async () => {
    const id = await offers.create(await volunteer(), input());
    await expect(release(id)).rejects.toThrow('offer_capacity');
    await expect(boot.db.query('UPDATE offer SET taken = 9 WHERE id = $1', [id])).rejects.toThrow(
      'offer_capacity',
    );
  });
});

describe('reading offers', () => {
  it('shows those who are not introduced no whole name and no way to reach anybody', async () => {
    const laurent = await volunteer();
    const text = 'Appelez le 06 39 98 00 01 ou laurent@alpelec.test, www.alpelec.test.';
    const id = await offers.create(laurent, input({ text, title: 'Écrire à laurent@alpelec.test' }));
    const [offer] = await queries.discreet([id, newId()], 'fr');
    expect(offer).toMatchObject({ volunteer: { name: 'Laurent V.' }, title: 'Écrire à […]' });
    expect(JSON.stringify(offer)).not.toMatch(/39 98|alpelec\.test|Vuillermet/);
    expect((await queries.get(clara, id)).volunteer.name).toBe('Laurent Vuillermet');
  });

  it('turns pages that together hold each offer within reach once', async () => {
    const laurent = await volunteer();
    for (let count = 0; count < 5; count += 1) await offers.create(laurent, input());
    await offers.create(await volunteer(), input());
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await queries.list(laurent, ListOffers.parse({ limit: 2, ...(cursor && { cursor }) }));
      seen.push(...page.items.map((offer) => offer.id));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
  });

  it('is in the territory of its commune, and moves with it; elsewhere only by who runs the place', async () => {
    const laurent = await volunteer();
    await expect(offers.create(laurent, input({ territoryId: ain }))).rejects.toMatchObject({
      fields: [{ path: 'territoryId', code: 'offer/territory-of-another-place' }],
    });
    const id = await offers.create(laurent, input({ territoryId: savoie }));
    await offers.update(laurent, id, { communeCode: BOURG, version: 1 });
    expect((await row(id)).territoryId).toBe(ain);
    const placed = await offers.create(SYSTEM, input({ personId: laurent.personId, territoryId: ain }));
    expect((await row(placed)).territoryId).toBe(ain);
    await offers.update(laurent, placed, { communeCode: CHAMBERY, version: 1 });
    expect((await row(placed)).territoryId).toBe(ain);
  });

  it('narrows to what is asked, never beyond one’s reach', async () => {
    const laurent = await volunteer();
    const id = await offers.create(
      laurent,
      input({ sectors: ['C', 'F'], mode: 'remote', communeCode: BOURG }),
    );
    const ids = async (actor: Actor, query: object) =>
      (await queries.list(actor, ListOffers.parse({ limit: 100, ...query }))).items.map((offer) => offer.id);
    expect((await row(id)).territoryId).toBe(ain);
    expect(await ids(alain, { sectors: 'F', mode: 'remote' })).toEqual([id]);
    expect(await ids(alain, { sectors: 'A' })).toEqual([]);
    expect(await ids(alain, { territoryId: savoie })).toEqual([]);
    expect(await ids(clara, { territoryId: ain })).toEqual([]);
  });
});

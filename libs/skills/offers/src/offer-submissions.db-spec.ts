import {
  CreateConvention,
  CreateOrganisation,
  CreatePerson,
  CreateTerritory,
  EnterOffer,
  SubmitOffer,
} from '@alize/contracts';
import {
  type Actor,
  ConventionsService,
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
  OfferAdmissions,
  OfferEntry,
  OffersModule,
  OfferSubmission,
  OfferConfirmations,
  OfferSubmissions,
  OfferSubmissionsQueries,
} from '@alize/offers';
import { newId, OutboxMessage } from '@alize/platform';
import type { z } from 'zod';
import { actorWith } from '../../../../test/support/actors';
import { type BootedTest, bootTest } from '../../../../test/support/boot';

const CHAMBERY = '73065';
const DAY = 86_400_000;

let boot: BootedTest;
let submissions: OfferSubmissions;
let confirmations: OfferConfirmations;
let admissions: OfferAdmissions;
let queries: OfferSubmissionsQueries;
let savoie: string;
let partner: string;
let stranger: string;
let clara: Actor;
let alain: Actor;
let written = 0;

const form = (more: Partial<z.input<typeof SubmitOffer>> = {}) =>
  SubmitOffer.parse({
    territoryId: savoie,
    ...(more.organisationName === undefined && { organisationId: partner }),
    contact: { firstName: 'Luc', lastName: 'Bonnet', email: `luc${(written += 1)}@alize.test` },
    title: 'Comptabilité',
    text: 'Vingt ans de comptabilité.',
    skills: [],
    communeCode: CHAMBERY,
    hoursPerMonth: 6,
    ...more,
  });
const row = (id: string) => boot.db.repo(OfferSubmission).findOneByOrFail({ id });
const grantsOf = async (id: string) => boot.get(PeopleService).grantsOf((await row(id)).personId);
const told = async (id: string) =>
  (await boot.db.repo(OutboxMessage).find({ order: { id: 'ASC' } }))
    .filter(({ payload }) => JSON.stringify(payload) === JSON.stringify({ submissionId: id }))
    .map(({ type }) => type);
async function confirmed(more: Partial<z.input<typeof SubmitOffer>> = {}): Promise<string> {
  const { id } = await submissions.submit(null, form(more));
  await confirmations.confirm(confirmations.tokenOf(id));
  return id;
}
const refused = (path: string, code: string) =>
  expect.objectContaining({ status: 400, fields: [{ path, code }] });
const missing = expect.objectContaining({ status: 404, code: 'offer-submission/not-found' });
const coded = (status: number, code: string) => expect.objectContaining({ status, code });

beforeAll(async () => {
  boot = await bootTest({ imports: [DirectoryModule, OffersModule] });
  submissions = boot.get(OfferSubmissions);
  confirmations = boot.get(OfferConfirmations);
  admissions = boot.get(OfferAdmissions);
  queries = boot.get(OfferSubmissionsQueries);
  const territoryOf = async (departement: string): Promise<[string, Actor]> => {
    const names = { code: `t${departement}`, name: `Territoire ${departement}`, senderName: 'Alizé' };
    const fields = { ...names, replyTo: 'a@alize.test', departementCodes: [departement] };
    const { id: territoryId } = await boot
      .get(TerritoriesService)
      .create(SYSTEM, CreateTerritory.parse(fields));
    const roles = [{ role: 'animator', territoryId }];
    const person = { email: `a${departement}@alize.test`, firstName: 'Fanny', lastName: 'Blanc', roles };
    const { id } = await boot.get(PeopleService).create(SYSTEM, CreatePerson.parse(person));
    return [territoryId, actorWith(id, ['animator', { territoryId }])];
  };
  [savoie, clara] = await territoryOf('73');
  [, alain] = await territoryOf('01');
  const organisation = async (name: string) =>
    (
      await boot
        .get(OrganisationsService)
        .create(SYSTEM, CreateOrganisation.parse({ kind: 'group', name, communeCode: CHAMBERY }))
    ).id;
  partner = await organisation('Alpélec');
  stranger = await organisation('Ailleurs SA');
  const pledges = [{ organisationId: partner, daysPerYear: 10, amountCents: 0 }];
  const convention = { territoryId: savoie, name: 'Convention', startsOn: '2026-01-01', pledges };
  await boot.get(ConventionsService).create(SYSTEM, CreateConvention.parse(convention));
});
afterAll(() => boot.close());

describe('an offer sent without an account', () => {
  it('is shown to no animator until its address is confirmed, and attaches nobody to anything', async () => {
    const { id, confirmed } = await submissions.submit(null, form());
    expect(confirmed).toBe(false);
    const listed = async () => (await queries.list(clara, 'waiting')).map((each) => each.id);
    expect(await listed()).not.toContain(id);
    await expect(queries.get(clara, id)).rejects.toEqual(missing);
    await confirmations.confirm(confirmations.tokenOf(id));
    await confirmations.confirm(confirmations.tokenOf(id));
    expect(await listed()).toContain(id);
    expect(await told(id)).toEqual(['offer.submitted', 'offer.confirmed']);
    expect(await grantsOf(id)).toEqual([]);
    expect(await boot.db.repo(Offer).countBy({ personId: (await row(id)).personId })).toBe(0);
  });

  it('says who lends its person: a partner of the territory, or a name of its own, not both nor none', async () => {
    await expect(submissions.submit(null, form({ organisationId: stranger }))).rejects.toEqual(
      refused('organisationId', 'organisation/not-a-partner'),
    );
    await expect(submissions.submit(null, form({ organisationId: newId() }))).rejects.toEqual(
      refused('organisationId', 'organisation/not-a-partner'),
    );
    const both = SubmitOffer.safeParse({ ...form(), organisationName: 'La mienne' });
    const none = SubmitOffer.safeParse({ ...form(), organisationId: undefined });
    expect([both.success, none.success]).toEqual([false, false]);
    const { id } = await submissions.submit(null, form({ organisationName: 'La mienne' }));
    expect(await row(id)).toMatchObject({ organisationId: null, organisationName: 'La mienne' });
  });

  it('is refused without a contact, a territory, a commune or skills that exist', async () => {
    await expect(submissions.submit(null, form({ contact: undefined }))).rejects.toEqual(
      refused('contact', 'required'),
    );
    await expect(submissions.submit(null, form({ territoryId: newId() }))).rejects.toEqual(
      coded(404, 'territory/not-found'),
    );
    await expect(submissions.submit(null, form({ communeCode: '99999' }))).rejects.toEqual(
      refused('communeCode', 'commune/unknown'),
    );
    await expect(
      submissions.submit(null, form({ skills: [{ skillId: newId(), level: 2 }] })),
    ).rejects.toEqual(refused('skills.0', 'skill/unknown'));
  });

  it('leaves a person known already as they are', async () => {
    const email = 'known@alize.test';
    const input = {
      email,
      firstName: 'Zoé',
      lastName: 'Roux',
      roles: [{ role: 'animator', territoryId: savoie }],
    };
    const known = await boot.get(PeopleService).create(SYSTEM, CreatePerson.parse(input));
    const { id } = await submissions.submit(
      null,
      form({ contact: { firstName: 'Faux', lastName: 'Nom', email, jobTitle: 'Autre' } }),
    );
    expect((await row(id)).personId).toBe(known.id);
    expect(await boot.get(PeopleService).self(known.id)).toMatchObject({ firstName: 'Zoé', jobTitle: null });
    await confirmations.confirm(confirmations.tokenOf(id));
    expect(await queries.get(clara, id)).toMatchObject({
      volunteer: { name: 'Zoé Roux', jobTitle: null },
      formDifference: {
        name: { form: 'Faux Nom', known: 'Zoé Roux' },
        jobTitle: { form: 'Autre', known: null },
      },
    });
  });

  it('is one of three at most under an address, also of those sent at the same time', async () => {
    const contact = { firstName: 'Luc', lastName: 'Bonnet', email: 'flood@alize.test' };
    const sent = await Promise.allSettled(
      Array.from({ length: 5 }, () => submissions.submit(null, form({ contact }))),
    );
    const reasons = sent.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(reasons).toEqual(Array(2).fill(coded(429, 'offer-submission/too-many-waiting')));
  });

  it('does not keep out who is signed in, whatever strangers wrote under their address', async () => {
    const contact = { firstName: 'Luc', lastName: 'Bonnet', email: 'lockedout@alize.test' };
    const { id } = await submissions.submit(null, form({ contact }));
    for (let strangers = 0; strangers < 2; strangers += 1) await submissions.submit(null, form({ contact }));
    await confirmations.confirm(confirmations.tokenOf(id));
    const luc = actorWith((await row(id)).personId);
    expect(await submissions.submit(luc, form({ contact: undefined }))).toMatchObject({ confirmed: true });
  });

  it('sent again under its id is answered alike and written once, whatever the race', async () => {
    const input = form({ id: newId() });
    const sent = await Promise.all([submissions.submit(null, input), submissions.submit(null, input)]);
    expect(sent).toEqual(Array(2).fill({ id: input.id, confirmed: false }));
    expect(await told(sent[0].id)).toEqual(['offer.submitted']);
    await expect(submissions.submit(null, { ...input, title: 'Autre titre' })).rejects.toEqual(
      coded(409, 'form/already-sent'),
    );
    expect(await row(sent[0].id)).toMatchObject({ title: input.title });
  });

  it('does not open to a forged, foreign or late link, and is deleted once late', async () => {
    const { id } = await submissions.submit(null, form());
    const other = await submissions.submit(null, form());
    const token = confirmations.tokenOf(id);
    const invalid = coded(401, 'offer-submission/invalid-link');
    await expect(confirmations.confirm(`${token.slice(0, -2)}xx`)).rejects.toEqual(invalid);
    await expect(confirmations.confirm(token, other.id)).rejects.toEqual(invalid);
    const kept = await confirmed();
    const now = boot.clock.now();
    boot.clock.set(new Date(now.getTime() + 8 * DAY));
    const expired = coded(401, 'offer-submission/expired-link');
    await expect(confirmations.confirm(token)).rejects.toEqual(expired);
    expect(await submissions.dropUnconfirmed()).toBeGreaterThan(1);
    await expect(confirmations.pending(token)).rejects.toEqual(expired);
    expect((await row(kept)).confirmedAt).not.toBeNull();
    boot.clock.set(now);
  });

  it('needs no confirmation of who is signed in, but of anybody else they name', async () => {
    const person = { firstName: 'Léa', lastName: 'Roux', email: 'lea@alize.test', roles: [] };
    const role = [{ role: 'requester', organisationId: stranger }];
    const { id } = await boot
      .get(PeopleService)
      .create(SYSTEM, CreatePerson.parse({ ...person, roles: role }));
    const lea = actorWith(id, ['requester', { organisationId: stranger }]);
    expect(await submissions.submit(lea, form({ contact: undefined }))).toMatchObject({ confirmed: true });
    expect(await submissions.submit(lea, form())).toMatchObject({ confirmed: false });
  });
});

describe('the animator', () => {
  it('admits it: its person is a volunteer, its offer is open, and she is on record for both', async () => {
    const id = await confirmed();
    const offerId = await admissions.admit(clara, id);
    expect(await row(id)).toMatchObject({ status: 'admitted', offerId });
    expect(await grantsOf(id)).toEqual([{ role: 'volunteer', territoryId: null, organisationId: partner }]);
    expect(await boot.db.repo(Offer).findOneByOrFail({ id: offerId })).toMatchObject({
      status: 'active',
      organisationId: partner,
      territoryId: savoie,
      hoursPerMonth: 6,
    });
    expect(await told(id)).toContain('offer.admitted');
    const history = await boot.get(History).of('offer_submission', id, newId(), wholeHistory);
    expect(history.map(({ from, to, by }) => [from, to, by])).toEqual([
      [null, 'waiting', null],
      ['waiting', 'admitted', 'Fanny Blanc'],
    ]);
  });

  it('admits once, whoever presses at the same time, and not after a refusal', async () => {
    const id = await confirmed();
    const both = await Promise.allSettled([admissions.admit(clara, id), admissions.admit(clara, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const stuck = coded(409, 'offer-submission/unreachable-status');
    await expect(admissions.reject(clara, id, 'trop tard')).rejects.toEqual(stuck);
    const other = await confirmed();
    await admissions.reject(clara, other, 'Pas de partenaire');
    expect(await row(other)).toMatchObject({ status: 'rejected', reason: 'Pas de partenaire' });
    await expect(admissions.admit(clara, other)).rejects.toEqual(stuck);
    expect(await grantsOf(other)).toEqual([]);
  });

  it('names the organisation where theirs was not listed, and one that exists', async () => {
    const id = await confirmed({ organisationName: 'La mienne' });
    await expect(admissions.admit(clara, id)).rejects.toEqual(refused('organisationId', 'required'));
    await expect(admissions.admit(clara, id, newId())).rejects.toEqual(
      refused('organisationId', 'organisation/unknown'),
    );
    expect((await row(id)).status).toBe('waiting');
    await admissions.admit(clara, id, stranger);
    expect(await grantsOf(id)).toEqual([{ role: 'volunteer', territoryId: null, organisationId: stranger }]);
  });

  it('decides nothing before the address is confirmed', async () => {
    const { id } = await submissions.submit(null, form());
    const early = coded(409, 'offer-submission/not-confirmed');
    await expect(admissions.admit(clara, id)).rejects.toEqual(early);
    await expect(admissions.reject(clara, id, 'non merci')).rejects.toEqual(early);
  });

  it('of another territory, a contact of the partner and the person themselves find nothing', async () => {
    const id = await confirmed();
    const contact = actorWith(newId(), ['partner_contact', { organisationId: partner }]);
    const self = actorWith((await row(id)).personId, ['volunteer', { organisationId: stranger }]);
    for (const actor of [alain, contact, self]) {
      await expect(admissions.admit(actor, id)).rejects.toEqual(missing);
      await expect(admissions.reject(actor, id, 'non merci')).rejects.toEqual(missing);
      await expect(queries.get(actor, id)).rejects.toEqual(missing);
      expect((await queries.list(actor, 'waiting')).map((each) => each.id)).not.toContain(id);
    }
    expect((await row(id)).status).toBe('waiting');
  });
});

describe('an offer entered for somebody who telephoned', () => {
  const call = (more: object = {}) =>
    EnterOffer.parse({
      ...{ territoryId: savoie, organisationId: partner, communeCode: CHAMBERY },
      person: { firstName: 'Luc', lastName: 'Blanc', phone: '06 39 98 00 08' },
      ...{ title: 'Régler une presse', text: 'Trente ans de presses.', skills: [], hoursPerMonth: 7 },
      ...{ source: 'telephone', sentBy: 'Mme Roche, DRH', note: 'Pas en août.', agreement: 'told' },
      ...more,
    });
  const enter = (input: EnterOffer, actor = clara) => boot.get(OfferEntry).enter(actor, input);
  const byMail = (name: string) => ({ firstName: 'Ève', lastName: 'Roux', email: `${name}@alize.test` });
  const offerOf = (id: string) => boot.db.repo(Offer).findOneByOrFail({ id });

  it('opens once they said yes to who enters it, mails nobody, and asks them before each introduction', async () => {
    const { id, offerId } = await enter(call());
    expect(await offerOf(offerId ?? '')).toMatchObject({ status: 'active', introduction: 'ask_first' });
    expect(await told(id)).toEqual([]);
    expect(await grantsOf(id)).toMatchObject([{ role: 'volunteer', organisationId: partner }]);
    expect(await queries.get(clara, id)).toMatchObject({
      status: 'admitted',
      entered: { source: 'telephone', sentBy: 'Mme Roche, DRH', by: 'Fanny Blanc', note: 'Pas en août.' },
    });
  });

  it('waits for the link where they have not said yes, seen by the territory alone, and opens once they did', async () => {
    const { id, offerId } = await enter(call({ person: byMail('eve'), agreement: 'link' }));
    expect(offerId).toBeNull();
    expect(await told(id)).toEqual(['offer.submitted']);
    expect(await queries.get(clara, id)).toMatchObject({
      confirmedAt: null,
      volunteer: { name: 'Ève Roux' },
    });
    await expect(queries.get(alain, id)).rejects.toEqual(missing);
    await expect(admissions.admit(clara, id)).rejects.toEqual(coded(409, 'offer-submission/not-confirmed'));
    await expect(boot.get(OfferEntry).agreed(alain, id, { tell: false })).rejects.toEqual(missing);
    const agreed = await boot.get(OfferEntry).agreed(clara, id, { tell: false });
    expect(await offerOf(agreed.offerId ?? '')).toMatchObject({ status: 'active' });
    expect(await queries.get(clara, id)).toMatchObject({ volunteer: { name: 'Ève Roux' } });
    await expect(boot.get(OfferEntry).agreed(clara, id, { tell: false })).rejects.toEqual(
      coded(409, 'offer-submission/unreachable-status'),
    );
  });

  it('takes a yes on the telephone only for what was entered', async () => {
    const id = await confirmed();
    await expect(boot.get(OfferEntry).agreed(clara, id, { tell: false })).rejects.toEqual(
      coded(409, 'offer-submission/not-entered'),
    );
  });

  it('waits for the word of somebody who acts elsewhere alone, whatever was said on the telephone', async () => {
    const there = await boot
      .get(OrganisationsService)
      .create(SYSTEM, CreateOrganisation.parse({ kind: 'group', name: 'Bresse', communeCode: '01053' }));
    await boot.get(PeopleService).create(
      SYSTEM,
      CreatePerson.parse({
        ...byMail('ailleurs'),
        roles: [{ role: 'volunteer', organisationId: there.id }],
      }),
    );
    const { id, offerId } = await enter(call({ person: byMail('ailleurs') }));
    expect(offerId).toBeNull();
    expect(await told(id)).toEqual(['offer.submitted']);
    await expect(boot.get(OfferEntry).agreed(clara, id, { tell: false })).rejects.toEqual(
      coded(409, 'offer-submission/acts-elsewhere'),
    );
  });

  it('records an employer that is new, and is written once', async () => {
    const organisation = { name: 'Forges du Lac', communeCode: CHAMBERY, kind: 'group' };
    const input = call({ id: newId(), organisationId: undefined, organisation });
    const first = await enter(input);
    expect(await enter(input)).toEqual(first);
    expect(await queries.get(clara, first.id)).toMatchObject({ organisation: { name: 'Forges du Lac' } });
  });

  it('is refused for oneself, without an address where a link is to leave, and in another territory', async () => {
    await expect(enter(call({ person: undefined, personId: clara.personId }))).rejects.toEqual(
      refused('personId', 'offer/person-is-oneself'),
    );
    await expect(enter(call({ agreement: 'link' }))).rejects.toEqual(
      refused('agreement', 'offer/no-address-for-link'),
    );
    await expect(enter(call(), alain)).rejects.toEqual(coded(404, 'territory/not-found'));
  });
});

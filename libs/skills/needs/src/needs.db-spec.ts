import {
  CreateNeed,
  CreatePerson,
  CreateTerritory,
  EnterNeed,
  ListNeeds,
  NeedStatus,
  UpdateNeed,
} from '@alize/contracts';
import {
  type Actor,
  DirectoryModule,
  History,
  Organisation,
  PeopleService,
  SYSTEM,
  TerritoriesService,
  wholeHistory,
} from '@alize/directory';
import {
  MissingSkills,
  MissingSkillsQueries,
  Need,
  NeedEntry,
  NeedConfirmations,
  NeedsModule,
  NeedsQueries,
  NeedsService,
  NeedSubmission,
  Project,
  SentNeeds,
  UnconfirmedForms,
} from '@alize/needs';
import { newId, OutboxMessage, SignedTokens } from '@alize/platform';
import { Skill } from '@alize/skills';
import { actorWith } from '../../../../test/support/actors';
import { type BootedTest, bootTest } from '../../../../test/support/boot';
import { canMoveNeed } from './need.rules';

const CHAMBERY = '73065';
const DAY = 86_400_000;

let boot: BootedTest;
let needs: NeedsService;
let submission: NeedSubmission;
let confirmations: NeedConfirmations;
let queries: NeedsQueries;
let savoie: string;
let clara: Actor;
let alain: Actor;
let written = 0;

const form = (more: object = {}) =>
  CreateNeed.parse({
    organisation: {
      siret: '73282932000074',
      name: 'Atelier Rochaix',
      communeCode: CHAMBERY,
      nafSection: 'C',
    },
    contact: {
      firstName: 'Claire',
      lastName: 'Rochaix',
      email: `firm${(written += 1)}@alize.test`,
      phone: '06 39 98 00 02',
    },
    project: { title: 'Un nouvel atelier', description: 'Deux machines, trois embauches.', jobsPlanned: 3 },
    title: 'Préparer un audit',
    text: 'Nous voulons obtenir la certification ISO 9001.',
    communeCode: CHAMBERY,
    ...more,
  });
const row = (id: string) => boot.db.repo(Need).findOneByOrFail({ id });
const contactOf = async (id: string) => actorWith((await row(id)).contactId);
const historyOf = async (id: string) =>
  (await boot.get(History).of('need', id, newId(), wholeHistory)).map(({ from, to, reason }) => [
    from,
    to,
    reason,
  ]);
/** Types of the messages about a need, in the order they were told. */
const told = async (id: string) =>
  (await boot.db.repo(OutboxMessage).find({ order: { id: 'ASC' } }))
    .filter(({ payload }) => JSON.stringify(payload) === JSON.stringify({ needId: id }))
    .map(({ type }) => type);
async function update(actor: Actor, id: string, change: Partial<UpdateNeed>): Promise<void> {
  await needs.update(actor, id, { version: (await row(id)).version, ...change });
}
/** A need of clara's territory that has come to this status by the way the product knows. */
async function needIn(status: NeedStatus): Promise<string> {
  const { id } = await submission.submit(clara, form());
  if (status === 'rejected') await needs.reject(clara, id, 'hors sujet');
  if (status === 'withdrawn') await needs.withdraw(clara, id);
  if (['open', 'matched', 'fulfilled', 'expired'].includes(status)) await needs.qualify(clara, id, {});
  if (['matched', 'fulfilled'].includes(status))
    await boot.db.tx(async () => needs.markMatched(clara, await needs.lock(id)));
  if (status === 'fulfilled') await needs.fulfil(clara, id);
  if (status === 'expired') {
    await boot.db.repo(Need).update({ id }, { wantedBy: '2020-01-01' });
    await needs.expireOverdue();
  }
  expect((await row(id)).status).toBe(status);
  return id;
}
const refused = (path: string, code: string) =>
  expect.objectContaining({ status: 400, fields: [{ path, code }] });
const missing = expect.objectContaining({ status: 404, code: 'need/not-found' });
const conflict = (code: string) => expect.objectContaining({ status: 409, code });
const unauthorised = (code: string) => expect.objectContaining({ status: 401, code });

beforeAll(async () => {
  boot = await bootTest({ imports: [DirectoryModule, NeedsModule] });
  confirmations = boot.get(NeedConfirmations);
  [needs, submission, queries] = [boot.get(NeedsService), boot.get(NeedSubmission), boot.get(NeedsQueries)];
  const animatorOf = async (departement: string): Promise<[string, Actor]> => {
    const fields = {
      code: `t${departement}`,
      name: `Territoire ${departement}`,
      senderName: 'Alizé',
      replyTo: 'a@alize.test',
    };
    const territory = CreateTerritory.parse({ ...fields, departementCodes: [departement] });
    const { id: territoryId } = await boot.get(TerritoriesService).create(SYSTEM, territory);
    const roles = [{ role: 'animator', territoryId }];
    const person = { email: `a${departement}@alize.test`, firstName: 'Fanny', lastName: 'Blanc', roles };
    const { id } = await boot.get(PeopleService).create(SYSTEM, CreatePerson.parse(person));
    return [territoryId, actorWith(id, ['animator', { territoryId }])];
  };
  [savoie, clara] = await animatorOf('73');
  [, alain] = await animatorOf('01');
});
afterAll(() => boot.close());

describe('a need sent without an account', () => {
  it('takes a firm of an arrondissement or of a merged commune for one of the commune of today', async () => {
    const { id } = await submission.submit(
      null,
      form({ organisation: { siret: '73282932000074', name: 'X', communeCode: '69383' } }),
    );
    expect((await row(id)).formOrganisation).toMatchObject({ name: 'X', communeCode: '69123' });
  });

  it('waits for its address to be confirmed, shown to no animator’s list meanwhile', async () => {
    const input = form();
    const { id, confirmed } = await submission.submit(null, input);
    expect(confirmed).toBe(false);
    expect(await row(id)).toMatchObject({
      status: 'submitted',
      confirmedAt: null,
      territoryId: savoie,
      sector: 'C',
    });
    expect(await told(id)).toEqual(['need.submitted']);
    const listed = async () =>
      (await queries.list(clara, ListNeeds.parse({ limit: 100 }))).items.map((need) => need.id);
    expect(await listed()).not.toContain(id);
    await confirmations.confirm(confirmations.tokenOf(id));
    expect(await listed()).toContain(id);
  });

  it('keeps whose link led the firm here, for who runs the territory alone', async () => {
    const { id } = await submission.submit(null, form({ sentBy: 'mairie-ugine' }));
    await confirmations.confirm(confirmations.tokenOf(id));
    expect((await queries.get(clara, id)).sentBy).toBe('mairie-ugine');
    expect(await queries.get(await contactOf(id), id)).not.toHaveProperty('sentBy');
    expect(CreateNeed.safeParse({ ...form(), sentBy: 'M. Durand <b>' }).success).toBe(false);
  });

  it('gives its contact no role, and its firm no verification', async () => {
    const siret = '92575846800019';
    const { id } = await submission.submit(
      null,
      form({ organisation: { siret, name: 'Firme', communeCode: CHAMBERY } }),
    );
    expect(await boot.get(PeopleService).grantsOf((await row(id)).contactId)).toEqual([]);
    expect((await boot.db.repo(Organisation).findOneByOrFail({ siret })).verifiedAt).toBeNull();
  });

  it('says who may be reached, and for a commune of the programme', async () => {
    const { contact: _, ...anonymous } = form();
    await expect(submission.submit(null, anonymous)).rejects.toEqual(refused('contact', 'required'));
    await expect(submission.submit(null, form({ communeCode: '75056' }))).rejects.toEqual(
      refused('communeCode', 'commune/no-territory'),
    );
    await expect(submission.submit(null, form({ wantedBy: '2026-03-01' }))).rejects.toEqual(
      refused('wantedBy', 'date/in-the-past'),
    );
    await submission.submit(null, form({ wantedBy: '2026-03-02' }));
  });

  it('that a part of is refused leaves nothing behind, and nobody is told', async () => {
    const count = () =>
      Promise.all([Project, Need, Organisation, OutboxMessage].map((what) => boot.db.repo(what).count()));
    const before = await count();
    await expect(submission.submit(null, form({ skillIds: [newId()] }))).rejects.toMatchObject({
      status: 400,
    });
    expect(await count()).toEqual(before);
  });

  it('is one of three at most an hour under one address, however it is spelled, sent at the same moment or not', async () => {
    const input = form();
    const [name, domain] = input.contact!.email.split('@');
    let spelled = 0;
    const contact = () => ({ ...input.contact!, email: `${name}+${(spelled += 1)}@${domain}` });
    const send = () => submission.submit(null, { ...input, contact: contact() });
    const results = await Promise.allSettled(Array.from({ length: 6 }, send));
    const accepted = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.id] : []));
    expect(accepted).toHaveLength(3);
    await expect(send()).rejects.toMatchObject({ status: 429, code: 'need/too-many-unconfirmed' });
    await submission.submit(clara, { ...input });
    boot.clock.advance(3_600_001);
    await send();
  });

  it('does not keep out who has confirmed their address before, nor who is signed in', async () => {
    const input = form();
    const send = () => submission.submit(null, { ...input });
    const { id } = await send();
    await confirmations.confirm(confirmations.tokenOf(id));
    for (let strangers = 0; strangers < 4; strangers += 1) await send();
    const own = { ...input, contact: undefined };
    expect(await submission.submit(await contactOf(id), own)).toMatchObject({ confirmed: true });
  });

  it('counts the mails that strangers have us write, of the whole system', async () => {
    await boot.db.query(
      `INSERT INTO confirmation_request SELECT gen_random_uuid(), 'a' || i, $1 FROM generate_series(1, 300) i`,
      [boot.clock.now()],
    );
    await expect(submission.submit(null, form())).rejects.toMatchObject({
      status: 429,
      code: 'form/too-many-confirmations',
    });
    await submission.submit(clara, form());
    boot.clock.advance(3_600_001);
    await submission.submit(null, form());
  });

  it('sent again under its id is answered alike and written once, whatever the race', async () => {
    const input = form({ id: newId() });
    const sent = await Promise.all([submission.submit(null, input), submission.submit(null, input)]);
    expect(sent).toEqual(Array(2).fill({ id: input.id, confirmed: false }));
    await confirmations.confirm(confirmations.tokenOf(sent[0].id));
    expect(await submission.submit(null, input)).toEqual(sent[0]);
    expect(await told(sent[0].id)).toEqual(['need.submitted', 'need.confirmed']);
    const { contactId, projectId } = await row(sent[0].id);
    expect(await boot.db.repo(Project).countBy({ contactId })).toBe(1);
    for (const change of [{ title: 'Autre titre' }, { contact: form().contact }])
      for (const actor of [null, clara])
        await expect(submission.submit(actor, { ...input, ...change })).rejects.toMatchObject({
          status: 409,
          code: 'form/already-sent',
        });
    expect(await row(sent[0].id)).toMatchObject({ title: input.title, projectId });
  });

  it('leaves what it says with the form until the address has answered; what was confirmed last counts', async () => {
    const email = 'victim@alize.test';
    const named = (firstName: string, phone: string, firm: string) =>
      form({
        contact: { firstName, lastName: 'Personne', email, phone },
        organisation: { siret: '90000004300019', name: firm, communeCode: CHAMBERY },
      });
    const pirate = await submission.submit(null, named('Pirate', '0639981111', 'Escroquerie et Cie'));
    const person = await boot.get(PeopleService).self((await row(pirate.id)).contactId);
    expect(person).toMatchObject({ firstName: '', lastName: '', phone: null, jobTitle: null });
    const dump = JSON.stringify(
      await boot.db.query('SELECT p.*, o.* FROM person p, organisation o WHERE p.id = $1', [person.id]),
    );
    expect(dump).not.toMatch(/Pirate|39981111|Escroquerie/);

    const real = await submission.submit(null, named('Vraie', '0639982222', 'Menuiserie Vraie'));
    expect(await confirmations.pending(confirmations.tokenOf(real.id))).toMatchObject({
      organisationName: 'Menuiserie Vraie',
      contactGiven: { name: 'Vraie Personne', phone: '+33639982222' },
    });
    await confirmations.confirm(confirmations.tokenOf(real.id));
    const shown = await queries.get(clara, real.id);
    expect(shown).toMatchObject({
      contact: { name: 'Vraie Personne', phone: '+33639982222' },
      organisation: { name: 'Menuiserie Vraie' },
    });
    expect(shown.formDifference).toBeUndefined();

    // Confirmed without a look, it counts for as long as nobody has spoken with them, and both are shown.
    await confirmations.confirm(confirmations.tokenOf(pirate.id));
    expect(await queries.get(clara, real.id)).toMatchObject({
      contact: { name: 'Pirate Personne' },
      organisation: { name: 'Menuiserie Vraie' },
      formDifference: {
        name: { form: 'Vraie Personne', known: 'Pirate Personne' },
        phone: { form: '+33639982222', known: '+33639981111' },
        organisation: { form: 'Menuiserie Vraie', known: 'Escroquerie et Cie' },
      },
    });
    expect((await queries.get(await contactOf(real.id), real.id)).formDifference).toBeUndefined();

    // She has spoken with them about this form: nothing that comes later changes it.
    await needs.qualify(clara, real.id, {});
    const later = await submission.submit(null, named('Encore', '0639983333', 'Encore une autre'));
    await confirmations.confirm(confirmations.tokenOf(later.id));
    expect(await queries.get(clara, later.id)).toMatchObject({
      contact: { name: 'Vraie Personne', phone: '+33639982222' },
      organisation: { name: 'Menuiserie Vraie' },
      formDifference: { name: { form: 'Encore Personne' }, organisation: { form: 'Encore une autre' } },
    });
  });

  it('keeps the skills chosen, or else those read in the text', async () => {
    const [skill] = await boot.db.repo(Skill).find({ take: 1 });
    const chosen = await submission.submit(clara, form({ skillIds: [skill!.id, skill!.id] }));
    expect((await queries.get(clara, chosen.id)).skills).toMatchObject([
      { confirmed: true, skill: { id: skill!.id } },
    ]);
    const read = await submission.submit(clara, form());
    const { skills } = await queries.get(clara, read.id);
    expect(skills.map(({ skill: { code } }) => code)).toContain('quality/iso-9001');
    expect(skills.every(({ confirmed }) => !confirmed)).toBe(true);
  });
});

describe('a need sent by somebody signed in', () => {
  it('is confirmed when the animator of the territory writes it', async () => {
    const { id, confirmed } = await submission.submit(clara, form());
    expect(confirmed).toBe(true);
    expect((await row(id)).confirmedAt).toEqual(boot.clock.now());
    expect(await told(id)).toEqual(['need.confirmed']);
  });

  it('is confirmed when it is one’s own, not when it is another’s', async () => {
    const first = await submission.submit(clara, form());
    const claire = await contactOf(first.id);
    const { contact: _, ...own } = form();
    expect(await submission.submit(claire, own)).toMatchObject({ confirmed: true });
    for (const stranger of [claire, alain])
      expect(await submission.submit(stranger, form())).toMatchObject({ confirmed: false });
  });

  it('joins a project one can see; others’ projects do not exist', async () => {
    const { id } = await submission.submit(clara, form());
    const { projectId, contactId } = await row(id);
    const { organisation: _, project: __, contact: ___, ...input } = form({ projectId });
    for (const actor of [clara, actorWith(contactId)]) {
      const added = await submission.submit(actor, input);
      expect(await row(added.id)).toMatchObject({ projectId, contactId, territoryId: savoie });
    }
    for (const actor of [alain, null])
      await expect(submission.submit(actor, input)).rejects.toMatchObject({
        status: 404,
        code: 'project/not-found',
      });
  });
});

describe('who sent a need', () => {
  const sent = () => boot.get(SentNeeds);
  const NETWORK = '192.0.2.0';

  it('finds it again by a secret, which is not its id', async () => {
    const { id } = await submission.submit(null, form({ reachBy: 'phone', callMoment: 'evening' }));
    const token = sent().followUpOf(id);
    expect(await sent().find(token)).toMatchObject({
      kind: 'need',
      state: 'to-confirm',
      email: expect.stringContaining('@alize.test'),
      answersBy: 'phone',
      callMoment: 'evening',
      answersBefore: null,
      reader: { name: 'Fanny Blanc' },
    });
    for (const other of [id, confirmations.tokenOf(id), `${token.slice(0, -2)}xx`])
      expect(await sent().find(other)).toBeNull();
  });

  it('reads who answers and by which working day once it is confirmed, and the address no more', async () => {
    const { id } = await submission.submit(null, form());
    await confirmations.confirm(confirmations.tokenOf(id));
    const found = await sent().find(sent().followUpOf(id));
    expect(found).toMatchObject({ state: 'confirmed', email: null, answersBy: 'phone' });
    expect(found?.answersBefore).toMatch(/^\d{4}-\d\d-\d\d$/);
    boot.clock.advance(30 * DAY);
    // A day that is past is not promised.
    expect((await sent().find(sent().followUpOf(id)))?.answersBefore).toBeNull();
  });

  it('has the mail once more, as often as forms are counted, and not once it is confirmed', async () => {
    const { id } = await submission.submit(null, form());
    const token = sent().followUpOf(id);
    await sent().sendAgain(token, NETWORK);
    await sent().sendAgain(token, NETWORK);
    const asked = await boot.db.query(
      `SELECT FROM outbox_message WHERE type = 'need.confirmation-asked' AND payload->>'needId' = $1`,
      [id],
    );
    expect(asked).toHaveLength(2);
    const tooMany = expect.objectContaining({ status: 429, code: 'need/too-many-unconfirmed' });
    await expect(sent().sendAgain(token, NETWORK)).rejects.toEqual(tooMany);
    await confirmations.confirm(confirmations.tokenOf(id));
    await expect(sent().sendAgain(token, NETWORK)).rejects.toEqual(conflict('form/not-waiting'));
    await expect(sent().correctAddress(token, 'x@alize.test', NETWORK)).rejects.toEqual(
      conflict('form/not-waiting'),
    );
  });

  it('corrects the address: the link to the former one confirms nothing any more', async () => {
    const { id } = await submission.submit(null, form());
    const before = await row(id);
    const former = confirmations.tokenOf(id);
    await sent().correctAddress(sent().followUpOf(id), 'right@alize.test', NETWORK);
    const after = await row(id);
    expect(after.contactId).not.toBe(before.contactId);
    const project = await boot.db.repo(Project).findOneByOrFail({ id: after.projectId });
    expect(project.contactId).toBe(after.contactId);
    for (const attempt of [() => confirmations.confirm(former), () => confirmations.pending(former)])
      await expect(attempt()).rejects.toEqual(unauthorised('need/replaced-link'));
    expect(await sent().find(sent().followUpOf(id))).toMatchObject({ email: 'right@alize.test' });
    const link = confirmations.tokenOf(id, after.addressRound);
    expect(await confirmations.confirm(link)).toMatchObject({ personId: after.contactId, first: true });
    expect(await told(id)).toEqual(['need.submitted', 'need.submitted', 'need.confirmed']);
  });

  it('corrects it five times, no more', async () => {
    const { id } = await submission.submit(null, form());
    const token = sent().followUpOf(id);
    for (let turn = 1; turn <= 5; turn += 1)
      await sent().correctAddress(token, `turn${turn}.${id}@alize.test`, `192.0.2.${turn}`);
    await expect(sent().correctAddress(token, `turn6.${id}@alize.test`, NETWORK)).rejects.toEqual(
      expect.objectContaining({ status: 429, code: 'form/too-many-corrections' }),
    );
  });

  it('and who opens the link at the moment it is corrected confirm one address, never both', async () => {
    const { id } = await submission.submit(null, form());
    const former = confirmations.tokenOf(id);
    const before = await row(id);
    const [confirmed, corrected] = await Promise.allSettled([
      confirmations.confirm(former),
      sent().correctAddress(sent().followUpOf(id), `race.${id}@alize.test`, NETWORK),
    ]);
    const after = await row(id);
    if (after.confirmedAt) expect(after.contactId).toBe(before.contactId);
    else
      expect([confirmed.status === 'fulfilled' && confirmed.value.first, corrected.status]).toEqual([
        false,
        'fulfilled',
      ]);
  });
});

describe('what a form need not say', () => {
  it('is a title, made of its skills, a SIRET, a project and jobs', async () => {
    const skillId = (await boot.db.repo(Skill).findOneByOrFail({ scheme: 'alize', code: 'quality/iso-9001' }))
      .id;
    const { organisation, title: _, project: __, ...bare } = form();
    const { siret: ___, ...firm } = organisation!;
    const { id } = await submission.submit(
      null,
      CreateNeed.parse({ ...bare, organisation: firm, skillIds: [skillId] }),
    );
    const { labelFr } = await boot.db.repo(Skill).findOneByOrFail({ id: skillId });
    const need = await row(id);
    expect(need.title).toBe(labelFr);
    const project = await boot.db.repo(Project).findOneByOrFail({ id: need.projectId });
    expect(project).toMatchObject({ title: 'Atelier Rochaix', description: '', jobsPlanned: null });
    const recorded = await boot.db.repo(Organisation).findOneByOrFail({ id: project.organisationId });
    expect(recorded).toMatchObject({ siret: null });
  });

  it('asks for a number where a call is wished', () => {
    const { contact, ...rest } = form({ reachBy: 'phone' });
    const { phone: _, ...silent } = contact!;
    const issues = CreateNeed.safeParse({ ...rest, contact: silent }).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['contact.phone']);
    expect(CreateNeed.safeParse({ ...rest, reachBy: 'email', contact: silent }).success).toBe(true);
  });

  it('is how to be reached, where it was said before', async () => {
    const { id } = await submission.submit(null, form({ reachBy: 'phone', callMoment: 'morning' }));
    await confirmations.confirm(confirmations.tokenOf(id));
    const { contactId, projectId } = await row(id);
    const own: Actor = { personId: contactId, locale: 'fr', grants: [] };
    const { organisation: _, contact: __, project: ___, reachBy: ____, callMoment: _____, ...more } = form();
    const second = await submission.submit(own, { ...more, projectId });
    expect(second.confirmed).toBe(true);
    expect(await row(second.id)).toMatchObject({ reachBy: 'phone', callMoment: 'morning' });
  });
});

describe('confirming', () => {
  it('twice, or twice at the same moment, changes nothing and tells nobody again', async () => {
    const { id } = await submission.submit(null, form());
    const token = confirmations.tokenOf(id);
    await Promise.all([
      confirmations.confirm(token),
      confirmations.confirm(token),
      confirmations.confirm(token, id),
    ]);
    const { confirmedAt } = await row(id);
    boot.clock.advance(30 * DAY);
    expect(await confirmations.confirm(token)).toMatchObject({ id, first: false });
    expect((await row(id)).confirmedAt).toEqual(confirmedAt);
    expect(await told(id)).toEqual(['need.submitted', 'need.confirmed']);
  });

  it('works for seven days', async () => {
    const [inTime, late] = [await submission.submit(null, form()), await submission.submit(null, form())];
    boot.clock.advance(7 * DAY - 1);
    await confirmations.confirm(confirmations.tokenOf(inTime.id));
    boot.clock.advance(1);
    const token = confirmations.tokenOf(late.id);
    for (const attempt of [() => confirmations.confirm(token), () => confirmations.pending(token)])
      await expect(attempt()).rejects.toEqual(unauthorised('need/expired-link'));
    expect((await row(late.id)).confirmedAt).toBeNull();
  });

  it('takes the link of this need only', async () => {
    const [one, other] = [await submission.submit(null, form()), await submission.submit(null, form())];
    const forged = [
      boot.get(SignedTokens).sign('sign-in', one.id),
      confirmations.tokenOf(newId()),
      'nothing',
    ];
    for (const token of forged)
      await expect(confirmations.confirm(token)).rejects.toEqual(unauthorised('need/invalid-link'));
    await expect(confirmations.confirm(confirmations.tokenOf(one.id), other.id)).rejects.toEqual(
      unauthorised('need/invalid-link'),
    );
    expect([(await row(one.id)).confirmedAt, (await row(other.id)).confirmedAt]).toEqual([null, null]);
  });

  it('shows beforehand what is about to happen, and does it not', async () => {
    const { id } = await submission.submit(null, form());
    expect(await confirmations.pending(confirmations.tokenOf(id))).toMatchObject({
      id,
      contactName: 'Fanny Blanc',
    });
    expect((await row(id)).confirmedAt).toBeNull();
  });

  it('is over once the need was withdrawn', async () => {
    const { id } = await submission.submit(null, form());
    await needs.withdraw(clara, id);
    await expect(confirmations.confirm(confirmations.tokenOf(id))).rejects.toEqual(
      unauthorised('need/withdrawn-link'),
    );
  });
});

describe('the number of a file', () => {
  const numberOf = async (id: string) => (await queries.get(clara, id)).fileNumber;

  it('is given once its contact has confirmed it, follows the one before, and never changes', async () => {
    const { id: unconfirmed } = await submission.submit(null, form());
    expect(await numberOf(unconfirmed)).toBeNull();
    const id = await needIn('submitted');
    const number = await numberOf(id);
    expect(number).toMatch(/^73-\d{4}-\d{3,}$/);
    await needs.qualify(clara, id, {});
    await update(clara, id, { title: 'Autre titre' });
    expect(await numberOf(id)).toBe(number);
    const next = await numberOf(await needIn('submitted'));
    expect(Number(next?.split('-')[2])).toBe(Number(number?.split('-')[2]) + 1);
  });

  it('is another for each of those confirmed at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => needIn('submitted')));
    expect(new Set(await Promise.all(ids.map(numberOf))).size).toBe(8);
  });
});

describe('the status of a need', () => {
  const moves: [NeedStatus, string | null, (id: string) => Promise<void>][] = [
    ['open', 'appelée', (id) => needs.qualify(clara, id, { note: 'appelée' })],
    ['rejected', 'hors sujet', (id) => needs.reject(clara, id, 'hors sujet')],
    ['withdrawn', 'plus besoin', (id) => needs.withdraw(clara, id, 'plus besoin')],
    ['fulfilled', null, (id) => needs.fulfil(clara, id)],
  ];
  const all = NeedStatus.options.flatMap((from) =>
    moves.map(([to, reason, move]) => [from, to, reason, move] as const),
  );

  it.each(all)('from %s to %s (%s): as the rules say, and recorded', async (from, to, reason, move) => {
    const id = await needIn(from);
    // A matched need opens again when its matches end, never by being qualified once more.
    if (canMoveNeed(from, to) && !(from === 'matched' && to === 'open')) {
      await move(id);
      expect((await row(id)).status).toBe(to);
      expect((await historyOf(id)).at(-1)).toEqual([from, to, reason]);
      return;
    }
    const before = await told(id);
    await expect(move(id)).rejects.toEqual(conflict('need/unreachable-status'));
    expect((await row(id)).status).toBe(from);
    expect(await told(id)).toEqual(before);
  });

  it('does not change for two people at the same moment', async () => {
    const id = await needIn('submitted');
    const results = await Promise.allSettled([needs.qualify(clara, id, {}), needs.qualify(clara, id, {})]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await told(id)).filter((type) => type === 'need.opened')).toHaveLength(1);
  });

  it('is matched once, and open again when nobody is', async () => {
    const id = await needIn('matched');
    await boot.db.tx(async () => needs.markMatched(clara, await needs.lock(id)));
    await boot.db.tx(() => needs.reopen(SYSTEM, id, 'la personne a décliné'));
    await boot.db.tx(() => needs.reopen(SYSTEM, id, 'encore'));
    expect((await historyOf(id)).slice(-2)).toEqual([
      ['open', 'matched', null],
      ['matched', 'open', 'la personne a décliné'],
    ]);
  });
});

describe('qualifying', () => {
  it('verifies the firm, makes the contact a requester there, keeps skills and hours, and tells', async () => {
    const [skill] = await boot.db.repo(Skill).find({ take: 1 });
    const siret = '98751992300013';
    const organisation = { siret, name: 'Firme', communeCode: CHAMBERY };
    const { id } = await submission.submit(clara, form({ organisation }));
    await needs.qualify(clara, id, {
      skillIds: [skill!.id],
      hours: 12,
      note: 'appelée le 2 mars, trésorerie tendue',
    });
    const firm = await boot.db.repo(Organisation).findOneByOrFail({ siret });
    expect(firm.verifiedAt).toEqual(boot.clock.now());
    expect(await boot.get(PeopleService).grantsOf((await row(id)).contactId)).toMatchObject([
      { role: 'requester', organisationId: firm.id },
    ]);
    expect(await queries.get(clara, id)).toMatchObject({
      status: 'open',
      hours: 12,
      skills: [{ confirmed: true }],
    });
    expect(await told(id)).toEqual(['need.confirmed', 'need.opened']);
  });

  it('keeps the animator’s note in the history, and shows it not to the firm', async () => {
    const id = await needIn('submitted');
    await needs.qualify(clara, id, { note: 'trésorerie tendue' });
    expect((await historyOf(id)).at(-1)).toEqual(['submitted', 'open', 'trésorerie tendue']);
    expect((await queries.get(await contactOf(id), id)).reason).toBeNull();
  });

  it('or rejecting waits for the address to be confirmed', async () => {
    const { id } = await submission.submit(null, form());
    await expect(needs.qualify(clara, id, {})).rejects.toEqual(conflict('need/not-confirmed'));
    await expect(needs.reject(clara, id, 'hors sujet')).rejects.toEqual(conflict('need/not-confirmed'));
  });

  it('rejecting shows the firm the reason', async () => {
    const id = await needIn('rejected');
    expect((await queries.get(await contactOf(id), id)).reason).toBe('hors sujet');
  });
});

describe('who may do what', () => {
  it('a need of another territory does not exist', async () => {
    const id = await needIn('submitted');
    const attempts = [
      () => needs.qualify(alain, id, {}),
      () => needs.reject(alain, id, 'hors sujet'),
      () => needs.withdraw(alain, id),
      () => needs.fulfil(alain, id),
      () => update(alain, id, { title: 'Autre' }),
      () => queries.get(alain, id),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toEqual(missing);
    expect(
      (await queries.list(alain, ListNeeds.parse({ limit: 100 }))).items.map((need) => need.id),
    ).not.toContain(id);
    expect(await row(id)).toMatchObject({ status: 'submitted', version: 1 });
  });

  it('its contact reads, changes and withdraws it, and decides nothing for the programme', async () => {
    const id = await needIn('submitted');
    const claire = await contactOf(id);
    await update(claire, id, { title: 'Autre titre' });
    expect((await queries.get(claire, id)).title).toBe('Autre titre');
    for (const attempt of [
      () => needs.qualify(claire, id, {}),
      () => needs.reject(claire, id, 'non'),
      () => needs.fulfil(claire, id),
    ])
      await expect(attempt()).rejects.toEqual(missing);
    await needs.withdraw(claire, id, 'plus besoin');
    expect(await row(id)).toMatchObject({ status: 'withdrawn', reason: 'plus besoin' });
  });

  it('a need that is not there does not exist for anybody', async () => {
    await expect(needs.withdraw(SYSTEM, newId())).rejects.toEqual(missing);
    await expect(queries.get(SYSTEM, newId())).rejects.toEqual(missing);
  });
});

describe('changing a need', () => {
  it('on a version that somebody changed meanwhile is refused, and writes nothing', async () => {
    const id = await needIn('submitted');
    const { version } = await row(id);
    boot.clock.advance(1_000);
    await needs.update(clara, id, { version, title: 'Le premier' });
    await expect(needs.update(clara, id, { version, title: 'Le second', skillIds: [] })).rejects.toEqual(
      conflict('input/stale'),
    );
    expect((await row(id)).title).toBe('Le premier');
    expect((await queries.get(clara, id)).skills).not.toEqual([]);
  });

  it('is over for the firm once somebody is asked, and for all once the need has ended', async () => {
    const matched = await needIn('matched');
    const claire = await contactOf(matched);
    const attempts = [() => update(claire, matched, { title: 'Trop tard' })];
    attempts.push(() => update(claire, matched, { skillIds: [] }));
    const rejected = await needIn('rejected');
    attempts.push(() => update(clara, rejected, { title: 'Trop tard' }));
    for (const attempt of attempts)
      await expect(attempt()).rejects.toEqual(conflict('need/closed-to-changes'));
    await update(claire, matched, { volunteersWanted: 2 });
    expect(await queries.get(claire, matched)).toMatchObject({ volunteersWanted: 2 });
  });

  it('by who runs the territory goes on while somebody is asked, and is told in the history', async () => {
    const id = await needIn('matched');
    const { title, skills } = await queries.get(clara, id);
    await update(clara, id, { title, text: 'Une faute corrigée.', skillIds: [] });
    await update(clara, id, { title, text: 'Une faute corrigée.', skillIds: [] });
    expect(skills).not.toEqual([]);
    expect(await queries.get(clara, id)).toMatchObject({ status: 'matched', title, skills: [] });
    const { skill: before } = skills[0] ?? {};
    expect((await historyOf(id)).filter(([from, to]) => from === 'matched' && to !== 'open')).toEqual([
      ['matched', 'skills', expect.stringContaining(`${before?.labelFr} (lue dans le texte)`)],
      ['matched', 'edited', 'text'],
    ]);
    const told = await queries.historyOf(await contactOf(id), id);
    expect(told.find(({ to }) => to === 'edited')).toMatchObject({ reason: null });
  });

  it('keeps words to find it again by, for those who run the programme alone', async () => {
    const id = await needIn('matched');
    await update(clara, id, { labels: ['urgent', 'reprise'] });
    expect((await queries.get(clara, id)).labels).toEqual(['urgent', 'reprise']);
    expect(await historyOf(id)).toContainEqual(['matched', 'edited', 'labels']);
    const open = await needIn('open');
    const contact = await contactOf(open);
    expect(await queries.get(contact, open)).not.toHaveProperty('labels');
    await expect(update(contact, open, { labels: ['urgent'] })).rejects.toEqual(
      refused('labels', 'need/corrected-by-the-programme'),
    );
    expect(UpdateNeed.safeParse({ version: 1, labels: ['Urgent', 'urgent'] }).success).toBe(false);
  });

  it('corrects the project with what the diagnostic taught, and tells it; its contact only while nobody is asked', async () => {
    const id = await needIn('matched');
    const project = { jobsPlanned: 7, amountSoughtCents: 2_500_000, title: 'Deux ateliers' };
    await update(clara, id, { project });
    expect((await queries.get(clara, id)).project).toMatchObject(project);
    expect(await historyOf(id)).toContainEqual([
      'matched',
      'edited',
      'jobsPlanned, amountSoughtCents, projectTitle',
    ]);
    await expect(update(await contactOf(id), id, { project: { title: 'Un atelier' } })).rejects.toMatchObject(
      {
        code: 'need/closed-to-changes',
      },
    );
    const open = await needIn('open');
    await update(await contactOf(open), open, { project: { jobsPlanned: 1 } });
    expect((await queries.get(clara, open)).project).toMatchObject({ jobsPlanned: 1 });
    const { projectId } = await row(open);
    await boot.db.repo(Need).update({ id }, { projectId });
    await expect(update(await contactOf(open), open, { project: { jobsPlanned: 2 } })).rejects.toMatchObject({
      fields: [{ path: 'project', code: 'need/corrected-by-the-programme' }],
    });
  });

  it('moves to another territory by who runs both, never while somebody is asked', async () => {
    const id = await needIn('open');
    const { territoryId: ain } = alain.grants[0] ?? {};
    const both = { ...clara, grants: [...clara.grants, ...alain.grants] };
    if (!ain) throw new Error('the animator of the Ain runs nothing');
    await expect(update(clara, id, { territoryId: ain })).rejects.toMatchObject({
      fields: [{ path: 'territoryId', code: 'need/not-your-territory' }],
    });
    await update(both, id, { territoryId: ain });
    expect((await queries.get(alain, id)).territoryId).toBe(ain);
    await expect(queries.get(clara, id)).rejects.toMatchObject({ status: 404 });
    const matched = await needIn('matched');
    await expect(update(both, matched, { territoryId: ain })).rejects.toMatchObject({
      code: 'need/territory-while-matched',
    });
  });

  it('confirms the skills a person touched, keeps those only read as read, and says so once', async () => {
    const id = await needIn('open');
    const [one, two] = await boot.db
      .repo(Skill)
      .find({ where: { scheme: 'alize' }, order: { code: 'ASC' }, take: 2 });
    const given = { skillIds: [one!.id, one!.id], readSkillIds: [one!.id, two!.id] };
    await update(clara, id, given);
    await update(clara, id, given);
    const kept = async () =>
      (await queries.get(clara, id)).skills.map(({ skill, confirmed }) => [skill.id, confirmed]);
    expect(await kept()).toEqual([
      [one!.id, true],
      [two!.id, false],
    ]);
    await update(clara, id, { readSkillIds: [two!.id] });
    expect(await kept()).toEqual([[two!.id, false]]);
    const read = `${two!.labelFr} (lue dans le texte)`;
    expect((await historyOf(id)).filter(([, to]) => to === 'skills').slice(1)).toEqual([
      ['open', 'skills', `${[one!.labelFr, read].sort().join(', ')} → ${read}`],
    ]);
    await expect(update(clara, id, { readSkillIds: [newId()] })).rejects.toMatchObject({
      fields: [{ path: 'readSkillIds.0', code: 'skill/unknown' }],
    });
  });

  it('takes no day that is past, and keeps what is left out', async () => {
    const id = await needIn('open');
    await expect(update(clara, id, { wantedBy: '2026-03-01' })).rejects.toEqual(
      refused('wantedBy', 'date/in-the-past'),
    );
    const before = await queries.get(clara, id);
    boot.clock.advance(1_000);
    await update(clara, id, { hours: 7 });
    expect(await queries.get(clara, id)).toEqual({ ...before, hours: 7, version: before.version + 1 });
    await boot.db.query('UPDATE need SET wanted_by = $2 WHERE id = $1', [id, '2026-03-01']);
    await update(clara, id, { hours: 14, wantedBy: '2026-03-01' });
    expect((await queries.get(clara, id)).hours).toBe(14);
  });
});

describe('what a volunteer sees of a need that fits', () => {
  it('is enough to want it, nothing to reach the firm by', async () => {
    const text = 'Appelez Claire au 06 39 98 00 02, claire@rochaix.test, www.rochaix.test pour un audit.';
    const { id } = await submission.submit(clara, form({ text, title: 'Audit (claire@rochaix.test)' }));
    const [fitting, ...others] = await queries.fitting([newId(), id]);
    expect(others).toEqual([]);
    expect(Object.keys(fitting!).sort()).toEqual(
      ['communeName', 'hours', 'id', 'mode', 'sector', 'text', 'title', 'wantedBy'].sort(),
    );
    expect(fitting).toMatchObject({ communeName: 'Chambéry', title: 'Audit ([…])' });
    expect(JSON.stringify(fitting)).not.toMatch(/39 98|rochaix|Atelier/i);
  });
});

describe('needs that nobody answers', () => {
  it('are deleted after their seven days with the firm and the person nobody knows otherwise, and nobody else', async () => {
    const drop = () => boot.get(UnconfirmedForms).drop();
    const siret = '90000006800016';
    const firm = { siret, name: 'Éphémère', communeCode: CHAMBERY };
    const lost = await submission.submit(null, form({ organisation: firm }));
    const kept = await submission.submit(null, form());
    await confirmations.confirm(confirmations.tokenOf(kept.id));
    // Their second form was never confirmed: the person has another tie.
    const { email } = await boot.get(PeopleService).self((await row(kept.id)).contactId);
    const second = await submission.submit(null, form({ contact: { ...form().contact, email } }));
    const [{ contactId, projectId }, token] = [await row(lost.id), confirmations.tokenOf(lost.id)];
    const now = boot.clock.now();
    boot.clock.advance(7 * DAY);
    await needs.expireOverdue();
    await drop();
    expect((await row(lost.id)).status).toBe('submitted');
    boot.clock.advance(1);
    await needs.expireOverdue();
    expect(await Promise.all([drop(), drop()])).not.toEqual([0, 0]);
    expect(await drop()).toBe(0);
    const left = await boot.db.query(
      `SELECT id FROM need WHERE id = ANY($1) UNION ALL SELECT id FROM project WHERE id = $2
       UNION ALL SELECT id FROM person WHERE id = $3 UNION ALL SELECT id FROM organisation WHERE siret = $4`,
      [[lost.id, second.id], projectId, contactId, siret],
    );
    expect(left).toEqual([]);
    expect((await row(kept.id)).confirmedAt).not.toBeNull();
    expect(await boot.get(PeopleService).self((await row(kept.id)).contactId)).toMatchObject({ email });
    await boot.get(PeopleService).self(clara.personId);
    await expect(confirmations.confirm(token)).rejects.toEqual(unauthorised('need/expired-link'));
    boot.clock.set(now);
  });

  it('expire unconfirmed after their seven days, and open ones after their day and the territory’s patience', async () => {
    boot.clock.set(new Date('2027-01-01T12:00:00Z'));
    await needs.expireOverdue();
    const unconfirmed = (await submission.submit(null, form())).id;
    const [patient, endless] = [await needIn('open'), await needIn('open')];
    await boot.db.repo(Need).update({ id: patient }, { wantedBy: '2027-01-10' });
    const statuses = async () =>
      (await Promise.all([unconfirmed, patient, endless].map(row))).map(({ status }) => status);

    boot.clock.advance(7 * DAY);
    expect(await needs.expireOverdue()).toBe(0);
    boot.clock.advance(1);
    expect(await needs.expireOverdue()).toBe(1);
    expect(await statuses()).toEqual(['expired', 'open', 'open']);
    expect(await told(unconfirmed)).toEqual(['need.submitted', 'need.closed']);

    boot.clock.set(new Date('2027-04-10T12:00:00Z'));
    expect(await needs.expireOverdue()).toBe(0);
    boot.clock.set(new Date('2027-04-11T12:00:00Z'));
    expect(await Promise.all([needs.expireOverdue(), needs.expireOverdue()])).toContain(1);
    expect(await statuses()).toEqual(['expired', 'expired', 'open']);
    expect((await told(patient)).filter((type) => type === 'need.closed')).toHaveLength(1);
    expect((await historyOf(patient)).at(-1)).toEqual(['open', 'expired', null]);
    expect(await needs.expireOverdue()).toBe(0);
  });
});

describe('history', () => {
  it('cannot be altered or deleted, even in SQL', async () => {
    const id = await needIn('rejected');
    const before = await historyOf(id);
    const attempts = [
      'DELETE FROM history WHERE subject_id = $1',
      "UPDATE history SET to_status = 'open' WHERE subject_id = $1",
      "UPDATE history SET at = now() - interval '1 year' WHERE subject_id = $1",
      "UPDATE history SET reason = 'autre chose' WHERE subject_id = $1 AND reason IS NOT NULL",
      'UPDATE history SET subject_id = gen_random_uuid() WHERE subject_id = $1',
      "UPDATE history SET reason = 'écrit après' WHERE subject_id = $1 AND reason IS NULL",
    ];
    for (const sql of attempts) await expect(boot.db.query(sql, [id])).rejects.toThrow('append-only');
    await expect(boot.db.query('TRUNCATE history')).rejects.toThrow('append-only');
    await expect(boot.db.query('TRUNCATE history CASCADE')).rejects.toThrow('append-only');
    expect(await historyOf(id)).toEqual(before);
  });

  it('forgets a person and their words when they ask', async () => {
    const id = await needIn('rejected');
    await boot.db.query('UPDATE history SET by_person = NULL, reason = NULL WHERE subject_id = $1', [id]);
    expect(await historyOf(id)).toEqual([
      [null, 'submitted', null],
      ['submitted', 'rejected', null],
    ]);
  });
});

describe('what the catalogue lacks', () => {
  const lacking = () => boot.get(MissingSkills);
  const listed = (actor: Actor, status?: 'open') => boot.get(MissingSkillsQueries).list(actor, { status });

  it('is noted with a form, and shown once the need is confirmed', async () => {
    const words = ['Vannerie', 'vannerie', 'Reliure d’art'];
    const { id } = await submission.submit(null, form({ missingSkills: words }));
    expect((await listed(clara)).filter(({ need }) => need?.id === id)).toEqual([]);
    await boot.db.query('UPDATE need SET confirmed_at = $2 WHERE id = $1', [id, boot.clock.now()]);
    const mine = (await listed(clara)).filter(({ need }) => need?.id === id);
    expect(mine.map((entry) => entry.words).sort()).toEqual(['Reliure d’art', 'Vannerie']);
    expect(mine[0]).toMatchObject({ status: 'open', skill: null, closedAt: null });
    expect((await listed(alain)).filter(({ need }) => need?.id === id)).toEqual([]);
  });

  it('goes with a need that nobody confirms', async () => {
    const { id } = await submission.submit(null, form({ missingSkills: ['Horlogerie'] }));
    await boot.db.query('DELETE FROM need WHERE id = $1', [id]);
    expect(await boot.db.query('SELECT id FROM missing_skill WHERE need_id = $1', [id])).toEqual([]);
  });

  it('is noted by an animator of the territory, and settled once', async () => {
    const needId = await needIn('open');
    await expect(lacking().note(alain, { words: 'Dinanderie', needId })).rejects.toEqual(missing);
    const { id } = await lacking().note(clara, { words: 'Dinanderie', needId });
    expect(await lacking().note(clara, { words: 'dinanderie', needId })).toEqual({ id });
    const [skill] = await boot.db.repo(Skill).find({ where: { scheme: 'alize' }, take: 1 });
    await lacking().close(SYSTEM, id, { skillId: skill?.id });
    const [entry] = (await listed(clara)).filter((each) => each.id === id);
    expect(entry).toMatchObject({ status: 'added', skill: { id: skill?.id }, reason: null });
    expect((await listed(clara, 'open')).map((each) => each.id)).not.toContain(id);
    await expect(lacking().close(SYSTEM, id, { reason: 'Trop tard.' })).rejects.toEqual(
      conflict('missing-skill/unreachable-status'),
    );
    const told = await boot.get(History).of('missing_skill', id, savoie, wholeHistory);
    expect(told.map(({ from, to }) => [from, to])).toEqual([
      [null, 'open'],
      ['open', 'added'],
    ]);
  });
});

describe('a need entered for a firm that telephoned', () => {
  const call = (more: object = {}) =>
    EnterNeed.parse({
      organisation: { name: 'Scierie Perrin', communeCode: CHAMBERY },
      contact: { firstName: 'Jean', lastName: 'Perrin', phone: '06 39 98 00 09' },
      project: { title: 'Un second séchoir', description: 'Sécher le bois sur place.', jobsPlanned: 2 },
      ...{ title: 'Régler un séchoir', text: 'M. Perrin m’a appelée : le bois se fend.' },
      ...{ source: 'telephone', sentBy: 'M. Durand, CCI', note: 'Rappeler le matin.' },
      ...more,
    });
  const enter = (input: EnterNeed, actor = clara) => boot.get(NeedEntry).enter(actor, input);

  it('opens at once, for a contact without an address, and mails nobody', async () => {
    const { id, confirmed } = await enter(call({ open: true }));
    expect(confirmed).toBe(true);
    const need = await queries.get(clara, id);
    expect(need).toMatchObject({
      status: 'open',
      organisation: { name: 'Scierie Perrin' },
      contact: { name: 'Jean Perrin', email: null, phone: '+33639980009' },
      entered: { source: 'telephone', sentBy: 'M. Durand, CCI', by: 'Fanny Blanc' },
    });
    expect(await told(id)).toEqual([]);
    expect(await historyOf(id)).toEqual([
      [null, 'submitted', null],
      ['submitted', 'open', 'Rappeler le matin.'],
    ]);
    const { contactId } = await row(id);
    expect(await boot.get(PeopleService).grantsOf(contactId)).toMatchObject([{ role: 'requester' }]);
  });

  it('writes to the contact where she asks for it, and to colleagues where it is left to qualify', async () => {
    const contact = { firstName: 'Ève', lastName: 'Roux', email: 'eve.roux@alize.test' };
    expect(await told((await enter(call({ contact, open: true, tellContact: true }))).id)).toEqual([
      'need.opened',
    ]);
    const { id } = await enter(call({ contact }));
    expect(await told(id)).toEqual(['need.confirmed']);
    expect(await historyOf(id)).toEqual([[null, 'submitted', 'Rappeler le matin.']]);
  });

  it('takes a firm, a contact and a project that are known, and is written once', async () => {
    const first = await queries.get(clara, (await enter(call({ open: true }))).id);
    const { organisation, contact, project } = first;
    const known = EnterNeed.parse({
      id: newId(),
      ...{ organisationId: organisation.id, contactId: contact?.id, projectId: project.id },
      ...{ title: 'Former au séchoir', text: 'Une formation de deux jours.', source: 'visit' },
    });
    expect(await enter(known)).toEqual(await enter(known));
    expect(await queries.get(clara, known.id ?? '')).toMatchObject({ organisation, project, contact });
    await expect(enter(EnterNeed.parse({ ...known, id: newId(), projectId: newId() }))).rejects.toEqual(
      refused('projectId', 'project/unknown'),
    );
  });

  it('waits for the word of somebody who acts elsewhere alone, and opens nothing before', async () => {
    const email = 'elsewhere@alize.test';
    const theirs = { firstName: 'Léa', lastName: 'Petit', email };
    const { id: there } = await submission.submit(
      alain,
      form({
        contact: theirs,
        communeCode: '01053',
        organisation: { siret: '90000005000014', name: 'Loin', communeCode: '01053' },
      }),
    );
    await needs.qualify(alain, there, {});
    const { id, confirmed } = await enter(call({ contact: theirs, open: true }));
    expect(confirmed).toBe(false);
    expect((await row(id)).status).toBe('submitted');
    expect(await told(id)).toEqual(['need.submitted']);
  });

  it('refuses oneself as the contact, a place one does not run, and nobody to reach', async () => {
    const { email } = await boot.get(PeopleService).self(clara.personId);
    const oneself = { firstName: 'Fanny', lastName: 'Blanc', email };
    await expect(enter(call({ contact: oneself }))).rejects.toEqual(
      refused('contact.email', 'need/contact-is-oneself'),
    );
    await expect(enter(call({ communeCode: '01053' }))).rejects.toEqual(
      refused('communeCode', 'commune/not-run'),
    );
    const unreachable = EnterNeed.safeParse({
      ...call(),
      contact: { firstName: 'Jean', lastName: 'Perrin' },
    });
    expect(unreachable.error?.issues).toMatchObject([
      { path: ['contact', 'phone'], params: { code: 'contact/unreachable' } },
    ]);
  });
});

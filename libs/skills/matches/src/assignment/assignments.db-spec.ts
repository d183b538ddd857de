import {
  type Assignment as AssignmentView,
  CreateAssignment,
  CreateNeed,
  CreateOffer,
  CreatePerson,
  CreateTerritory,
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
  AssignmentApproval,
  assignmentApproved,
  assignmentRequested,
  AssignmentSolver,
  AssignmentsQueries,
  AssignmentsService,
  Match,
  MatchesModule,
  MatchesService,
} from '@alize/matches';
import { Need, NeedsModule, NeedsService, NeedSubmission } from '@alize/needs';
import { Offer, OfferIndexer, OffersModule, OffersService } from '@alize/offers';
import { newId, OutboxMessage, Permanent } from '@alize/platform';
import { Skill } from '@alize/skills';
import type { z } from 'zod';
import { actorWith } from '../../../../../test/support/actors';
import { type BootedTest, bootTest } from '../../../../../test/support/boot';
import { eventually } from '../../../../../test/support/eventually';
import { Assignment, AssignmentLine } from './assignment.entities';

let boot: BootedTest;
let assignments: AssignmentsService;
let queries: AssignmentsQueries;
let solver: AssignmentSolver;
let approval: AssignmentApproval;
let skillId: string;
let written = 0;

const say = (code: string) => `sentence of ${code}`;
const problem = (status: number, code: string) => expect.objectContaining({ status, code });
const conflict = (code: string) => problem(409, code);
const missing = problem(404, 'assignment/not-found');
const row = (id: string) => boot.db.repo(Assignment).findOneByOrFail({ id });
const linesOf = (assignmentId: string) =>
  boot.db.repo(AssignmentLine).find({ where: { assignmentId }, order: { needId: 'ASC' } });

/** A territory of its own, its animator, a group whose people offer time there. */
interface Place {
  territoryId: string;
  animator: Actor;
  need(volunteersWanted?: number): Promise<string>;
  offer(more?: Partial<z.input<typeof CreateOffer>>, personId?: string): Promise<string>;
  request(proposalsPerPerson?: number): Promise<string>;
  /** Asked for and computed. */
  draft(proposalsPerPerson?: number): Promise<AssignmentView>;
  show(id: string): Promise<AssignmentView>;
}
async function makePlace(departement: string, communeCode: string): Promise<Place> {
  const fields = { name: `Territoire ${departement}`, senderName: 'Alizé', replyTo: 'a@alize.test' };
  const territory = { ...fields, code: `t${departement}`, departementCodes: [departement] };
  const { id: territoryId } = await boot
    .get(TerritoriesService)
    .create(SYSTEM, CreateTerritory.parse(territory));
  const group = { kind: 'group', name: `Groupe ${departement}`, communeCode } as const;
  const { id: organisationId } = await boot.get(OrganisationsService).create(SYSTEM, group);
  const animator = actorWith(await person([{ role: 'animator', territoryId }]), [
    'animator',
    { territoryId },
  ]);
  const place: Place = {
    territoryId,
    animator,
    need: async (volunteersWanted = 1) => {
      const email = `firm${(written += 1)}@alize.test`;
      const form = CreateNeed.parse({
        organisation: { siret: '73282932000074', name: 'Atelier Rochaix', communeCode, nafSection: 'C' },
        contact: { firstName: 'Claire', lastName: 'Rochaix', email, phone: '06 39 98 00 02' },
        project: {
          title: 'Un nouvel atelier',
          description: 'Deux machines, trois embauches.',
          jobsPlanned: 3,
        },
        title: 'Préparer un audit',
        text: 'Nous voulons obtenir la certification ISO 9001.',
        communeCode,
        volunteersWanted,
      });
      const { id } = await boot.get(NeedSubmission).submit(animator, form);
      await boot.get(NeedsService).qualify(animator, id, { skillIds: [skillId] });
      return id;
    },
    offer: async (more = {}, known) => {
      const personId = known ?? (await person([{ role: 'volunteer', organisationId }]));
      const input = CreateOffer.parse({
        organisationId,
        title: 'Certification ISO 9001',
        text: 'Responsable qualité depuis douze ans.',
        skills: [{ skillId, level: 3 }],
        communeCode,
        hoursPerMonth: 20,
        introduction: 'direct',
        ...more,
      });
      return boot.get(OffersService).create(actorWith(personId, ['volunteer', { organisationId }]), input);
    },
    request: (proposalsPerPerson) =>
      assignments.request(animator, territoryId, CreateAssignment.parse({ proposalsPerPerson })),
    draft: async (proposalsPerPerson) => {
      await boot.get(OfferIndexer).rebuild();
      const id = await place.request(proposalsPerPerson);
      await solver.compute(id);
      return place.show(id);
    },
    show: (id) => queries.get(animator, id, say),
  };
  return place;
}
async function person(roles: z.input<typeof CreatePerson>['roles']): Promise<string> {
  const names = { email: `p${(written += 1)}@alize.test`, firstName: 'Fanny', lastName: 'Blanc' };
  return (await boot.get(PeopleService).create(SYSTEM, CreatePerson.parse({ ...names, roles }))).id;
}
/** Asked for, and done as the worker does it. */
async function approve(animator: Actor, id: string, lineIds?: string[]): Promise<void> {
  await approval.request(animator, id, { lineIds });
  await approval.approve(id, animator.personId);
}
async function withdraw(animator: Actor, offerId: string): Promise<void> {
  const { version } = await boot.db.repo(Offer).findOneByOrFail({ id: offerId });
  await boot.get(OffersService).update(animator, offerId, { version, status: 'withdrawn' });
}

beforeAll(async () => {
  boot = await bootTest({ imports: [DirectoryModule, OffersModule, NeedsModule, MatchesModule] });
  [approval, assignments, queries, solver] = [
    boot.get(AssignmentApproval),
    boot.get(AssignmentsService),
    boot.get(AssignmentsQueries),
    boot.get(AssignmentSolver),
  ];
  skillId = (await boot.db.repo(Skill).findOneByOrFail({ scheme: 'alize', code: 'quality/iso-9001' })).id;
});
afterAll(() => boot.close());

describe('while what it reads from is away', () => {
  it('a computation is tried again for a quarter of an hour, then has failed for all to see', async () => {
    const place = await makePlace('05', '05061');
    await place.need();
    const id = await place.request();
    await boot.db.query('ALTER TABLE offer_skill RENAME TO offer_skill_away');
    try {
      await expect(solver.compute(id)).rejects.toThrow('offer_skill');
      expect(await row(id)).toMatchObject({ status: 'computing', error: null });
      boot.clock.advance(15 * 60_000);
      await expect(solver.compute(id)).rejects.toThrow(Permanent);
    } finally {
      await boot.db.query('ALTER TABLE offer_skill_away RENAME TO offer_skill');
    }
    const code = 'assignment/not-computed';
    expect(await place.show(id)).toMatchObject({
      ...{ status: 'failed', error: { code, sentence: `sentence of ${code}` } },
    });
    await solver.compute(id);
    expect(await row(id)).toMatchObject({ status: 'failed' });
    expect(await place.request()).toEqual(expect.any(String));
  });
});

describe('asking for a draft', () => {
  let place: Place;
  beforeAll(async () => {
    place = await makePlace('73', '73065');
    await boot.get(OfferIndexer).rebuild();
  });

  it('tells the worker, once for a territory at a time', async () => {
    const both = await Promise.allSettled([place.request(), place.request(3)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(place.request()).rejects.toEqual(conflict('assignment/already-running'));
    const [running] = await boot.db.repo(Assignment).findBy({ territoryId: place.territoryId });
    expect(running).toMatchObject({ status: 'queued', progress: 0, requestedBy: place.animator.personId });
    const told = await boot.db.repo(OutboxMessage).findBy({ type: assignmentRequested.type });
    expect(told.map(({ payload }) => payload)).toContainEqual({ assignmentId: running!.id });
    await solver.compute(running!.id);
    await solver.compute(await place.request());
  });

  it('needs a territory one runs', async () => {
    const stranger = actorWith(newId(), ['animator', { territoryId: newId() }]);
    const nowhere = problem(404, 'territory/not-found');
    await expect(assignments.request(stranger, place.territoryId, { proposalsPerPerson: 1 })).rejects.toEqual(
      nowhere,
    );
    await expect(assignments.request(SYSTEM, newId(), { proposalsPerPerson: 1 })).rejects.toEqual(nowhere);
    await expect(queries.ofTerritory(stranger, place.territoryId, say)).rejects.toEqual(nowhere);
  });

  it('of a territory with nothing to assign gives an empty one', async () => {
    expect(await place.draft()).toMatchObject({ status: 'ready', progress: 100, lines: [], totalScore: 0 });
    expect((await queries.ofTerritory(place.animator, place.territoryId, say))[0]).toMatchObject({
      status: 'ready',
      linesCount: 0,
    });
  });
});

describe('a computed draft', () => {
  let place: Place;
  let draft: AssignmentView;
  beforeAll(async () => {
    place = await makePlace('01', '01053');
    for (let count = 0; count < 3; count += 1) await place.need();
    await place.need(2);
    const twice = await person([{ role: 'volunteer', organisationId: await groupOf(place) }]);
    await place.offer({ capacity: 3 }, twice);
    await place.offer({ capacity: 3 }, twice);
    for (let count = 0; count < 3; count += 1) await place.offer({ capacity: 2 });
    draft = await place.draft(1);
  });
  const groupOf = async ({ territoryId }: Place) =>
    (
      await boot.db.query<{ id: string }>(
        "SELECT o.id FROM organisation o JOIN territory t ON o.name = replace(t.name, 'Territoire', 'Groupe') WHERE t.id = $1",
        [territoryId],
      )
    )[0]!.id;

  it('proposes each person once and fills as many places as there are people', async () => {
    const offers = await boot.db.repo(Offer).findBy({ territoryId: place.territoryId });
    const personOf = new Map(offers.map(({ id, personId }) => [id, personId]));
    const people = draft.lines.map(({ offer }) => personOf.get(offer.id));
    expect(draft.lines).toHaveLength(4);
    expect(new Set(people).size).toBe(4);
    expect(draft).toMatchObject({ status: 'ready', progress: 100, needsCount: 4, offersCount: 5 });
  });

  it('is worth the sum of its lines, and no less than the greedy one; each line says why', async () => {
    const sum = draft.lines.reduce((total, { score }) => total + score, 0);
    expect(draft.totalScore).toBeCloseTo(sum, 6);
    expect(draft.totalScore).toBeGreaterThanOrEqual(draft.greedyTotal ?? Infinity);
    for (const line of draft.lines) {
      expect(line).toMatchObject({ state: 'proposed', refusal: null, matchId: null });
      expect(line.offer.volunteer).toBe('Fanny Blanc');
      expect(line.reasons.map(({ text }) => text).join(' ')).toContain('ISO 9001');
    }
  });

  it('is not computed again when its message comes again', async () => {
    const before = [await row(draft.id), await linesOf(draft.id)];
    await solver.compute(draft.id);
    expect([await row(draft.id), await linesOf(draft.id)]).toEqual(before);
  });

  it('is computed again when the computation died', async () => {
    const id = await place.request();
    await boot.db.repo(Assignment).update({ id }, { status: 'computing', progress: 40 });
    await solver.compute(id);
    expect((await place.show(id)).lines).toHaveLength(4);
    expect((await boot.get(History).of('assignment', id, newId(), wholeHistory)).map(({ to }) => to)).toEqual(
      ['queued', 'ready'],
    );
  });

  it('lets one person be proposed for more where that is wanted, never twice for the same need', async () => {
    const wide = await place.draft(3);
    expect(wide.lines).toHaveLength(5);
    const offers = await boot.db.repo(Offer).findBy({ territoryId: place.territoryId });
    const personOf = new Map(offers.map(({ id, personId }) => [id, personId]));
    const served = wide.lines.map(({ need, offer }) => `${need.id} ${personOf.get(offer.id)}`);
    expect(new Set(served).size).toBe(5);
  });

  it('does not exist for the animator of another territory', async () => {
    const stranger = actorWith(newId(), ['animator', { territoryId: newId() }]);
    const line = draft.lines[0]!;
    for (const attempt of [
      () => queries.get(stranger, draft.id, say),
      () => approval.request(stranger, draft.id, {}),
      () => assignments.cancel(stranger, draft.id),
      () => assignments.change(stranger, draft.id, line.id, { state: 'removed' }),
    ])
      await expect(attempt()).rejects.toEqual(missing);
    expect(await row(draft.id)).toMatchObject({ status: 'ready' });
  });
});

describe('a need that a draft leaves without anybody', () => {
  it('is named with the reason: nobody fits, that is not known yet, or who does helps another need', async () => {
    const place = await makePlace('26', '26362');
    const iso = [await place.need(), await place.need()];
    const [customs, unread] = [await place.need(), await place.need()];
    const title = 'Passer la douane britannique';
    const text = 'Nos colis pour Londres restent bloqués à la frontière.';
    for (const id of [customs, unread]) await boot.db.repo(Need).update({ id }, { title, text });
    await boot.db.query(
      "UPDATE need_skill SET skill_id = (SELECT id FROM skill WHERE code = 'export/customs') WHERE need_id = $1",
      [customs],
    );
    await boot.db.query('DELETE FROM need_skill WHERE need_id = $1', [unread]);
    await place.offer();
    const { lines, unassigned } = await place.draft();
    expect(lines).toMatchObject([{ fit: { band: 'can_help', text: expect.stringContaining('Peut aider') } }]);
    const [line] = lines;
    const waiting = iso.find((id) => id !== line!.need.id)!;
    expect(unassigned.map(({ need, reason }) => [need.id, reason])).toEqual([
      [waiting, 'taken'],
      [customs, 'nobody'],
      [unread, 'undecided'],
    ]);
  });
});

describe('cancelling', () => {
  it('before the worker begins leaves it nothing to do', async () => {
    const place = await makePlace('38', '38185');
    await place.need();
    const id = await place.request();
    await expect(approval.request(place.animator, id, {})).rejects.toEqual(conflict('assignment/not-ready'));
    await assignments.cancel(place.animator, id);
    await solver.compute(id);
    expect(await place.show(id)).toMatchObject({ status: 'cancelled', lines: [] });
    await expect(assignments.cancel(place.animator, id)).rejects.toEqual(
      conflict('assignment/unreachable-status'),
    );
    await expect(approval.request(place.animator, id, {})).rejects.toEqual(conflict('assignment/not-ready'));
  });

  it('stops a computation that is under way, and lets the next be asked for at once', async () => {
    const place = await makePlace('69', '69123');
    for (let count = 0; count < 6; count += 1) await place.need();
    await place.offer();
    await boot.get(OfferIndexer).rebuild();
    const id = await place.request();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const holder = boot.db.tx(async () => {
      await boot.db.query('LOCK TABLE offer_skill IN ACCESS EXCLUSIVE MODE');
      await released;
    });
    const isHeld = async () =>
      (
        await boot.db.query(
          "SELECT 1 FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND relation = 'offer_skill'::regclass AND granted",
        )
      ).length > 0;
    await eventually(isHeld);
    const computing = solver.compute(id);
    await eventually(async () => (await row(id)).status === 'computing');
    await assignments.cancel(place.animator, id);
    const next = await place.request();
    release();
    await Promise.all([holder, computing]);
    expect(await place.show(id)).toMatchObject({ status: 'cancelled', lines: [] });
    await solver.compute(next);
    expect((await place.show(next)).lines).toHaveLength(1);
  });
});

describe('editing a draft', () => {
  let place: Place;
  let elsewhere: Place;
  let needId: string;
  let lineId: string;
  let draft: AssignmentView;
  let spare: string;
  const change = (input: Parameters<AssignmentsService['change']>[3], line = lineId) =>
    assignments.change(place.animator, draft.id, line, input);
  const line = async () => (await place.show(draft.id)).lines[0]!;

  beforeAll(async () => {
    place = await makePlace('74', '74010');
    elsewhere = await makePlace('31', '31555');
    needId = await place.need();
    await place.offer();
    spare = await place.offer({ skills: [], hoursPerMonth: 1 });
    draft = await place.draft();
    lineId = draft.lines[0]!.id;
  });

  it('takes a line out and puts it back', async () => {
    await change({ state: 'removed' });
    await change({ state: 'removed' });
    expect(await line()).toMatchObject({ state: 'removed' });
    await change({ state: 'proposed' });
    expect(await line()).toMatchObject({ state: 'proposed', offer: { id: draft.lines[0]!.offer.id } });
  });

  it('gives a need another offer, with its own score and reasons', async () => {
    await change({ offerId: spare });
    const replaced = await line();
    expect(replaced).toMatchObject({ state: 'proposed', need: { id: needId }, offer: { id: spare } });
    expect(replaced.score).toBeLessThan(draft.lines[0]!.score);
    expect(replaced.missing).not.toEqual([]);
  });

  it('refuses an offer that is not to be had', async () => {
    const [away, gone, full] = [await elsewhere.offer(), await place.offer(), await place.offer()];
    await withdraw(place.animator, gone);
    await boot.db.repo(Offer).update({ id: full }, { taken: 1 });
    await expect(change({ offerId: newId() })).rejects.toEqual(problem(404, 'offer/not-found'));
    await expect(change({ offerId: away })).rejects.toEqual(problem(404, 'offer/not-found'));
    await expect(change({ offerId: gone })).rejects.toEqual(conflict('match/offer-not-active'));
    await expect(change({ offerId: full })).rejects.toEqual(conflict('match/no-capacity'));
    await expect(change({ state: 'removed' }, newId())).rejects.toEqual(
      problem(404, 'assignment-line/not-found'),
    );
    expect(await line()).toMatchObject({ offer: { id: spare } });
  });

  it('counts the places that other lines of the draft take', async () => {
    await place.need();
    await place.offer();
    const other = await place.draft();
    expect(other.lines).toHaveLength(2);
    const [first, second] = other.lines;
    const swap = assignments.change(place.animator, other.id, first!.id, { offerId: second!.offer.id });
    await expect(swap).rejects.toEqual(conflict('match/no-capacity'));
  });
});

describe('approving in bulk', () => {
  it('approves what still can be, refuses the rest with a reason, and does it once', async () => {
    const place = await makePlace('44', '44109');
    for (let count = 0; count < 4; count += 1) await place.need();
    for (let count = 0; count < 5; count += 1) await place.offer();
    const draft = await place.draft();
    expect(draft.lines).toHaveLength(4);
    const [withdrawn, closed, removed, sound] = draft.lines;
    await withdraw(place.animator, withdrawn!.offer.id);
    await boot.get(NeedsService).withdraw(place.animator, closed!.need.id);
    await assignments.change(place.animator, draft.id, removed!.id, { state: 'removed' });
    await Promise.all([approve(place.animator, draft.id), approve(place.animator, draft.id)]);
    const after = await place.show(draft.id);
    const states = new Map(after.lines.map((line) => [line.id, line]));
    expect(after.status).toBe('closed');
    expect(states.get(withdrawn!.id)).toMatchObject({
      state: 'refused',
      refusal: { code: 'match/offer-not-active', sentence: 'sentence of match/offer-not-active' },
    });
    expect(states.get(closed!.id)).toMatchObject({
      state: 'refused',
      refusal: { code: 'match/need-not-open' },
    });
    expect(states.get(removed!.id)).toMatchObject({ state: 'removed', matchId: null });
    const { matchId } = states.get(sound!.id)!;
    const made = await boot.db.repo(Match).findBy({ territoryId: place.territoryId });
    expect(made).toMatchObject([
      { id: matchId, needId: sound!.need.id, offerId: sound!.offer.id, status: 'introduced' },
    ]);
    await approve(place.animator, draft.id);
    expect(await place.show(draft.id)).toEqual(after);
    expect(await boot.db.repo(Match).countBy({ territoryId: place.territoryId })).toBe(1);

    const line = (input: Parameters<AssignmentsService['change']>[3], id: string) =>
      assignments.change(place.animator, draft.id, id, input);
    await expect(line({ state: 'removed' }, sound!.id)).rejects.toEqual(conflict('assignment/line-approved'));
    const used = new Set(draft.lines.map(({ offer }) => offer.id));
    const offers = await boot.db.repo(Offer).findBy({ territoryId: place.territoryId });
    await line({ offerId: offers.find(({ id }) => !used.has(id))!.id }, withdrawn!.id);
    expect((await row(draft.id)).status).toBe('ready');
    await approve(place.animator, draft.id);
    expect((await row(draft.id)).status).toBe('closed');
    expect(await boot.db.repo(Match).countBy({ territoryId: place.territoryId })).toBe(2);
  });

  it('refuses the line of an offer or a need that was filled meanwhile', async () => {
    const place = await makePlace('33', '33063');
    const [first, second] = [await place.need(), await place.need()];
    for (let count = 0; count < 2; count += 1) await place.offer();
    const draft = await place.draft();
    const lineFor = (needId: string) => draft.lines.find(({ need }) => need.id === needId)!;
    const another = await place.need();
    await boot.get(MatchesService).approve(place.animator, another, lineFor(first).offer.id);
    await boot.get(MatchesService).approve(place.animator, second, await place.offer());
    await approve(place.animator, draft.id);
    const refusals = new Map((await linesOf(draft.id)).map(({ needId, refusal }) => [needId, refusal]));
    expect(refusals.get(first)).toEqual({ code: 'match/no-capacity', facts: { capacity: 1 } });
    expect(refusals.get(second)).toEqual({ code: 'match/need-already-matched', facts: { wanted: 1 } });
    expect((await boot.db.repo(Need).findOneByOrFail({ id: first })).status).toBe('open');
  });
});

describe('an approval under way', () => {
  let place: Place;
  let draft: AssignmentView;
  beforeEach(async () => {
    place = await makePlace(...(places.pop() ?? ['', '']));
    for (let count = 0; count < 3; count += 1) await place.need();
    for (let count = 0; count < 3; count += 1) await place.offer();
    draft = await place.draft();
  });
  const places: [string, string][] = [
    ['06', '06088'],
    ['67', '67482'],
    ['59', '59350'],
    ['35', '35238'],
    ['21', '21231'],
  ];
  const statesOf = async () => (await linesOf(draft.id)).map(({ state }) => state).sort();

  it('takes the lines that were chosen, tells the worker once, and lets nobody edit meanwhile', async () => {
    const [first, second, third] = draft.lines;
    const lineIds = [first!.id, second!.id];
    await approval.request(place.animator, draft.id, { lineIds });
    await approval.request(place.animator, draft.id, {});
    expect(await row(draft.id)).toMatchObject({ status: 'approving' });
    expect(await statesOf()).toEqual(['approving', 'approving', 'proposed']);
    const told = await boot.db.repo(OutboxMessage).findBy({ type: assignmentApproved.type });
    const mine = told.filter(({ payload }) => JSON.stringify(payload).includes(draft.id));
    expect(mine.map(({ payload }) => payload)).toEqual([
      { assignmentId: draft.id, personId: place.animator.personId },
    ]);
    await expect(
      assignments.change(place.animator, draft.id, third!.id, { state: 'removed' }),
    ).rejects.toEqual(conflict('assignment/not-ready'));
    await approval.approve(draft.id, place.animator.personId);
    await approval.approve(draft.id, place.animator.personId);
    expect(await statesOf()).toEqual(['approved', 'approved', 'proposed']);
    expect(await row(draft.id)).toMatchObject({ status: 'ready' });
    const made = await boot.db.repo(Match).findBy({ territoryId: place.territoryId });
    expect(made.map(({ approvedBy }) => approvedBy)).toEqual(Array(2).fill(place.animator.personId));
    const entries = await boot.get(History).of('assignment', draft.id, newId(), wholeHistory);
    expect(entries.map(({ to }) => to).slice(-2)).toEqual(['approving', 'ready']);
  });

  it('takes who is only to check when the animator chose that line, and not by itself', async () => {
    const [check, ...able] = draft.lines;
    await boot.db.query(
      `UPDATE assignment_line SET explanation = jsonb_set(explanation, '{fit,band}', '"to_check"') WHERE id = $1`,
      [check!.id],
    );
    await approve(place.animator, draft.id);
    expect(await statesOf()).toEqual([...able.map(() => 'approved'), 'proposed']);
    expect(await row(draft.id)).toMatchObject({ status: 'ready' });
    await approve(place.animator, draft.id, [check!.id]);
    expect(await row(draft.id)).toMatchObject({ status: 'closed' });
  });

  it('goes on where a run that died has stopped', async () => {
    await approval.request(place.animator, draft.id, {});
    await boot.db.repo(AssignmentLine).update({ id: draft.lines[0]!.id }, { state: 'proposed' });
    await approval.approve(draft.id, place.animator.personId);
    expect(await statesOf()).toEqual(['approved', 'approved', 'proposed']);
    await approve(place.animator, draft.id);
    expect(await row(draft.id)).toMatchObject({ status: 'closed' });
    expect(await boot.db.repo(Match).countBy({ territoryId: place.territoryId })).toBe(3);
  });

  it('stops between two lines when it is cancelled, and keeps what was approved', async () => {
    await approval.request(place.animator, draft.id, {});
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const best = draft.lines.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))[1]!;
    const holder = boot.db.tx(async () => {
      await boot.db.query('SELECT 1 FROM assignment_line WHERE id = $1 FOR UPDATE', [best.id]);
      await stopped;
    });
    const running = approval.approve(draft.id, place.animator.personId);
    await eventually(
      async () => (await boot.db.repo(Match).countBy({ territoryId: place.territoryId })) === 1,
    );
    const cancelling = assignments.cancel(place.animator, draft.id);
    stop();
    await Promise.all([holder, running, cancelling]);
    expect(await row(draft.id)).toMatchObject({ status: 'cancelled' });
    const states = await statesOf();
    expect(states).not.toContain('approving');
    expect(states.filter((state) => state === 'approved').length).toBeGreaterThanOrEqual(1);
    expect(await boot.db.repo(Match).countBy({ territoryId: place.territoryId })).toBe(
      states.filter((state) => state === 'approved').length,
    );
  });

  it('approves nothing in the name of somebody who lost the territory meanwhile', async () => {
    await approval.request(place.animator, draft.id, {});
    await boot.db.query('UPDATE role SET revoked_at = now() WHERE person_id = $1', [place.animator.personId]);
    await approval.approve(draft.id, place.animator.personId);
    expect(await statesOf()).toEqual(['refused', 'refused', 'refused']);
    expect(await boot.db.repo(Match).countBy({ territoryId: place.territoryId })).toBe(0);
  });
});

describe('a draft of last quarter', () => {
  it('is dropped, while what was approved of it stays', async () => {
    const place = await makePlace('34', '34172');
    const needId = await place.need();
    await place.offer();
    const old = await place.draft();
    await approve(place.animator, old.id);
    const fresh = await place.request();
    const daysAgo = (days: number) => new Date(boot.clock.now().getTime() - days * 86_400_000);
    await boot.db.repo(Assignment).update({ id: old.id }, { requestedAt: daysAgo(91) });
    await boot.db.repo(Assignment).update({ id: fresh }, { requestedAt: daysAgo(91) });
    expect(await assignments.dropOld()).toBe(1);
    expect(await linesOf(old.id)).toEqual([]);
    expect(await boot.db.repo(Assignment).existsBy({ id: fresh })).toBe(true);
    expect(await boot.db.repo(Match).countBy({ needId })).toBe(1);
  });
});

import { Person } from '@alize/accounts';
import { Application, ApplicationsService } from '@alize/applications';
import {
  AgendaItem,
  CommitteeAttendances,
  CommitteeConflicts,
  CommitteeMembers,
  CommitteeSession,
  CommitteeSessions,
  Decisions,
  Polls,
} from '@alize/committee';
import {
  CreateCommitteeMember,
  CreateCommitteeSession,
  DeclareConflict,
  OpenPoll,
  TakeDecision,
} from '@alize/contracts';
import { type Actor, PeopleService } from '@alize/directory';
import { Need } from '@alize/needs';
import { Clock, Database } from '@alize/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { openFund, payAdvances, signAdvances } from './seed-advances';
import { COMMITTEE } from './demo/days';
import { DEMO } from './demo/demo';
import type { DemoDossier, DemoHearing } from './demo/types';
import type { Happening } from './past';
import { placed, type Places } from './seed-directory';

const ANIMATOR = 'animation.savoie@alize.test';
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** A committee with its members, a sitting that was held, one to come, and dossiers at each stage. */
export function committeeSat(app: INestApplicationContext, places: Places, present?: Date): Happening[] {
  const territoryId = placed(places.territories, 'savoie');
  const known = {
    members: new Map<string, Seat>(),
    dossiers: new Map<string, string>(),
    held: '',
    coming: '',
  };
  const at = (stage: (dossier: DemoDossier) => boolean) => DEMO.dossiers.filter(stage);
  const heard = at(({ stage }) => typeof stage !== 'string');
  const now = () => present ?? app.get(Clock).now();
  const animator = () => actorNamed(app, ANIMATOR);
  let isThere = false;
  const take = async (dossiers: DemoDossier[]) => {
    for (const dossier of dossiers)
      known.dossiers.set(dossier.need, await seedDossier(app, await animator(), dossier));
  };
  const plan = async (startsAt: Date, those: DemoDossier[]) =>
    seedSession(app, await animator(), {
      ...{ territoryId, startsAt },
      applicationIds: those.map(({ need }) => placed(known.dossiers, need)),
    });
  const happening = (daysAgo: number, act: () => Promise<unknown>): Happening => ({
    daysAgo,
    act: async () => void (isThere || (await act())),
  });
  return [
    {
      daysAgo: COMMITTEE.named,
      act: async () => {
        isThere = await app.get(Database).repo(CommitteeSession).existsBy({ territoryId });
        if (isThere) return;
        known.members = await seedMembers(app, await animator(), territoryId);
        await openFund(app, places);
        await take(heard);
      },
    },
    happening(COMMITTEE.convened, async () => {
      // In the present alone it is held a minute after it was planned.
      const startsAt = present
        ? sittingBefore(present.getTime() - (COMMITTEE.held + 1) * DAY)
        : new Date(now().getTime() + MINUTE);
      known.held = await plan(startsAt, heard);
    }),
    happening(COMMITTEE.held, async () =>
      hold(app, await animator(), { sessionId: known.held, members: known.members, heard }),
    ),
    happening(COMMITTEE.signed, () => signAdvances(app)),
    happening(COMMITTEE.paid, () => payAdvances(app)),
    happening(COMMITTEE.later, () => take(at(({ stage }) => typeof stage === 'string'))),
    happening(COMMITTEE.next, async () => {
      known.coming = await plan(
        sittingBefore(now().getTime() + 16 * DAY),
        at(({ stage }) => stage === 'scheduled'),
      );
    }),
    happening(COMMITTEE.replies, async () => {
      for (const [key, answer] of [
        ['arvet', 'yes'],
        ['bouvier', 'yes'],
        ['cottin', 'no'],
      ] as const)
        await app
          .get(CommitteeAttendances)
          .respond(await animator(), known.coming, placed(known.members, key).id, answer);
    }),
  ];
}

/** A working day at four in the afternoon of winter, the nearest before: nobody is convened on a Sunday at 12:23. */
function sittingBefore(time: number): Date {
  const day = new Date(time);
  const sinceFriday = (day.getUTCDay() + 2) % 7;
  if (sinceFriday === 1 || sinceFriday === 2) day.setUTCDate(day.getUTCDate() - sinceFriday);
  day.setUTCHours(15, 0, 0, 0);
  return day;
}

interface Seat {
  id: string;
  actor: Actor;
}

async function seedMembers(
  app: INestApplicationContext,
  animator: Actor,
  territoryId: string,
): Promise<Map<string, Seat>> {
  const startsOn = app.get(Clock).today();
  const seats = new Map<string, Seat>();
  for (const { key, ...seat } of DEMO.seats) {
    const input = CreateCommitteeMember.parse({ territoryId, ...seat, startsOn });
    const id = await app.get(CommitteeMembers).create(animator, input);
    seats.set(key, { id, actor: await actorNamed(app, seat.email) });
  }
  return seats;
}

/** From its need, filled in, and led as far as the demonstration says. */
async function seedDossier(
  app: INestApplicationContext,
  animator: Actor,
  dossier: DemoDossier,
): Promise<string> {
  const db = app.get(Database);
  const applications = app.get(ApplicationsService);
  const title = DEMO.needs.find(({ key }) => key === dossier.need)?.title ?? '';
  const need = await db.repo(Need).findOneByOrFail({ title });
  const id = await applications.create(animator, need.id);
  const { version } = await db.repo(Application).findOneByOrFail({ id });
  const year = Number(app.get(Clock).today().slice(0, 4)) - 1;
  await applications.update(animator, id, {
    version,
    ...{ purpose: dossier.purpose, opinion: dossier.opinion },
    ...{ amountAskedCents: dossier.amountEuros * 100, investmentCents: dossier.investmentEuros * 100 },
    plan: dossier.plan.map(([source, label, euros]) => ({ source, label, amountCents: euros * 100 })),
    uses: dossier.uses.map(([label, euros]) => ({ label, amountCents: euros * 100 })),
    jobs: [{ kind: 'permanent', count: dossier.jobs, by: null }],
    baseline: {
      headcount: dossier.baseline.headcount,
      lastYear: { year, turnoverCents: dossier.baseline.turnoverEuros * 100 },
      yearBefore: null,
    },
  });
  if (dossier.stage === 'draft') return id;
  await applications.submit(animator, id);
  if (dossier.stage !== 'submitted') await applications.complete(animator, id);
  return id;
}

/** On its date, with its agenda, convened. */
async function seedSession(
  app: INestApplicationContext,
  animator: Actor,
  {
    territoryId,
    startsAt,
    applicationIds,
  }: { territoryId: string; startsAt: Date; applicationIds: string[] },
): Promise<string> {
  const sessions = app.get(CommitteeSessions);
  const place = 'Chambéry, 5 rue Salteur, salle du rez-de-chaussée';
  const input = CreateCommitteeSession.parse({
    ...{ territoryId, mode: 'hybrid', startsAt: startsAt.toISOString() },
    ...{ place, videoUrl: 'https://visio.alize.test/comite' },
  });
  const id = await sessions.create(animator, input);
  const { version } = await app.get(Database).repo(CommitteeSession).findOneByOrFail({ id });
  await sessions.arrange(animator, id, { applicationIds, version });
  await sessions.convene(animator, id);
  return id;
}

/** Everybody is there; each dossier is voted on and decided, and those whose answer is known are told. */
async function hold(
  app: INestApplicationContext,
  animator: Actor,
  { sessionId, members, heard }: { sessionId: string; members: Map<string, Seat>; heard: DemoDossier[] },
): Promise<void> {
  const sessions = app.get(CommitteeSessions);
  for (const { id } of members.values())
    await app.get(CommitteeAttendances).setPresence(animator, sessionId, id, 'room');
  await sessions.open(animator, sessionId);
  const items = await app
    .get(Database)
    .repo(AgendaItem)
    .find({ where: { sessionId }, order: { position: 'ASC' } });
  const decided: string[] = [];
  for (const [index, { stage }] of heard.entries()) {
    const item = items[index];
    if (item && typeof stage !== 'string')
      decided.push(await decide(app, animator, { item, hearing: stage, members }));
  }
  await sessions.close(animator, sessionId);
  for (const id of decided) await app.get(Decisions).notify(animator, id);
}

async function decide(
  app: INestApplicationContext,
  animator: Actor,
  { item, hearing, members }: { item: AgendaItem; hearing: DemoHearing; members: Map<string, Seat> },
): Promise<string> {
  const polls = app.get(Polls);
  const { heard, votes, aside, words = '', condition } = hearing;
  if (aside) {
    const conflict = DeclareConflict.parse({ ground: aside.ground });
    await app
      .get(CommitteeConflicts)
      .declare(placed(members, aside.member).actor, item.applicationId, conflict);
  }
  const motion = {
    granted: 'Accorder l’avance demandée.',
    deferred: 'Ajourner le dossier.',
    refused: 'Refuser l’avance.',
  };
  const pollId = await polls.open(animator, item.id, OpenPoll.parse({ motion: motion[heard] }));
  for (const [key, choice] of Object.entries(votes))
    await polls.cast(placed(members, key).actor, pollId, { choice });
  await polls.close(animator, pollId);
  const terms = heard === 'granted' && {
    amountCents: (hearing.amountEuros ?? 0) * 100,
    ...{ instalments: hearing.instalments, deferralMonths: hearing.deferralMonths, periodMonths: 1 },
    ...(condition && { conditions: [{ text: condition, when: 'before_payment' }] }),
  };
  const said = heard === 'deferred' ? { question: words } : heard === 'refused' ? { motive: words } : {};
  return app
    .get(Decisions)
    .take(animator, item.id, TakeDecision.parse({ outcome: heard, ...terms, ...said }));
}

async function actorNamed(app: INestApplicationContext, email: string): Promise<Actor> {
  const { id: personId } = await app.get(Database).repo(Person).findOneByOrFail({ email });
  return { personId, locale: 'fr', grants: await app.get(PeopleService).grantsOf(personId) };
}

import type { DeclineMatch } from '@alize/contracts';
import { type Actor, PeopleService, SYSTEM, TerritoriesService } from '@alize/directory';
import { Match, MatchAnswers, MatchesService } from '@alize/matches';
import { MissionDays, MissionFeedbacks, MissionOpening, MissionsService } from '@alize/missions';
import { Need } from '@alize/needs';
import { Offer } from '@alize/offers';
import { Clock, Database, Problem } from '@alize/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { MATCHED } from './demo/days';
import { DEMO } from './demo/demo';
import type { DemoMatch } from './demo/types';
import type { Happening } from './past';

const HER_SENTENCE = 'Ce que vous racontez de votre métier ressemble beaucoup à ce que vit cette entreprise.';

/** Puts people together as an animator would, then lets the two go as far as the demonstration says. */
export const matchesMade = (app: INestApplicationContext): Happening[] =>
  DEMO.matches.flatMap((match) => {
    const days = MATCHED[match.need] ?? { approved: 0 };
    const { approved, answered = approved, logged = answered, ended = logged } = days;
    const isMission = match.goes !== 'asked' && match.goes !== 'declined';
    const done = { fresh: false };
    // Only what was approved here goes on: a second run finds it gone on already.
    const step = (act: (id: string, territoryId: string) => Promise<unknown>) => async () => {
      if (done.fresh) await act(...(await placeOf(app, match)));
    };
    return [
      { daysAgo: approved, act: async () => void (done.fresh = await approve(app, match)) },
      { daysAgo: answered, act: step((id) => (isMission ? meet(app, id, match) : refuse(app, id, match))) },
      { daysAgo: logged, act: step((id, territoryId) => logDays(app, id, territoryId, match)) },
      { daysAgo: ended, act: step((id) => finish(app, id, match)) },
    ];
  });

async function thingsOf(app: INestApplicationContext, { need, offer }: DemoMatch): Promise<[Need, Offer]> {
  const db = app.get(Database);
  return [
    await db.repo(Need).findOneByOrFail({ title: titleOf(DEMO.needs, need) }),
    await db.repo(Offer).findOneByOrFail({ title: titleOf(DEMO.offers, offer) }),
  ];
}

async function placeOf(app: INestApplicationContext, match: DemoMatch): Promise<[string, string]> {
  const [need, offer] = await thingsOf(app, match);
  const where = { needId: need.id, offerId: offer.id };
  return [(await app.get(Database).repo(Match).findOneByOrFail(where)).id, need.territoryId];
}

/** False where it was before. */
async function approve(app: INestApplicationContext, match: DemoMatch): Promise<boolean> {
  const [need, offer] = await thingsOf(app, match);
  if (await app.get(Database).repo(Match).existsBy({ needId: need.id, offerId: offer.id })) return false;
  const animator = await animatorOf(app, need.territoryId);
  const approveIt = (whyYou?: string) =>
    app.get(MatchesService).approve(animator, need.id, offer.id, { ...(whyYou && { whyYou }) });
  // Nobody is asked without a reason: where no skill is shared, her own sentence is one.
  const id = await approveIt().catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'match/reason-required') return approveIt(HER_SENTENCE);
    throw error;
  });
  // What the worker does with an introduction; it finds this one followed already.
  if (match.goes !== 'asked' && match.goes !== 'declined') await app.get(MissionOpening).open(id);
  return true;
}

async function refuse(app: INestApplicationContext, id: string, match: DemoMatch): Promise<void> {
  const refusal: DeclineMatch = { reason: match.reason };
  if (match.goes === 'declined') await app.get(MatchAnswers).answer(SYSTEM, id, refusal);
}

async function meet(app: INestApplicationContext, id: string, { goes }: DemoMatch): Promise<void> {
  const inTouch = { inTouch: true, side: 'requester' } as const;
  if (goes !== 'introduced') await app.get(MissionsService).tellContact(SYSTEM, id, inTouch);
}

async function logDays(
  app: INestApplicationContext,
  id: string,
  territoryId: string,
  { days = [] }: DemoMatch,
): Promise<void> {
  const calendar = await app.get(TerritoriesService).calendarOf(territoryId);
  const day = calendar.dayOf(app.get(Clock).now());
  for (const logged of days) await app.get(MissionDays).log(SYSTEM, id, { day, ...logged });
}

async function finish(
  app: INestApplicationContext,
  id: string,
  { goes, rating, words }: DemoMatch,
): Promise<void> {
  if (goes !== 'done') return;
  await app.get(MissionsService).finish(SYSTEM, id, { outcome: 'achieved', toldBy: 'volunteer' });
  if (rating) await app.get(MissionFeedbacks).give(SYSTEM, id, { side: 'requester', rating, words });
}

/** Who runs the territory follows what she approved. */
async function animatorOf(app: INestApplicationContext, territoryId: string): Promise<Actor> {
  const people = app.get(PeopleService);
  const [animator] = await people.animatorsOf(territoryId);
  if (!animator) return SYSTEM;
  return { personId: animator.id, locale: 'fr', grants: await people.grantsOf(animator.id) };
}

function titleOf(things: readonly { key: string; title: string }[], wanted: string): string {
  const found = things.find(({ key }) => key === wanted);
  if (!found) throw new Error(`the demonstration has nothing named ${wanted}`);
  return found.title;
}

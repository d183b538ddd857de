import type { DeclineMatch } from '@alize/contracts';
import { type Actor, PeopleService, SYSTEM, TerritoriesService } from '@alize/directory';
import { Match, MatchAnswers, MatchesService } from '@alize/matches';
import { MissionDays, MissionFeedbacks, MissionOpening, MissionsService } from '@alize/missions';
import { Need } from '@alize/needs';
import { Offer } from '@alize/offers';
import { Clock, Database, Problem } from '@alize/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { DEMO } from './demo/demo';
import type { DemoMatch } from './demo/types';

const HER_SENTENCE = 'Ce que vous racontez de votre métier ressemble beaucoup à ce que vit cette entreprise.';

/** Puts people together as an animator would, then lets the two go as far as the demonstration says. */
export async function seedMatches(app: INestApplicationContext): Promise<void> {
  const db = app.get(Database);
  for (const match of DEMO.matches) {
    const need = await db.repo(Need).findOneByOrFail({ title: titleOf(DEMO.needs, match.need) });
    const offer = await db.repo(Offer).findOneByOrFail({ title: titleOf(DEMO.offers, match.offer) });
    if (await db.repo(Match).existsBy({ needId: need.id, offerId: offer.id })) continue;
    const animator = await animatorOf(app, need.territoryId);
    const approve = (whyYou?: string) =>
      app.get(MatchesService).approve(animator, need.id, offer.id, { ...(whyYou && { whyYou }) });
    // Nobody is asked without a reason: where no skill is shared, her own sentence is one.
    const id = await approve().catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'match/reason-required') return approve(HER_SENTENCE);
      throw error;
    });
    if (match.goes === 'asked') continue;
    if (match.goes === 'declined') {
      const refusal: DeclineMatch = { reason: match.reason };
      await app.get(MatchAnswers).answer(SYSTEM, id, refusal);
      continue;
    }
    // What the worker does with an introduction; it finds this one followed already.
    await app.get(MissionOpening).open(id);
    await seedMission(app, id, need.territoryId, match);
  }
}

/** Who runs the territory follows what she approved. */
async function animatorOf(app: INestApplicationContext, territoryId: string): Promise<Actor> {
  const people = app.get(PeopleService);
  const [animator] = await people.animatorsOf(territoryId);
  if (!animator) return SYSTEM;
  return { personId: animator.id, locale: 'fr', grants: await people.grantsOf(animator.id) };
}

async function seedMission(
  app: INestApplicationContext,
  id: string,
  territoryId: string,
  { goes, days = [], rating, words }: DemoMatch,
): Promise<void> {
  const missions = app.get(MissionsService);
  if (goes !== 'introduced') await missions.tellContact(SYSTEM, id, { inTouch: true, side: 'requester' });
  const calendar = await app.get(TerritoriesService).calendarOf(territoryId);
  const day = calendar.dayOf(app.get(Clock).now());
  for (const logged of days) await app.get(MissionDays).log(SYSTEM, id, { day, ...logged });
  if (goes !== 'done') return;
  await missions.finish(SYSTEM, id, { outcome: 'achieved', toldBy: 'volunteer' });
  if (rating) await app.get(MissionFeedbacks).give(SYSTEM, id, { side: 'requester', rating, words });
}

function titleOf(things: readonly { key: string; title: string }[], wanted: string): string {
  const found = things.find(({ key }) => key === wanted);
  if (!found) throw new Error(`the demonstration has nothing named ${wanted}`);
  return found.title;
}

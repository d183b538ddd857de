import { CommunesService, TerritoriesService } from '@alize/directory';
import { SkillsService } from '@alize/skills';
import type { INestApplicationContext } from '@nestjs/common';
import { FOUNDED } from './demo/days';
import { type PastClock, presentOf, tellAsPast, tellAtOnce } from './past';
import { activitiesWritten } from './seed-activities';
import { committeeSat } from './seed-committee';
import { seedDirectory } from './seed-directory';
import { matchesMade } from './seed-matches';
import { needsSent, seedOffers } from './seed-offers-and-needs';

const DAY = 86_400_000;

export type Tell = (line: string) => void;

/** Communes and our catalogue of skills: every installation needs them; what is there already is left as it is. */
export async function seedReference(app: INestApplicationContext, tell: Tell): Promise<void> {
  const communes = await app.get(CommunesService).load();
  if (communes > 0) tell(`${communes} communes loaded`);
  const skills = await app.get(SkillsService).loadCatalogue();
  if (skills > 0) tell(`${skills} skills of the catalogue written`);
}

/**
 * The demonstration: invented people and firms, through the services every other door uses. May be run again.
 *
 * @param clock of an application with a worker in it: months have passed since the first of them came; without it all of it happened
 *   just now
 */
export async function seedDemonstration(
  app: INestApplicationContext,
  tell: Tell,
  clock?: PastClock,
): Promise<void> {
  tell(
    'Making the demonstration: three territories, their people, offers, needs and missions, over some months…',
  );
  const present = clock && presentOf(clock);
  if (present) clock.setBackTo(new Date(present.getTime() - FOUNDED * DAY));
  const places = await seedDirectory(app);
  await seedOffers(app, places);
  const happenings = [
    ...needsSent(app, places, present),
    ...matchesMade(app),
    ...activitiesWritten(app, present),
    ...committeeSat(app, places, present),
  ];
  await (clock ? tellAsPast(app, clock, happenings) : tellAtOnce(happenings));
  tell('Demonstration ready.');
}

/** On a database without any territory; whether it seeded. */
export async function seedFirstTime(
  app: INestApplicationContext,
  tell: Tell,
  clock: PastClock,
): Promise<boolean> {
  await seedReference(app, tell);
  const territories = await app.get(TerritoriesService).list();
  if (territories.length > 0) return false;
  await seedDemonstration(app, tell, clock);
  return true;
}

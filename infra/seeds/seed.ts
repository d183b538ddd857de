import { CommunesService, TerritoriesService } from '@alize/directory';
import { SkillsService } from '@alize/skills';
import type { INestApplicationContext } from '@nestjs/common';
import { seedActivities } from './seed-activities';
import { seedCommittee } from './seed-committee';
import { seedDirectory } from './seed-directory';
import { seedMatches } from './seed-matches';
import { seedOffersAndNeeds } from './seed-offers-and-needs';

export type Tell = (line: string) => void;

/** Communes and our catalogue of skills: every installation needs them; what is there already is left as it is. */
export async function seedReference(app: INestApplicationContext, tell: Tell): Promise<void> {
  const communes = await app.get(CommunesService).load();
  if (communes > 0) tell(`${communes} communes loaded`);
  const skills = await app.get(SkillsService).loadCatalogue();
  if (skills > 0) tell(`${skills} skills of the catalogue written`);
}

/** The demonstration: invented people and firms, through the services every other door uses. May be run again. */
export async function seedDemonstration(app: INestApplicationContext, tell: Tell): Promise<void> {
  tell('Making the demonstration: three territories, their people, offers, needs and missions…');
  const places = await seedDirectory(app);
  await seedOffersAndNeeds(app, places);
  await seedMatches(app);
  await seedActivities(app);
  await seedCommittee(app, places);
  tell('Demonstration ready.');
}

/** On a database without any territory; whether it seeded. */
export async function seedFirstTime(app: INestApplicationContext, tell: Tell): Promise<boolean> {
  await seedReference(app, tell);
  const territories = await app.get(TerritoriesService).list();
  if (territories.length > 0) return false;
  await seedDemonstration(app, tell);
  return true;
}

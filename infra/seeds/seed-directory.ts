import { Person } from '@alize/accounts';
import {
  Convention,
  ConventionsService,
  Organisation,
  OrganisationsService,
  PeopleService,
  SYSTEM,
  TerritoriesService,
  Territory,
} from '@alize/directory';
import {
  CreateConvention,
  CreateOrganisation,
  CreatePerson,
  CreateTerritory,
  TerritoryProfile,
} from '@alize/contracts';
import { Database } from '@alize/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { DEMO } from './demo/demo';

/** From the demonstration's own keys to the ids its rows got. */
export interface Places {
  territories: Map<string, string>;
  organisations: Map<string, string>;
  people: Map<string, string>;
}

/** Territories, organisations, conventions and people; what is there already is found again and left as it is. */
export async function seedDirectory(app: INestApplicationContext): Promise<Places> {
  const places: Places = { territories: new Map(), organisations: new Map(), people: new Map() };
  await seedTerritories(app, places);
  await seedOrganisations(app, places);
  await seedConventions(app, places);
  await seedPeople(app, places);
  return places;
}

async function seedTerritories(app: INestApplicationContext, { territories }: Places): Promise<void> {
  const db = app.get(Database);
  for (const { departement, profile, ...territory } of DEMO.territories) {
    const existing = await db.repo(Territory).findOneBy({ code: territory.code });
    const input = CreateTerritory.parse({ ...territory, departementCodes: [departement] });
    const { id } = existing ?? (await app.get(TerritoriesService).create(SYSTEM, input));
    territories.set(territory.code, id);
    if (!existing)
      await app
        .get(TerritoriesService)
        .updateProfile(SYSTEM, id, { profile: TerritoryProfile.parse(profile), version: 1 });
  }
}

async function seedOrganisations(app: INestApplicationContext, { organisations }: Places): Promise<void> {
  const db = app.get(Database);
  const parentsFirst = [...DEMO.organisations].sort((a, b) => Number(!!a.parentKey) - Number(!!b.parentKey));
  for (const { key, parentKey, ...organisation } of parentsFirst) {
    const existing = await db.repo(Organisation).findOneBy({ siret: organisation.siret });
    const input = CreateOrganisation.parse({
      ...organisation,
      ...(parentKey && { parentId: placed(organisations, parentKey) }),
    });
    const { id } = existing ?? (await app.get(OrganisationsService).create(SYSTEM, input));
    organisations.set(key, id);
  }
}

async function seedConventions(
  app: INestApplicationContext,
  { territories, organisations }: Places,
): Promise<void> {
  const db = app.get(Database);
  for (const { territory, pledges, ...convention } of DEMO.conventions) {
    const territoryId = placed(territories, territory);
    if (await db.repo(Convention).existsBy({ territoryId, startsOn: convention.startsOn })) continue;
    const promised = pledges.map(({ organisation, daysPerYear, amountEuros }) => ({
      organisationId: placed(organisations, organisation),
      daysPerYear,
      amountCents: amountEuros * 100,
    }));
    await app
      .get(ConventionsService)
      .create(SYSTEM, CreateConvention.parse({ ...convention, territoryId, pledges: promised }));
  }
}

async function seedPeople(
  app: INestApplicationContext,
  { territories, organisations, people }: Places,
): Promise<void> {
  const db = app.get(Database);
  for (const { key, roles, ...person } of DEMO.people) {
    const given = roles.map(({ role, territory, organisation }) => ({
      role,
      territoryId: territory ? placed(territories, territory) : null,
      organisationId: organisation ? placed(organisations, organisation) : null,
    }));
    const existing = await db.repo(Person).findOneBy({ email: person.email });
    const { id } =
      existing ??
      (await app.get(PeopleService).create(SYSTEM, CreatePerson.parse({ ...person, roles: given })));
    people.set(key, id);
  }
}

export function placed<Made>(places: ReadonlyMap<string, Made>, key: string): Made {
  const made = places.get(key);
  if (!made) throw new Error(`the demonstration names ${key}, which it does not define`);
  return made;
}

import { CreateTerritory } from '@alize/contracts';
import { type Actor, SYSTEM, TerritoriesService } from '@alize/directory';
import { Database, newId, SystemClock } from '@alize/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { DEMO } from '../../infra/seeds/demo/demo';
import { repeatableChance } from './measure';

/** The national programme has about thirty territories; the demonstration's three come first. */
const DEPARTEMENTS =
  '73 74 01 38 69 42 26 07 43 63 15 03 71 39 25 21 70 90 88 67 68 57 54 55 51 08 10 52 89 58'.split(' ');
const PARTNERS_PER_TERRITORY = 10;

export interface Place {
  territoryId: string;
  communes: string[];
  /** Organisations that lend people. */
  partners: string[];
  animator: Actor;
  animatorEmail: string;
}
export interface Dataset {
  places: Place[];
  db: Database;
  app: INestApplicationContext;
  chance: () => number;
  /** When everything in it was made. */
  now: Date;
}

/** Thirty territories with their communes, partners, conventions and animators; no offer and no need yet. */
export async function makeDataset(app: INestApplicationContext): Promise<Dataset> {
  const db = app.get(Database);
  const dataset: Dataset = { app, db, places: [], chance: repeatableChance(7), now: new SystemClock().now() };
  for (const departement of DEPARTEMENTS) dataset.places.push(await makePlace(dataset, departement));
  return dataset;
}

async function makePlace({ app, db, now, chance }: Dataset, departement: string): Promise<Place> {
  const input = {
    code: `bench-${departement}`,
    name: `Territoire ${departement}`,
    senderName: `Alizé ${departement}`,
  };
  const replyTo = `animation.${departement}@bench.test`;
  const territory = CreateTerritory.parse({ ...input, replyTo, departementCodes: [departement] });
  const { id: territoryId } = await app.get(TerritoriesService).create(SYSTEM, territory);
  const communes = (
    await db.query<{ code: string }>(
      'SELECT commune_code AS code FROM territory_commune WHERE territory_id = $1',
      [territoryId],
    )
  ).map(({ code }) => code);
  const partners = Array.from({ length: PARTNERS_PER_TERRITORY }, (_, index) => ({
    id: newId(),
    kind: 'group',
    name: `Partenaire ${index + 1} ${departement}`,
    commune_code: pick(communes, chance),
    created_at: now,
    version: 1,
  }));
  await insertRows(db, 'organisation', partners);
  const year = now.getUTCFullYear();
  const convention = {
    id: newId(),
    territory_id: territoryId,
    name: 'Convention',
    starts_on: `${year}-01-01`,
    ends_on: `${year + 2}-12-31`,
    version: 1,
  };
  await insertRows(db, 'convention', [convention]);
  const pledge = { convention_id: convention.id, days_per_year: 60, amount_cents: 1_000_000 };
  await insertRows(
    db,
    'pledge',
    partners.map(({ id }) => ({ ...pledge, organisation_id: id })),
  );
  const animator = personRow({ chance, now }, `animatrice.${departement}@bench.test`);
  await insertRows(db, 'person', [animator]);
  const held = { person_id: animator.id, role: 'animator', territory_id: territoryId, organisation_id: null };
  await insertRows(db, 'role', [{ ...held, id: newId(), scope: `${territoryId}/`, given_at: now }]);
  return {
    territoryId,
    communes,
    partners: partners.map(({ id }) => id),
    animatorEmail: animator.email,
    animator: {
      personId: animator.id,
      locale: 'fr',
      grants: [{ role: 'animator', territoryId, organisationId: null }],
    },
  };
}

/** Somebody with one of the demonstration's first names, one of its last names and one of its jobs. */
export function personRow({ chance, now }: Pick<Dataset, 'chance' | 'now'>, email: string) {
  const one = () => pick(DEMO.people, chance);
  const names = { first_name: one().firstName, last_name: one().lastName, job_title: one().jobTitle ?? null };
  return { id: newId(), email, ...names, phone: '06 39 98 00 00', locale: 'fr', created_at: now, version: 1 };
}

export function pick<T>(values: readonly T[], chance: () => number): T {
  const value = values[Math.floor(chance() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** Rows all with the same columns, as few statements as reasonable. */
export async function insertRows(
  db: Database,
  table: string,
  rows: Record<string, unknown>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let from = 0; from < rows.length; from += 5_000)
    await db.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(from, from + 5_000))],
    );
}

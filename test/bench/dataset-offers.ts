import { newId } from '@alize/platform';
import { CATALOGUE } from '@alize/skills';
import { DEMO } from '../../infra/seeds/demo/demo';
import { type Dataset, insertRows, personRow, pick, type Place } from './dataset';

const BATCH = 5_000;
const SENTENCES = DEMO.offers.flatMap(({ text }) => text.split(/(?<=[.!?]) /));
const SKILLS = CATALOGUE.flatMap(({ skills }) => skills);

/** Brings the dataset to this many offers, spread evenly over the territories, one volunteer each. */
export async function growOffers(dataset: Dataset, total: number): Promise<void> {
  const { db, places } = dataset;
  const [{ count } = { count: 0 }] = await db.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM offer',
  );
  const idOf = await skillIds(dataset);
  for (let from = count; from < total; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, total - from) }, (_, index) => from + index);
    const made = numbers.map((number) =>
      makeOffer(dataset, places[number % places.length] ?? pick(places, dataset.chance), number, idOf),
    );
    await insertRows(
      db,
      'person',
      made.map(({ person }) => person),
    );
    await insertRows(
      db,
      'role',
      made.map(({ role }) => role),
    );
    await insertRows(
      db,
      'offer',
      made.map(({ offer }) => offer),
    );
    await insertRows(
      db,
      'offer_skill',
      made.flatMap(({ skills }) => skills),
    );
    const absences = made.flatMap(({ absences }) => absences);
    if (absences.length > 0) await insertRows(db, 'offer_absence', absences);
  }
  for (const table of ['person', 'role', 'offer', 'offer_skill', 'offer_absence'])
    await db.query(`VACUUM ANALYZE ${table}`);
}

async function skillIds({ db }: Dataset): Promise<Map<string, string>> {
  const rows = await db.query<{ code: string; id: string }>(
    "SELECT code, id FROM skill WHERE scheme = 'alize'",
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** Half the offers go by the words of the demonstration, half by the name of one of the catalogue's skills. */
function makeOffer(dataset: Dataset, place: Place, number: number, idOf: Map<string, string>) {
  const { chance, now } = dataset;
  const model = pick(DEMO.offers, chance);
  const own = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => pick(SKILLS, chance));
  const byModel = chance() < 0.5;
  const codes = [...(byModel ? model.skills.map(({ code }) => code) : []), ...own.map(({ code }) => code)];
  const person = personRow(dataset, `benevole.${number}@bench.test`);
  const organisationId = pick(place.partners, chance);
  const sentences = Array.from({ length: 2 + Math.floor(chance() * 3) }, () => pick(SENTENCES, chance));
  const id = newId();
  const capacity = 1 + Math.floor(chance() * 3);
  const offer = {
    id,
    person_id: person.id,
    organisation_id: organisationId,
    territory_id: place.territoryId,
    title: byModel
      ? model.title
      : `${own.map(({ fr }) => fr).join(', ')} : ${pick(DEMO.offers, chance).title.toLowerCase()}`.slice(
          0,
          120,
        ),
    text: `${sentences.join(' ')} ${own.map(({ fr, synonymsFr }) => [fr, ...synonymsFr.slice(0, 1)].join(', ')).join('. ')}.`,
    sectors: model.sectors,
    commune_code: pick(place.communes, chance),
    radius_km: model.radiusKm,
    mode: model.mode,
    hours_per_month: model.hoursPerMonth,
    capacity,
    taken: chance() < 0.1 ? capacity : 0,
    languages: model.languages,
    introduction: chance() < 0.5 ? 'direct' : 'ask_first',
    status: chance() < 0.85 ? 'active' : chance() < 0.5 ? 'paused' : 'withdrawn',
    created_at: now,
    updated_at: now,
    version: 1,
  };
  const held = {
    id: newId(),
    person_id: person.id,
    role: 'volunteer',
    territory_id: null,
    organisation_id: organisationId,
  };
  return {
    offer,
    person,
    role: { ...held, scope: `/${organisationId}`, given_at: now },
    skills: [...new Set(codes)].map((code) => ({
      offer_id: id,
      skill_id: idOf.get(code),
      level: 1 + Math.floor(chance() * 3),
    })),
    absences:
      chance() < 0.1
        ? [{ id: newId(), offer_id: id, starts_on: dayAfter(now, 10), ends_on: dayAfter(now, 30) }]
        : [],
  };
}

export const dayAfter = (now: Date, days: number): string =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

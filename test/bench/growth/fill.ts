import { TerritoryPolicy } from '@alize/contracts';
import type { Client } from 'pg';

/** Rows of an installation of thirty territories after ten years; a share of them for a quick look. */
const ROWS = {
  offers: 100_000,
  needs: 50_000,
  matches: 200_000,
  people: 120_000,
  mails: 800_000,
  facts: 100_000,
};
const FIRMS = 20_000;
const LENDERS = 3_000;
const TERRITORIES = 30;
const YEARS = 10;

const TABLES =
  'person role organisation offer offer_skill offer_absence project need need_skill match mission history mail outbox_message outbox_delivery'.split(
    ' ',
  );

/** In SQL: ids in the order of their numbers, as those made over years are. */
const id = (kind: number, number: string): string =>
  `(lpad(to_hex(28000000000 + (${number})::bigint), 12, '0') || '7000800${kind.toString(16)}' || lpad('', 12, '0'))::uuid`;
const [PERSON, FIRM, LENDER, TERRITORY, OFFER, NEED, MATCH, HISTORY, MAIL, FACT] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
];
/** When the i-th of so many happened, over ten years until now. */
const at = (number: string, total: number): string =>
  `now() - interval '${YEARS} years' * (1 - (${number})::float8 / ${total})`;
const territory = (number: string): string => id(TERRITORY, `(${number}) % ${TERRITORIES}`);
const oneOf = (words: string[], number: string): string =>
  `(ARRAY[${words.map((word) => `'${word}'`).join(', ')}])[1 + (${number}) % ${words.length}]`;
/** Beginnings and ends of names: some six hundred, none of them frequent. */
const BEGINNINGS =
  'Mar Ro Blan Fav Per Mer Vuil Cer Si Du Bon Gar Lam Pel Cha Gi Mo Ber Col Tis Val Des Jac Bou'.split(' ');
const ENDS =
  'tin chaix chard re rin cier let tier mon val net dier bert lat pin vet nard lin son cot gny rand quet zier'.split(
    ' ',
  );
const nameOf = (number: string): string =>
  `${oneOf(BEGINNINGS, number)} || ${oneOf(ENDS, `(${number}) / 24`)}`;
const TITLES = [
  'Préparer une certification ISO 9001',
  'Relire un contrat de distribution',
  'Tenir la trésorerie sur trois mois',
  'Choisir un logiciel de paie',
  'Marquer un nouveau produit',
  'Recruter deux techniciens',
  'Exporter vers la Suisse',
  'Réduire nos déchets',
];

/** @param share of the whole size, above 0 to 1 */
export async function fillGrowth(client: Client, share: number): Promise<void> {
  const size = Object.fromEntries(
    Object.entries(ROWS).map(([name, rows]) => [name, Math.ceil(rows * share)]),
  );
  const { offers = 1, needs = 1, matches = 1, people = 1, mails = 1, facts = 1 } = size;
  const firms = Math.ceil(FIRMS * share);
  const lenders = Math.ceil(LENDERS * share);
  const many = (rows: number) => `generate_series(1, ${rows}) i`;
  const commune = `(SELECT array_agg(code ORDER BY code) FROM commune)`;
  // The newest twentieth still goes on; of the rest most is over.
  const late = (number: string, total: number) => `${number} > ${Math.floor(total * 0.95)}`;
  const needAsked = `(1 + i / 4 % ${needs})`;
  // Of the need's own territory, as every match is.
  const offerNear = `1 + (${needAsked} - 1) % ${TERRITORIES} + ${TERRITORIES} * (i * 17 % ${Math.floor(offers / TERRITORIES)})`;
  const statements = [
    `INSERT INTO territory (id, code, name, languages, sender_name, reply_to, policy, created_at, version)
     SELECT ${territory('i')}, 'growth-' || i, 'Territoire ' || i, '{fr}', 'Alizé', 'a@bench.test',
       '${JSON.stringify(TerritoryPolicy.parse({}))}', now(), 1 FROM ${many(TERRITORIES)}`,
    `INSERT INTO organisation (id, kind, name, naf_section, commune_code, verified_at, created_at, version)
     SELECT ${id(FIRM, 'i')}, 'company', 'Atelier ' || ${nameOf('i')} || ' ' || i, 'C', c[1 + i % 30000], now(), ${at('i', firms)}, 1
     FROM ${many(firms)}, (SELECT ${commune} AS c) communes`,
    `INSERT INTO organisation (id, kind, name, commune_code, parent_id, verified_at, created_at, version)
     SELECT ${id(LENDER, 'i')}, 'group', 'Groupe ' || ${nameOf('i')} || ' ' || i, c[1 + i % 30000],
       CASE WHEN i % 3 > 0 THEN ${id(LENDER, 'i - i % 3')} END, now(), now(), 1
     FROM ${many(lenders)}, (SELECT ${commune} AS c) communes WHERE i >= 3`,
    `INSERT INTO person (id, email, first_name, last_name, job_title, created_at, version)
     SELECT ${id(PERSON, 'i')}, 'personne.' || i || '@bench.test', ${oneOf(['Anne', 'Marc', 'Marie', 'Paul', 'Zoé'], 'i / 3')},
       ${nameOf('i')} || ' ' || i % 997, 'Ingénieure', ${at('i', people)}, 1 FROM ${many(people)}`,
    `INSERT INTO role (id, person_id, role, organisation_id, scope, given_at)
     SELECT ${id(PERSON, 'i')}, ${id(PERSON, 'i')}, CASE WHEN i % 50 = 0 THEN 'partner_contact' ELSE 'volunteer' END,
       ${id(LENDER, `3 + i % ${lenders - 2}`)}, '/' || ${id(LENDER, `3 + i % ${lenders - 2}`)}, now() FROM ${many(people)}`,
    `INSERT INTO offer (id, person_id, organisation_id, territory_id, title, text, sectors, commune_code, radius_km, mode,
       hours_per_month, capacity, taken, languages, introduction, status, created_at, updated_at, version)
     SELECT ${id(OFFER, 'i')}, ${id(PERSON, 'i')}, ${id(LENDER, `3 + i % ${lenders - 2}`)}, ${territory('i')}, ${oneOf(TITLES, 'i')},
       repeat('Je peux aider une entreprise de la région. ', 8), '{}', c[1 + i % 30000], 50, 'both', 8, 2, 0, '{fr}', 'ask_first',
       CASE WHEN i % 4 = 0 THEN 'active' WHEN i % 4 = 1 THEN 'paused' ELSE 'withdrawn' END, ${at('i', offers)}, ${at('i', offers)}, 1
     FROM ${many(offers)}, (SELECT ${commune} AS c) communes`,
    `INSERT INTO offer_skill (offer_id, skill_id, level)
     SELECT ${id(OFFER, 'i')}, s[1 + (i + k * 7) % array_length(s, 1)], 2
     FROM ${many(offers)}, generate_series(1, 2) k, (SELECT array_agg(id ORDER BY id) AS s FROM skill) skills`,
    `INSERT INTO offer_absence (id, offer_id, starts_on, ends_on)
     SELECT ${id(OFFER, 'i')}, ${id(OFFER, 'i')}, (${at('i', offers)})::date, (${at('i', offers)})::date + 14 FROM ${many(offers)}`,
    `INSERT INTO project (id, organisation_id, territory_id, contact_id, title, description, jobs_planned, created_at)
     SELECT ${id(NEED, 'i')}, ${id(FIRM, `1 + i % ${firms}`)}, ${territory('i')}, ${id(PERSON, `1 + (i * 3) % ${people}`)}, 'Grandir',
       'Un nouvel atelier.', 2, ${at('i', needs)} FROM ${many(needs)}`,
    `INSERT INTO need (id, project_id, territory_id, contact_id, title, text, sector, commune_code, mode, hours, wanted_by, language,
       volunteers_wanted, status, confirmed_at, created_at, updated_at, version)
     SELECT ${id(NEED, 'i')}, ${id(NEED, 'i')}, ${territory('i')}, ${id(PERSON, `1 + (i * 3) % ${people}`)}, ${oneOf(TITLES, 'i')} || ' ' || i,
       repeat('Nous voudrions de l’aide pour cela. ', 8), 'C', c[1 + i % 30000], 'both', 8, (${at('i', needs)})::date + 60, 'fr', 1,
       CASE WHEN ${late('i', needs)} THEN ${oneOf(['open', 'matched'], 'i / 30')} ELSE ${oneOf(['fulfilled', 'withdrawn', 'expired'], 'i / 30')} END,
       ${at('i', needs)}, ${at('i', needs)}, ${at('i', needs)}, 1 FROM ${many(needs)}, (SELECT ${commune} AS c) communes`,
    `INSERT INTO need_skill (need_id, skill_id, confirmed)
     SELECT ${id(NEED, 'i')}, s[1 + i % array_length(s, 1)], true
     FROM ${many(needs)}, (SELECT array_agg(id ORDER BY id) AS s FROM skill) skills`,
    `INSERT INTO match (id, need_id, offer_id, territory_id, status, explanation, approved_at, decline_reason, hours_given, went_well, version)
     SELECT ${id(MATCH, 'i')}, ${id(NEED, needAsked)}, ${id(OFFER, offerNear)}, ${territory(needAsked)}, status,
       jsonb_build_object('score', 60, 'reasons', '[]'::jsonb, 'missing', '[]'::jsonb, 'padding', repeat('x', 600)), ${at('i', matches)},
       CASE WHEN status = 'declined' THEN 'no_time' END, CASE WHEN status = 'completed' THEN 8 END, CASE WHEN status = 'completed' THEN true END, 1
     FROM (SELECT i, CASE WHEN ${late('i', matches)} THEN ${oneOf(['asked', 'accepted', 'introduced', 'declined'], 'i')}
       ELSE ${oneOf(['completed', 'declined', 'expired', 'cancelled'], 'i')} END AS status FROM ${many(matches)}) i`,
    `INSERT INTO mission (id, status, introduced_at, contact_asked_at)
     SELECT m.id, CASE WHEN m.status = 'completed' THEN 'done' ELSE 'introduced' END, m.approved_at, m.approved_at
     FROM match m WHERE m.status IN ('completed', 'introduced')`,
    `INSERT INTO history (id, subject, subject_id, from_status, to_status, at)
     SELECT ${id(HISTORY, 'm.n * 3 + k')}, 'match', m.id, CASE k WHEN 1 THEN 'approved' WHEN 2 THEN 'asked' END,
       CASE k WHEN 0 THEN 'approved' WHEN 1 THEN 'asked' ELSE CASE WHEN m.status IN ('completed', 'introduced') THEN 'introduced' ELSE m.status END END,
       m.approved_at + k * interval '1 hour'
     FROM (SELECT id, status, approved_at, row_number() OVER (ORDER BY id) AS n FROM match) m, generate_series(0, 2) k`,
    `INSERT INTO history (id, subject, subject_id, from_status, to_status, at)
     SELECT ${id(HISTORY, `${matches * 4} + i * 3 + k`)}, 'need', ${id(NEED, 'i')}, CASE k WHEN 0 THEN NULL WHEN 1 THEN 'submitted' ELSE 'open' END,
       CASE k WHEN 0 THEN 'submitted' WHEN 1 THEN 'open' ELSE 'matched' END, ${at('i', needs)} + k * interval '1 day'
     FROM ${many(needs)}, generate_series(0, 2) k`,
    `INSERT INTO mail (id, purpose, subject_id, recipient_id, territory_id, need_id, match_id, status, tries, last_error, created_at, sent_at)
     SELECT ${id(MAIL, 'i')}, 'match-request', ${id(MAIL, 'i')}, ${id(PERSON, `1 + i % ${people}`)}, ${territory('i')}, ${id(NEED, `1 + i % ${needs}`)},
       ${id(MATCH, `1 + i % ${matches}`)}, CASE WHEN i % 400 = 0 THEN 'failed' ELSE 'sent' END, 1, NULL, ${at('i', mails)}, ${at('i', mails)} FROM ${many(mails)}`,
    `INSERT INTO outbox_message (id, type, payload, created_at, relayed_at)
     SELECT ${id(FACT, 'i')}, 'offer.changed', '{}', now(), now() FROM ${many(facts)}`,
    `INSERT INTO outbox_delivery (message_id, handler, queued_at, done_at)
     SELECT ${id(FACT, 'i')}, 'index-offer', now(), now() FROM ${many(facts)}`,
  ];
  await client.query('BEGIN');
  // Neither foreign keys nor the trigger of the history: rows as given.
  await client.query('SET LOCAL session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.query('COMMIT');
  for (const table of TABLES) await client.query(`VACUUM ANALYZE ${table}`);
}

/** Of those filled. */
export async function firstTerritory(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(`SELECT ${territory('1')} AS id`);
  return rows[0]?.id ?? '';
}

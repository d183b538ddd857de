import type { Actor } from './access.rules';
import { placesContacted, territoriesRun } from './access.rules';
import { declaredPresences, type Presence } from './presence';

/**
 * The first three parameters of every statement with a condition of this file. `$1`: territories run, null for all.
 * `$2`: what one is a partner's contact of, see `placesContacted`. `$3`: the asker.
 */
export type Reach = [run: string[] | null, contacted: (string | null)[][], personId: string];
export const reachOf = (actor: Actor): Reach => [
  territoriesRun(actor),
  placesContacted(actor),
  actor.personId,
];

/** SQL condition: the organisation with the table alias `o` is seated in one of the territories `run` (uuid[]). */
export const seatedIn = (o: string, run: string): string =>
  `EXISTS (SELECT FROM territory_commune seat WHERE seat.commune_code = ${o}.commune_code AND seat.territory_id = ANY(${run}))`;

/** SQL condition: the asker is a contact of this organisation, for what is in this territory. Both are SQL expressions. */
export const contacted = (organisationId: string, territoryId: string): string =>
  `(${organisationId} = ANY(($2::uuid[])[1:1]) AND EXISTS (
    SELECT FROM unnest(($2::uuid[])[1:1], ($2::uuid[])[2:2]) AS place (organisation_id, territory_id)
    WHERE place.organisation_id = ${organisationId}
      AND (place.territory_id IS NULL OR place.territory_id = ${territoryId})))`;

/** SQL condition: a role (table alias `r`) held in one of the territories `run`: named with it, or its organisation's seat. */
export const roleIn = (r: string, run: string): string => `(${r}.territory_id = ANY(${run})
  OR (${r}.territory_id IS NULL AND EXISTS (SELECT FROM organisation held WHERE held.id = ${r}.organisation_id
    AND ${seatedIn('held', run)})))`;

/** SQL: `person_id` of who holds a role (alias `r`) in one of the territories `run` for which the condition is true. */
export const rolesIn = (run: string, condition = 'r.revoked_at IS NULL'): string => `
  SELECT r.person_id FROM role r WHERE r.territory_id = ANY(${run}) AND ${condition}
  UNION ALL SELECT r.person_id FROM territory_commune seat JOIN organisation held ON held.commune_code = seat.commune_code
    JOIN role r ON r.organisation_id = held.id
    WHERE seat.territory_id = ANY(${run}) AND r.territory_id IS NULL AND ${condition}`;

/**
 * SQL: `person_id` of who acts in the territories `run`: holds a role, or does what a later lib declares (an offer made, a form
 * answered for). Once a branch, so that each finds its index, by territory as by person.
 */
export const actingIn = (run: string): string =>
  [rolesIn(run), ...declaredPresences().map((presence) => presentIn(presence, run))].join('\n  UNION ALL ');

const presentIn = ({ table, person, confirmed = 'true' }: Presence, run: string): string =>
  `SELECT ${person} FROM ${table} WHERE territory_id = ANY(${run}) AND ${confirmed}`;

/** SQL condition: nobody vouches yet for the person with this id: no role, no offer, and no form their address answered for. */
export const unknownPerson = (id: string): string => {
  const known = declaredPresences().map(
    ({ table, person, confirmed = 'true' }) =>
      `AND NOT EXISTS (SELECT FROM ${table} known WHERE known.${person} = ${id} AND ${confirmed})`,
  );
  return `(NOT EXISTS (SELECT FROM role r WHERE r.person_id = ${id} AND r.revoked_at IS NULL) ${known.join('\n  ')})`;
};

function reached(): string {
  const unanswered = declaredPresences().flatMap(({ table, person, confirmed }) =>
    confirmed === undefined
      ? []
      : `SELECT sent.${person} FROM ${table} sent
        WHERE sent.territory_id = ANY($1) AND NOT (${confirmed}) AND ${unknownPerson(`sent.${person}`)}`,
  );
  const forOrganisations = declaredPresences().flatMap(({ table, person, forOrganisation }) =>
    forOrganisation === undefined
      ? []
      : `SELECT given.${person} FROM ${table} given
        WHERE ${forOrganisation} AND ${contacted('given.organisation_id', 'given.territory_id')}`,
  );
  return [
    actingIn('$1'),
    ...unanswered,
    `SELECT r.person_id FROM role r WHERE r.revoked_at IS NULL AND ${contacted('r.organisation_id', 'r.territory_id')}`,
    ...forOrganisations,
  ].join('\n  UNION ALL ');
}

/**
 * SQL condition: who asks reaches the person `p`, by what they do in a territory the asker runs or for an organisation
 * the asker is the contact of; somebody nobody knows, by the form they sent; oneself always; administrators everybody.
 * For statements that go through many people; `reachesOne` is the same rule for one.
 */
export const reachesPerson = (p: string): string =>
  `($1::uuid[] IS NULL OR ${p}.id = $3::uuid OR ${p}.id IN (SELECT reached.person_id FROM (${reached()}) reached))`;
export const reachesOne = (p: string): string =>
  `($1::uuid[] IS NULL OR ${p}.id = $3::uuid
    OR EXISTS (SELECT FROM (${reached()}) reached WHERE reached.person_id = ${p}.id))`;

/** SQL: the head of an organisation's group (table alias `o`). Most are in no group, and the way up takes its time. */
export const groupHead = (o: string): string =>
  `CASE WHEN ${o}.parent_id IS NULL THEN ${o}.id ELSE group_head(${o}.id) END`;

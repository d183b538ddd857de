import type { Actor } from './access.rules';
import { placesContacted, territoriesRun } from './access.rules';

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
 * SQL: `person_id` of who acts in the territories `run`: holds a role, made an offer, or answered for a need or an offer
 * of help. Once a branch, so that each finds its index, by territory as by person.
 */
export const actingIn = (run: string): string => `
  ${rolesIn(run)}
  UNION ALL SELECT f.person_id FROM offer f WHERE f.territory_id = ANY(${run})
  UNION ALL SELECT n.contact_id FROM need n WHERE n.territory_id = ANY(${run}) AND n.confirmed_at IS NOT NULL
  UNION ALL SELECT s.person_id FROM offer_submission s WHERE s.territory_id = ANY(${run}) AND s.confirmed_at IS NOT NULL`;

/** SQL condition: nobody vouches yet for the person with this id: no role, no offer, and no form their address answered for. */
export const unknownPerson = (id: string): string => `(
  NOT EXISTS (SELECT FROM role r WHERE r.person_id = ${id} AND r.revoked_at IS NULL)
  AND NOT EXISTS (SELECT FROM offer f WHERE f.person_id = ${id})
  AND NOT EXISTS (SELECT FROM need n WHERE n.contact_id = ${id} AND n.confirmed_at IS NOT NULL)
  AND NOT EXISTS (SELECT FROM offer_submission s WHERE s.person_id = ${id} AND s.confirmed_at IS NOT NULL))`;

const REACHED = `${actingIn('$1')}
  UNION ALL SELECT n.contact_id FROM need n
    WHERE n.territory_id = ANY($1) AND n.confirmed_at IS NULL AND ${unknownPerson('n.contact_id')}
  UNION ALL SELECT s.person_id FROM offer_submission s
    WHERE s.territory_id = ANY($1) AND s.confirmed_at IS NULL AND ${unknownPerson('s.person_id')}
  UNION ALL SELECT r.person_id FROM role r WHERE r.revoked_at IS NULL AND ${contacted('r.organisation_id', 'r.territory_id')}
  UNION ALL SELECT f.person_id FROM offer f
    WHERE f.status <> 'withdrawn' AND ${contacted('f.organisation_id', 'f.territory_id')}`;

/**
 * SQL condition: who asks reaches the person `p`, by what they do in a territory the asker runs or for an organisation
 * the asker is the contact of; somebody nobody knows, by the form they sent; oneself always; administrators everybody.
 * For statements that go through many people; `reachesOne` is the same rule for one.
 */
export const reachesPerson = (p: string): string =>
  `($1::uuid[] IS NULL OR ${p}.id = $3::uuid OR ${p}.id IN (SELECT reached.person_id FROM (${REACHED}) reached))`;
export const reachesOne = (p: string): string =>
  `($1::uuid[] IS NULL OR ${p}.id = $3::uuid
    OR EXISTS (SELECT FROM (${REACHED}) reached WHERE reached.person_id = ${p}.id))`;

/** SQL condition: the offer `o` lies in a territory one runs, is one's own or of an organisation one is the contact of. */
export const reachesOffer = (o: string): string =>
  `($1::uuid[] IS NULL OR ${o}.territory_id = ANY($1) OR ${o}.person_id = $3::uuid
    OR ${contacted(`${o}.organisation_id`, `${o}.territory_id`)})`;

/** SQL: these columns of the offers that `reachesOffer` is true of. Once a branch, so that each finds its index. */
export const selectOffersReached = (columns: string): string => `
  SELECT ${columns} FROM offer o WHERE $1::uuid[] IS NULL
  UNION SELECT ${columns} FROM offer o WHERE o.territory_id = ANY($1)
  UNION SELECT ${columns} FROM offer o WHERE o.person_id = $3::uuid
  UNION SELECT ${columns} FROM offer o WHERE ${contacted('o.organisation_id', 'o.territory_id')}`;

/** SQL: the head of an organisation's group (table alias `o`). Most are in no group, and the way up takes its time. */
export const groupHead = (o: string): string =>
  `CASE WHEN ${o}.parent_id IS NULL THEN ${o}.id ELSE group_head(${o}.id) END`;

import { foldedSql } from './folded-names';
import { declaredPresences } from './presence';
import { rolesIn } from './reach.sql';

export const FOLDED = foldedSql(`p.last_name || ' ' || p.first_name`);
export const SELECT = `
  SELECT p.id, p.email, ARRAY(SELECT was.email FROM email_alias was WHERE was.person_id = p.id ORDER BY was.since, was.email) AS "formerEmails", p.first_name AS "firstName", p.last_name AS "lastName", p.phone, p.job_title AS "jobTitle", p.locale,
    COALESCE((SELECT json_agg(json_build_object('role', r.role, 'territoryId', r.territory_id,
        'organisationId', r.organisation_id) ORDER BY r.id)
      FROM role r WHERE r.person_id = p.id AND r.revoked_at IS NULL), '[]') AS roles,
    CASE WHEN p.mail_refused_at IS NOT NULL THEN json_build_object('at', p.mail_refused_at, 'answer', p.mail_refusal) END
      AS "mailRefusal",
    p.version, ${FOLDED} AS folded
  FROM person p`;
const ROLE = `r.revoked_at IS NULL AND ($7::uuid IS NULL OR r.organisation_id = $7) AND ($8::text IS NULL OR r.role = $8)`;
/** As one of two alternatives it is asked of a set read once, not of each person. */
export const HOLDS_ROLE = `(($7::uuid IS NULL AND $8::text IS NULL) OR p.id IN (SELECT r.person_id FROM role r WHERE ${ROLE}))`;
/**
 * A role that holds in the territory `$6`, or one of an organisation for which they act there: asked only of those who do
 * (`OFFSET 0` keeps PostgreSQL from looking up everybody's at once).
 */
export function holdsRoleInTerritory(): string {
  const forOrganisations = declaredPresences()
    .filter(({ forOrganisation }) => forOrganisation !== undefined)
    .map(
      ({
        table,
        person,
      }) => `OR (p.id IN (SELECT given.${person} FROM ${table} given WHERE given.territory_id = $6) AND EXISTS (
    SELECT FROM role r JOIN ${table} given ON given.organisation_id = r.organisation_id AND given.${person} = r.person_id
    WHERE r.person_id = p.id AND given.territory_id = $6 AND ${ROLE} OFFSET 0))`,
    );
  return `(p.id IN (${rolesIn('ARRAY[$6::uuid]', ROLE)}) ${forOrganisations.join(' ')})`;
}
/** Every parameter has its type whichever are looked at. */
export const PARAMETERS = '(SELECT $4::uuid, $5::text, $6::uuid, $7::uuid, $8::text) AS parameters';

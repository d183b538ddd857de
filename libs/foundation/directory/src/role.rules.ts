import type { Grant, RoleGiven, RoleName } from '@alize/contracts';
import { type Actor, isAdministrator, runs, territoriesRun } from './access.rules';

/** Where each role holds: it means nothing without the territory, or the organisation. */
const SCOPE: Record<RoleName, 'everywhere' | 'territory' | 'organisation'> = {
  administrator: 'everywhere',
  animator: 'territory',
  committee_member: 'territory',
  steering_member: 'territory',
  partner_contact: 'organisation',
  volunteer: 'organisation',
  requester: 'organisation',
};

/** Field and code of what does not fit, if any. */
export function scopeProblem({
  role,
  territoryId,
  organisationId,
}: RoleGiven): [field: string, code: string] | null {
  if (SCOPE[role] === 'everywhere' && (territoryId || organisationId))
    return ['role', 'role/holds-everywhere'];
  if (SCOPE[role] === 'territory' && !territoryId) return ['territoryId', 'required'];
  if (SCOPE[role] === 'organisation' && !organisationId) return ['organisationId', 'required'];
  return null;
}

/**
 * Whether the actor may give this role, or take it back. Nobody gives what they do not run: an animator makes no
 * administrator, and nothing in the territory of another.
 */
export function mayGive(actor: Actor, { role, territoryId }: RoleGiven): boolean {
  if (isAdministrator(actor)) return true;
  if (role === 'administrator' || territoriesRun(actor)?.length === 0) return false;
  return territoryId === null || runs(actor, territoryId);
}

/**
 * The territory a role in an organisation holds in. Where the actor runs the seat the role stands as it is asked for. Elsewhere
 * it holds in the actor's own territory alone, or whoever names a contact of a national group would read what the group
 * does in the territories of others. `undefined`: which one, must be said.
 * @param seat the territory the organisation lies in, null for none
 */
export function placeOf(
  actor: Actor,
  { role, territoryId: asked }: RoleGiven,
  seat: string | null,
): string | null | undefined {
  // To volunteers and requesters the territory gives nothing: it says where they are reached, as the seat does.
  const onlyReached = SCOPE[role] === 'organisation' && role !== 'partner_contact';
  if (asked !== null) return asked === seat && onlyReached ? null : asked;
  const run = territoriesRun(actor);
  if (run === null || (seat !== null && run.includes(seat))) return null;
  return seat === null && run.length === 1 ? run[0] : undefined;
}

/** Whether the roles a person holds let the actor change anything of theirs: an animator does not touch those above or beside her. */
export function mayTouch(actor: Actor, held: readonly Grant[]): boolean {
  if (isAdministrator(actor)) return true;
  if (territoriesRun(actor)?.length === 0) return false;
  return held.every(
    ({ role, territoryId }) =>
      role !== 'administrator' && (role !== 'animator' || (territoryId !== null && runs(actor, territoryId))),
  );
}

export const sameRole = (a: Grant, b: Grant): boolean =>
  a.role === b.role && a.territoryId === b.territoryId && a.organisationId === b.organisationId;

/** Both ids in one text, for the unique index. */
export const scopeText = ({ territoryId, organisationId }: RoleGiven): string =>
  `${territoryId ?? ''}/${organisationId ?? ''}`;

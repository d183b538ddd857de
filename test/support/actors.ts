import type { Grant, RoleName } from '@alize/contracts';
import type { Actor } from '@alize/directory';

type Place = Partial<Pick<Grant, 'territoryId' | 'organisationId'>>;

/** Somebody who is signed in with these roles; their person need not exist unless they give roles. */
export function actorWith(personId: string, ...roles: [role: RoleName, place: Place][]): Actor {
  const grants = roles.map(([role, { territoryId = null, organisationId = null }]) => ({
    role,
    territoryId,
    organisationId,
  }));
  return { personId, locale: 'fr', grants };
}

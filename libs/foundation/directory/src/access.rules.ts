import type { Grant, Locale, RoleName } from '@alize/contracts';
import { notFound } from '@alize/platform';

/** Everything a route can ask for. A route names one; a service then checks where it holds. */
export const PERMISSIONS = [
  'account:read',
  'territory:write',
  'policy:write',
  'organisation:read',
  'organisation:write',
  'convention:read',
  'convention:write',
  'pledge:agree',
  'person:read',
  'person:write',
  'offer:read',
  'offer:write',
  'offer:admit',
  'need:read',
  'need:write',
  'need:qualify',
  'match:read',
  'match:propose',
  'match:approve',
  'match:answer',
  'match:cancel',
  'match:employ',
  'mission:read',
  'mission:write',
  'application:read',
  'application:write',
  'application:complete',
  'committee:read',
  'committee:write',
  'committee:run',
  'vote:cast',
  'advance:read',
  'advance:write',
  'fund:read',
  'fund:write',
  'activity:read',
  'activity:write',
  'import:write',
  'mail:read',
  'mail:send',
  'job:read',
  'job:retry',
  'audit:read',
  'skill:write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Whoever has signed in: their account, and what they sent themselves, role or not. The services look whose it is. */
const EVERYBODY: Permission[] = [
  'account:read',
  'need:read',
  'need:write',
  'match:read',
  'application:read',
  'application:write',
  'advance:read',
];
/** Not of a territory; and a promise is agreed to by who makes it. */
const NOT_OF_ANIMATORS: Permission[] = [
  'territory:write',
  'pledge:agree',
  'job:read',
  'job:retry',
  'audit:read',
  'skill:write',
  'vote:cast',
];
const BOTH_SIDES: Permission[] = [...EVERYBODY, 'mission:read', 'mission:write'];
const BY_ROLE: Record<RoleName, readonly Permission[]> = {
  administrator: PERMISSIONS,
  animator: PERMISSIONS.filter((permission) => !NOT_OF_ANIMATORS.includes(permission)),
  committee_member: [...EVERYBODY, 'committee:read', 'committee:run', 'vote:cast'],
  steering_member: [...EVERYBODY, 'convention:read'],
  partner_contact: [
    ...EVERYBODY,
    'offer:read',
    'offer:write',
    'match:employ',
    'mission:read',
    'organisation:read',
    'convention:read',
    'pledge:agree',
    'person:read',
  ],
  volunteer: [...BOTH_SIDES, 'offer:read', 'offer:write', 'match:answer', 'organisation:read'],
  requester: [...BOTH_SIDES, 'match:cancel', 'organisation:read'],
};

/** Who is asking, and which roles they hold where. */
export interface Actor {
  personId: string;
  locale: Locale;
  grants: Grant[];
}
/** The system itself: schedules, seeds, the command line. */
export const SYSTEM: Actor = {
  personId: '00000000-0000-7000-8000-000000000000',
  locale: 'fr',
  grants: [{ role: 'administrator', territoryId: null, organisationId: null }],
};
/** What history says of who did it: nobody, for the system. */
export const byWhom = (actor: Actor): string | null =>
  actor.personId === SYSTEM.personId ? null : actor.personId;

export const permissionsOf = (actor: Actor): Permission[] =>
  PERMISSIONS.filter((permission) => may(actor, permission));
export const may = (actor: Actor, permission: Permission): boolean =>
  actor.grants.some(({ role }) => BY_ROLE[role].includes(permission)) || EVERYBODY.includes(permission);

export const isAdministrator = (actor: Actor): boolean =>
  actor.grants.some(({ role }) => role === 'administrator');

/** Territories whose programme the actor runs; `null` means all of them. */
export function territoriesRun(actor: Actor): string[] | null {
  if (isAdministrator(actor)) return null;
  return actor.grants.flatMap(({ role, territoryId }) =>
    role === 'animator' && territoryId ? [territoryId] : [],
  );
}
export function runs(actor: Actor, territoryId: string): boolean {
  const run = territoriesRun(actor);
  return run === null || run.includes(territoryId);
}
/** Somebody else's territory does not exist for the asker: 404, not 403. */
export function mustRun(actor: Actor, territoryId: string, what: string): void {
  if (!runs(actor, territoryId)) throw notFound(what);
}
/**
 * Organisations the actor speaks for as a partner's contact, as two rows of one array: the organisations, and of each the
 * territory they speak for it in, null for everywhere. Empty for those who speak for nobody.
 */
export function placesContacted(actor: Actor): (string | null)[][] {
  const places = actor.grants.flatMap(({ role, organisationId, territoryId }) =>
    role === 'partner_contact' && organisationId ? [{ organisationId, territoryId }] : [],
  );
  if (places.length === 0) return [];
  return [places.map(({ organisationId }) => organisationId), places.map(({ territoryId }) => territoryId)];
}
/** Whether the actor speaks for the organisation in the territory. */
export const speaksFor = (
  actor: Actor,
  { organisationId, territoryId }: { organisationId: string; territoryId: string },
): boolean =>
  actor.grants.some(
    (grant) =>
      grant.role === 'partner_contact' &&
      grant.organisationId === organisationId &&
      (grant.territoryId === null || grant.territoryId === territoryId),
  );
/** Those the actor speaks for anywhere. */
export const organisationsContacted = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, organisationId }) =>
    role === 'partner_contact' && organisationId ? [organisationId] : [],
  );
/** Organisations the actor belongs to under any role. */
export const organisationsOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ organisationId }) => (organisationId ? [organisationId] : []));

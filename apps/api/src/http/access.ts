import type { Actor, Permission } from '@alize/directory';
import { ACCESS_KEY, networkOf, type PUBLIC } from '@alize/platform';
import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'alize_session';
/** What a route asks for: a permission, or nothing at all when it says so. */
export type Access = Permission | typeof PUBLIC;

/** Only somebody signed in who holds a role that permits this; the service then checks where. */
export const Can = (permission: Permission) =>
  applyDecorators(
    SetMetadata(ACCESS_KEY, permission),
    ApiCookieAuth(SESSION_COOKIE),
    ApiResponse({ status: 401, description: 'Not signed in' }),
    ApiResponse({ status: 403, description: `Needs the permission ${permission}` }),
  );

export interface AuthenticatedRequest extends FastifyRequest {
  actor?: Actor | null;
  /** The route's own work may have begun: before, nothing can have been written. */
  admitted?: boolean;
}
const actorOf = (context: ExecutionContext): Actor | null =>
  context.switchToHttp().getRequest<AuthenticatedRequest>().actor ?? null;

/** Where the request comes from, as far as its sender cannot choose it. */
export const Network = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  networkOf(context.switchToHttp().getRequest<FastifyRequest>().ip),
);

/** Who is asking, on routes that need somebody. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context);
  if (!actor) throw new Error('this route is public: use MaybeActor');
  return actor;
});
/** Who is asking, or `null`, on public routes. */
export const MaybeActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor | null =>
  actorOf(context),
);

/**
 * Whether a screen asks for time to undo (`Prefer: undoable`, RFC 7240): what is done then writes to people half a minute later. A
 * program that does not ask has nobody watching a countdown, and is served at once.
 */
export const Undoable = createParamDecorator((_: unknown, context: ExecutionContext): boolean => {
  const { prefer } = context.switchToHttp().getRequest<FastifyRequest>().headers;
  return [prefer].flat().some((preferences) => /(^|[,\s])undoable($|[;,\s])/i.test(preferences ?? ''));
});

import { ACCESS_KEY, type Config, Problem, PUBLIC } from '@alize/platform';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { ThrottlerGuard, type ThrottlerLimitDetail, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { AuthenticatedRequest } from './access';

const MINUTE = 60_000;
/** A screen reads several times for each write, and who works here writes more than a visitor. */
const TIMES_THE_WRITES = 10;
/** Each mails somebody who may not have asked, or tries a code. */
const SHARE_OF_SIGN_IN = 6;
const SIGN_IN_ROUTES = ['/api/sign-in-links', '/sign-in/link', '/api/sessions/code', '/sign-in/code'];

/**
 * How often one may ask in a minute, all routes together. Strangers are counted by address, and so is who has a session
 * and no role: such an account is one form away. Who holds a role is counted by person.
 */
export function rateLimits(config: Config, reflector: Reflector): ThrottlerModuleOptions {
  const writes = config.publicWritesPerMinute;
  const limit = (name: string, most: number, applies: (asked: Asked) => boolean) => ({
    name,
    ttl: MINUTE,
    limit: most,
    setHeaders: name === 'default',
    generateKey: (_: ExecutionContext, tracker: string) => `${name} ${tracker}`,
    skipIf: (context: ExecutionContext) => !applies(askedBy(context, reflector)),
  });
  return {
    throttlers: [
      limit('default', writes, ({ write, known }) => write && !known),
      limit('sign-in', Math.ceil(writes / SHARE_OF_SIGN_IN), ({ route }) => SIGN_IN_ROUTES.includes(route)),
      limit('reads', writes * TIMES_THE_WRITES, ({ write, known, open }) => open && !write && !known),
      {
        ...limit('people', writes * TIMES_THE_WRITES, ({ write, known }) => write && known),
        getTracker: ({ actor }: Partial<AuthenticatedRequest>) => actor?.personId ?? '',
      },
    ],
  };
}

interface Asked {
  route: string;
  write: boolean;
  /** By somebody who holds a role. */
  known: boolean;
  /** Of a route for everybody, other than those that machines watch. */
  open: boolean;
}

function askedBy(context: ExecutionContext, reflector: Reflector): Asked {
  const { method, actor, routeOptions } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  const access = reflector.getAllAndOverride<string | undefined>(ACCESS_KEY, [
    context.getHandler(),
    context.getClass(),
  ]);
  const route = routeOptions.url ?? '';
  return {
    route,
    write: !['GET', 'HEAD', 'OPTIONS'].includes(method),
    known: (actor?.grants.length ?? 0) > 0,
    open: access === PUBLIC && !route.startsWith('/health/'),
  };
}

/** Says after how many seconds one may ask again, whichever limit it was. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override throwThrottlingException(
    _: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    throw new Problem(429, 'input/too-many-requests', { retryAfter: timeToBlockExpire });
  }
}

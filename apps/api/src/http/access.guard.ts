import { AccountsService } from '@alize/accounts';
import { type Actor, may, PeopleService } from '@alize/directory';
import { ACCESS_KEY, Problem, PUBLIC } from '@alize/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Access, type AuthenticatedRequest, SESSION_COOKIE } from './access';
import { chosenLocale } from './locale';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** Deny by default: a route that says neither `@Public()` nor `@Can(…)` lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: AccountsService,
    private readonly people: PeopleService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.mustBeLetIn(context);
    context.switchToHttp().getRequest<AuthenticatedRequest>().admitted = true;
    return true;
  }

  private async mustBeLetIn(context: ExecutionContext): Promise<void> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS_KEY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw new Problem(403, 'auth/forbidden');
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    request.actor = await this.actorOf(request);
    if (access === PUBLIC) return;
    if (!request.actor) throw new Problem(401, 'auth/not-signed-in');
    if (!may(request.actor, access)) throw new Problem(403, 'auth/forbidden');
  }

  private async actorOf(request: AuthenticatedRequest): Promise<Actor | null> {
    const secret = request.cookies[SESSION_COOKIE];
    if (!secret) return null;
    mustComeFromHere(request);
    const person = await this.accounts.personOf(secret);
    if (!person) return null;
    const locale = chosenLocale(request) ?? person.locale;
    return { personId: person.id, locale, grants: await this.people.grantsOf(person.id) };
  }
}

/** A browser names the page a write comes from; another site's page cannot use our visitors' cookies. */
function mustComeFromHere(request: AuthenticatedRequest): void {
  const { origin, host } = request.headers;
  if (SAFE.includes(request.method) || origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new Problem(403, 'auth/cross-origin');
}

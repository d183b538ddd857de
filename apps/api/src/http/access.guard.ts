import { AccountsService } from '@alize/accounts';
import { type Actor, may, PeopleService } from '@alize/directory';
import { ACCESS_KEY, CONFIG, type Config, Problem, PUBLIC } from '@alize/platform';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Access, type AuthenticatedRequest } from './access';
import { chosenLocale } from './locale';
import { isFromElsewhere } from './origin.rules';
import { sessionSecretIn } from './session-cookie';

/** Deny by default: a route that says neither `@Public()` nor `@Can(…)` lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: AccountsService,
    private readonly people: PeopleService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.mustBeLetIn(context);
    context.switchToHttp().getRequest<AuthenticatedRequest>().admitted = true;
    return true;
  }

  private async mustBeLetIn(context: ExecutionContext): Promise<void> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    // Before the cookie is looked at: another site could also sign its visitor in as somebody else.
    this.mustComeFromHere(request);
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS_KEY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw new Problem(403, 'auth/forbidden');
    request.actor = await this.actorOf(request);
    if (access === PUBLIC) return;
    if (!request.actor) throw new Problem(401, 'auth/not-signed-in');
    if (!may(request.actor, access)) throw new Problem(403, 'auth/forbidden');
  }

  private mustComeFromHere({ method, routeOptions, headers }: AuthenticatedRequest): void {
    const caller = { method, path: routeOptions.url, origin: headers.origin, host: headers.host };
    if (isFromElsewhere(caller, this.config.publicUrl)) throw new Problem(403, 'auth/cross-origin');
  }

  private async actorOf(request: AuthenticatedRequest): Promise<Actor | null> {
    const secret = sessionSecretIn(request);
    if (!secret) return null;
    const person = await this.accounts.personOf(secret);
    if (!person) return null;
    const locale = chosenLocale(request) ?? person.locale;
    return { personId: person.id, locale, grants: await this.people.grantsOf(person.id) };
  }
}

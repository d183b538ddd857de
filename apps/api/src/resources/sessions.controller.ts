import { AccountsService, SignInCodes, SignInRequests } from '@alize/accounts';
import {
  ChangeEmail,
  CurrentSession,
  Me,
  OpenSession,
  OpenSessionByCode,
  RequestSignInLink,
  SignInAsked,
  UpdateMe,
} from '@alize/contracts';
import { type Actor, PeopleService, permissionsOf } from '@alize/directory';
import { AuditTrail, CONFIG, type Config, Public } from '@alize/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Can, CurrentActor, MaybeActor } from '../http/access';
import { clearSession, sessionSecretIn, setSessionCookie } from '../http/session-cookie';

@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly signInRequests: SignInRequests,
    private readonly codes: SignInCodes,
    private readonly people: PeopleService,
    private readonly audit: AuditTrail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The same answer for known and unknown addresses. */
  @Public()
  @Post('sign-in-links')
  @HttpCode(202)
  @ApiResponse({ status: 202, standardSchema: SignInAsked })
  async requestLink(
    @Body({ schema: RequestSignInLink }) { email }: z.infer<typeof RequestSignInLink>,
  ): Promise<z.infer<typeof SignInAsked>> {
    return { requestId: await this.signInRequests.add(email) };
  }

  @Public()
  @Post('sessions')
  async open(
    @Body({ schema: OpenSession }) { token }: z.infer<typeof OpenSession>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ expiresAt: string }> {
    const { secret, expiresAt } = await this.accounts.openSession(token);
    setSessionCookie(reply, secret, expiresAt, this.config);
    return { expiresAt: expiresAt.toISOString() };
  }

  /** By the code of the mail, on the device that asked for it. */
  @Public()
  @Post('sessions/code')
  async openByCode(
    @Body({ schema: OpenSessionByCode }) { requestId, code }: OpenSessionByCode,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ expiresAt: string }> {
    const { secret, expiresAt } = await this.codes.openSession(requestId, code);
    setSessionCookie(reply, secret, expiresAt, this.config);
    return { expiresAt: expiresAt.toISOString() };
  }

  @Can('account:read')
  @Delete('sessions/current')
  @HttpCode(204)
  async close(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.accounts.closeSession(sessionSecretIn(request) ?? '');
    await this.noteSignOut(actor);
    clearSession(reply, this.config);
  }

  /** Every session of the person who asks: a telephone was lost, a link was forwarded. */
  @Can('account:read')
  @Delete('sessions')
  @HttpCode(204)
  async closeAll(@CurrentActor() actor: Actor): Promise<void> {
    await this.accounts.revokeAllSessions(actor.personId);
    await this.noteSignOut(actor);
  }

  private noteSignOut({ personId }: Actor): Promise<void> {
    const subject = { subject: 'person' as const, subjectId: personId };
    return this.audit.record({ action: 'signed_out', actorId: personId, ...subject });
  }

  /** For pages open to all: who is there, without its being an error that nobody is. */
  @Public()
  @Get('session')
  @ApiResponse({ status: 200, standardSchema: CurrentSession })
  async current(@MaybeActor() actor: Actor | null): Promise<z.infer<typeof CurrentSession>> {
    return { me: actor && (await this.me(actor)) };
  }

  @Can('account:read')
  @Patch('me')
  @HttpCode(204)
  async update(
    @CurrentActor() actor: Actor,
    @Body({ schema: UpdateMe }) { locale }: z.infer<typeof UpdateMe>,
  ): Promise<void> {
    await this.accounts.speak(actor.personId, locale);
  }

  /** Their own address: theirs once the new one has answered; the old one is told. */
  @Can('account:read')
  @Post('me/email-change')
  @HttpCode(202)
  async changeEmail(
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangeEmail }) { email }: z.infer<typeof ChangeEmail>,
  ): Promise<void> {
    await this.people.changeOwnEmail(actor, email);
  }

  @Can('account:read')
  @Get('me')
  @ApiResponse({ status: 200, standardSchema: Me })
  async me(@CurrentActor() actor: Actor): Promise<Me> {
    const { id, email, firstName, lastName, locale } = await this.people.self(actor.personId);
    return {
      id,
      email: email ?? '',
      firstName,
      lastName,
      locale,
      roles: actor.grants,
      permissions: permissionsOf(actor),
    };
  }
}

import { AccountsService, SignInCodes, SignInRequests } from '@alize/accounts';
import { OpenSessionByCode, RequestSignInLink } from '@alize/contracts';
import { CONFIG, type Config, Problem, Public } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { AuthenticatedRequest } from '../http/access';
import { localeOf } from '../http/locale';
import { setSessionCookie } from '../http/session-cookie';
import { askLinkPage, linkSentPage } from './ask-link-page';
import { faultSentence } from './form-faults';
import { signedInPage } from './message-page';
import { orSayWhy, other, PageQuery, sendPage as send, TokenForm } from './page-replies';
import { signInPage } from './sign-in-page';

/** Whatever was typed: what is wrong with it is said on the page. */
const TypedEmail = z.object({ email: z.string().max(1000).default('') });

/**
 * The small pages behind mail links. GET shows, POST acts: a mail scanner that opens every link changes nothing. They
 * work without JavaScript.
 */
@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly signInRequests: SignInRequests,
    private readonly codes: SignInCodes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get('sign-in')
  async signIn(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    const action = `/sign-in/link?lang=${locale}`;
    if (!token) return send(reply, askLinkPage({ locale, action }));
    const alternateUrl = `/sign-in?token=${encodeURIComponent(token)}&lang=${other(locale)}`;
    await orSayWhy(reply, locale, { again: `/sign-in?lang=${locale}` }, async () => {
      const state = await this.accounts.linkState(token);
      // Opened again by who is signed in by it: there is nothing to ask for.
      if (state === 'used' && request.actor) return signedInPage({ locale, continueUrl: '/start' });
      if (state !== 'serving') throw new Problem(401, `sign-in/${state}-link`);
      return signInPage({ locale, token, action: `/sign-in?lang=${locale}`, alternateUrl });
    });
  }

  @Public()
  @Post('sign-in/link')
  @HttpCode(200)
  async askLink(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: TypedEmail }) typed: z.infer<typeof TypedEmail>,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    const asked = RequestSignInLink.safeParse(typed);
    if (!asked.success) {
      void reply.status(400);
      const fault = { sentence: faultSentence(asked.error, locale) ?? '', typed: typed.email };
      return send(reply, askLinkPage({ locale, action: `/sign-in/link?lang=${locale}`, fault }));
    }
    const requestId = await this.signInRequests.add(asked.data.email);
    send(reply, linkSentPage({ locale, requestId, action: `/sign-in/code?lang=${locale}` }));
  }

  @Public()
  @Post('sign-in')
  @HttpCode(200)
  async openSession(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: TokenForm }) { token }: z.infer<typeof TokenForm>,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, { again: `/sign-in?lang=${locale}` }, async () => {
      this.letIn(reply, await this.accounts.openSession(token));
      return null;
    });
  }

  /** On the device that asked: the mail is read on another. */
  @Public()
  @Post('sign-in/code')
  @HttpCode(200)
  async openSessionByCode(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: OpenSessionByCode }) { requestId, code }: OpenSessionByCode,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    try {
      this.letIn(reply, await this.codes.openSession(requestId, code));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      void reply.status(error.status);
      send(reply, linkSentPage({ locale, requestId, action: `/sign-in/code?lang=${locale}`, wrong: true }));
    }
  }

  private letIn(reply: FastifyReply, { secret, expiresAt }: { secret: string; expiresAt: Date }): void {
    setSessionCookie(reply, secret, expiresAt, this.config);
    void reply.header('cache-control', 'no-store').redirect('/start', 303);
  }
}

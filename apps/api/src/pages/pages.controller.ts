import { AccountsService, SignInRequests } from '@alize/accounts';
import { RequestSignInLink } from '@alize/contracts';
import { NeedSubmission } from '@alize/needs';
import { CONFIG, type Config, Public } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { AuthenticatedRequest } from '../http/access';
import { localeOf } from '../http/locale';
import { setSessionCookie } from '../http/session-cookie';
import { askLinkPage, linkSentPage } from './ask-link-page';
import { confirmationPage } from './confirmation-page';
import { needConfirmedPage, signedInPage } from './message-page';
import { orSayWhy, other, PageQuery, sendPage as send, TokenForm } from './page-replies';
import { signInPage } from './sign-in-page';

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
    private readonly submission: NeedSubmission,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get('sign-in')
  signIn(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): void {
    const locale = lang ?? localeOf(request);
    const alternateUrl = `/sign-in?token=${encodeURIComponent(token)}&lang=${other(locale)}`;
    const page = token
      ? signInPage({ locale, token, action: `/sign-in?lang=${locale}`, alternateUrl })
      : askLinkPage({ locale, action: `/sign-in/link?lang=${locale}` });
    send(reply, page);
  }

  @Public()
  @Post('sign-in/link')
  @HttpCode(200)
  async askLink(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: RequestSignInLink }) { email }: z.infer<typeof RequestSignInLink>,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.signInRequests.add(email);
    send(reply, linkSentPage({ locale: lang ?? localeOf(request) }));
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
      const { secret, expiresAt } = await this.accounts.openSession(token);
      setSessionCookie(reply, secret, expiresAt, this.config);
      return signedInPage({ locale, continueUrl: '/start' });
    });
  }

  @Public()
  @Get('confirm')
  async confirmation(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, {}, async () => {
      const need = await this.submission.pending(token);
      const alternateUrl = `/confirm?token=${encodeURIComponent(token)}&lang=${other(locale)}`;
      return confirmationPage({ locale, need, token, action: `/confirm?lang=${locale}`, alternateUrl });
    });
  }

  @Public()
  @Post('confirm')
  @HttpCode(200)
  async confirm(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: TokenForm }) { token }: z.infer<typeof TokenForm>,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, {}, async () => {
      const { title, contactName, territoryName } = await this.submission.pending(token);
      await this.submission.confirm(token);
      return needConfirmedPage({ locale, needTitle: title, contactName, territoryName });
    });
  }
}

import { AccountsService } from '@alize/accounts';
import { Locale, RequestSignInLink } from '@alize/contracts';
import { MatchesService } from '@alize/matches';
import { NeedSubmission } from '@alize/needs';
import { CONFIG, type Config, Problem, Public } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { AuthenticatedRequest } from '../http/access';
import { localeOf } from '../http/problem.filter';
import { setSessionCookie } from '../resources/sessions.controller';
import { AnswerLinks } from './answer-links';
import { askLinkPage, linkSentPage } from './ask-link-page';
import { answerPage, DECLINE_REASONS, declineReasonInWords } from './answer-page';
import { confirmationPage } from './confirmation-page';
import { answerSavedPage, linkProblemPage, needConfirmedPage, signedInPage } from './message-page';
import { signInPage } from './sign-in-page';

const PageQuery = z.object({
  token: z.string().max(200).default(''),
  lang: Locale.optional().catch(undefined),
});
type PageQuery = z.infer<typeof PageQuery>;
const TokenForm = z.object({ token: z.string().max(200) });
const AnswerForm = TokenForm.extend({
  answer: z.enum(['accept', 'decline']),
  reason: z.enum(DECLINE_REASONS).default('other'),
  details: z.string().max(800).default(''),
});

/**
 * The small pages behind mail links. GET shows, POST acts: a mail scanner that opens every link changes nothing. They
 * work without JavaScript.
 */
@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly submission: NeedSubmission,
    private readonly matches: MatchesService,
    private readonly answers: AnswerLinks,
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
    await this.accounts.requestSignInLink(email);
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
    await orSayWhy(reply, locale, `/sign-in?lang=${locale}`, async () => {
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
    await orSayWhy(reply, locale, undefined, async () => {
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
    await orSayWhy(reply, locale, undefined, async () => {
      const { title, contactName, territoryName } = await this.submission.pending(token);
      await this.submission.confirm(token);
      return needConfirmedPage({ locale, needTitle: title, contactName, territoryName });
    });
  }

  @Public()
  @Get('answer')
  async question(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, undefined, async () => {
      const match = await this.answers.show(token, locale);
      const alternateUrl = `/answer?token=${encodeURIComponent(token)}&lang=${other(locale)}`;
      return answerPage({ locale, match, token, action: `/answer?lang=${locale}`, alternateUrl });
    });
  }

  @Public()
  @Post('answer')
  @HttpCode(200)
  async answer(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: AnswerForm }) form: z.infer<typeof AnswerForm>,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, undefined, async () => {
      const { organisationName, territoryName } = await this.answers.show(form.token, locale);
      const { matchId, actor } = await this.matches.answererOf(form.token);
      if (form.answer === 'accept') await this.matches.accept(actor, matchId);
      else await this.matches.decline(actor, matchId, declineReasonInWords(form.reason, form.details, 'fr'));
      return answerSavedPage({
        locale,
        answer: form.answer === 'accept' ? 'accepted' : 'declined',
        organisationName,
        territoryName,
      });
    });
  }
}

const other = (locale: Locale): Locale => (locale === 'fr' ? 'en' : 'fr');

function send(reply: FastifyReply, page: string): void {
  void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

/** A link that does not work says which way it does not, and how to get another; nothing else is shown. */
async function orSayWhy(
  reply: FastifyReply,
  locale: Locale,
  again: string | undefined,
  page: () => Promise<string>,
): Promise<void> {
  try {
    send(reply, await page());
  } catch (error) {
    if (!(error instanceof Problem) || !LINK_PROBLEM.test(error.code)) throw error;
    const problem = error.code.endsWith('expired-link')
      ? 'expired'
      : error.code.endsWith('invalid-link')
        ? 'invalid'
        : 'used';
    void reply.status(error.status);
    send(reply, linkProblemPage({ locale, problem, again }));
  }
}
const LINK_PROBLEM = /(-link|unreachable-status)$/;

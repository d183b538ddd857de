import { LINK_PAGES, type LinkPurpose, MailLinks } from '@alize/accounts';
import { AcceptMatch, DeclineMatch, EmployerAnswer, type Locale } from '@alize/contracts';
import { MatchAnswers, type VolunteerAnswer } from '@alize/matches';
import { Clock, Public } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { AuthenticatedRequest } from '../http/access';
import { localeOf } from '../http/locale';
import { AnswerLinks } from './answer-links';
import { answerPage, type TypedAnswer } from './answer-page';
import { answeredPage } from './answered-page';
import { employerPage } from './employer-page';
import { faultSentence } from './form-faults';
import { freshLinkSentPage } from './link-problem-page';
import { orSayWhy, other, PageQuery, sendPage, TokenForm } from './page-replies';

const typed = z.string().max(2_000).optional();
const AnswerForm = TokenForm.extend({
  answer: z.enum(['accept', 'decline', 'not_now', 'colleague']),
  /** One tick of a form is a text, several are a list. */
  callTimes: z.union([z.string().max(40), z.array(z.string().max(40)).max(10)]).optional(),
  ...{ reason: typed, details: typed, askAgainOn: typed, name: typed, email: typed, words: typed },
});
const EmployerForm = TokenForm.extend({ answer: z.enum(['approve', 'refuse']), reason: typed });
const FreshLinkForm = TokenForm.extend({ purpose: z.string().max(40) });

const DAY = 86_400_000;
const PROPOSED_DAYS = 90;
const LAST_DAYS = 730;

/** The pages by which people who are asked about a match answer from their mail. GET shows, POST acts. */
@ApiExcludeController()
@Controller()
export class AnswersController {
  constructor(
    private readonly pages: AnswerLinks,
    private readonly answers: MatchAnswers,
    private readonly links: MailLinks,
    private readonly clock: Clock,
  ) {}

  @Public()
  @Get('answer')
  async question(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, { link: { purpose: 'answer-match', token } }, () =>
      this.askVolunteer(token, locale),
    );
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
    const { token } = form;
    await orSayWhy(reply, locale, { link: { purpose: 'answer-match', token } }, async () => {
      const again = await this.links.hasServed('answer-match', token);
      try {
        await this.answers.answerByLink(token, answerIn(form), locale, this.callTimesIn(form));
      } catch (error) {
        const sentence = faultSentence(error, locale);
        if (!sentence) throw error;
        void reply.status(400);
        return this.askVolunteer(token, locale, { sentence, typed: form });
      }
      const match = await this.pages.answered('answer-match', token, locale);
      const waits = match.status === 'accepted';
      const answer =
        form.answer === 'accept'
          ? (waits && ('awaits_employer' as const)) || ('accepted' as const)
          : form.answer === 'decline'
            ? ('declined' as const)
            : form.answer;
      const askAgainOn = form.answer === 'not_now' ? form.askAgainOn : null;
      return answeredPage({ locale, answer, again, askAgainOn, ...match });
    });
  }

  @Public()
  @Get('approve-mission')
  async employerQuestion(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, { link: { purpose: 'approve-mission', token } }, () =>
      this.askEmployer(token, locale),
    );
  }

  @Public()
  @Post('approve-mission')
  @HttpCode(200)
  async employerAnswer(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: EmployerForm }) form: z.infer<typeof EmployerForm>,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    const { token } = form;
    await orSayWhy(reply, locale, { link: { purpose: 'approve-mission', token } }, async () => {
      const approved = form.answer === 'approve';
      const again = await this.links.hasServed('approve-mission', token);
      try {
        const answer = EmployerAnswer.parse({ approved, reason: approved ? undefined : form.reason });
        await this.answers.answerAsEmployerByLink(token, answer, locale);
      } catch (error) {
        const sentence = faultSentence(error, locale);
        if (!sentence) throw error;
        void reply.status(400);
        return this.askEmployer(token, locale, { sentence, typed: form.reason ?? '' });
      }
      const match = await this.pages.answered('approve-mission', token, locale);
      return answeredPage({ locale, answer: approved ? 'approved' : 'refused', again, ...match });
    });
  }

  /** Always the same answer: only who has the mailbox learns whether a link came. */
  @Public()
  @Post('fresh-link')
  @HttpCode(200)
  async freshLink(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: FreshLinkForm }) { purpose, token }: z.infer<typeof FreshLinkForm>,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (isPurpose(purpose)) await this.links.renew(purpose, token);
    sendPage(reply, freshLinkSentPage(lang ?? localeOf(request)));
  }

  /** What was ticked for a first call. */
  private callTimesIn({ answer, callTimes = [] }: z.infer<typeof AnswerForm>): Date[] {
    if (answer !== 'accept') return [];
    return (
      AcceptMatch.parse({ callTimes: [callTimes].flat() })
        .callTimes.map((at) => new Date(at))
        // A page may have lain open for days: a time that has passed meanwhile is no reason to refuse a yes.
        .filter((at) => at > this.clock.now())
    );
  }

  private async askVolunteer(
    token: string,
    locale: Locale,
    fault?: { sentence: string; typed: TypedAnswer },
  ): Promise<string> {
    const match = await this.pages.question('answer-match', token, locale);
    const today = Date.parse(this.clock.today());
    const after = (days: number) => new Date(today + days * DAY).toISOString().slice(0, 10);
    return answerPage({
      locale,
      match,
      token,
      fault,
      action: `/answer?lang=${locale}`,
      days: { first: after(1), last: after(LAST_DAYS), proposed: after(PROPOSED_DAYS) },
      alternateUrl: `/answer?token=${encodeURIComponent(token)}&lang=${other(locale)}`,
    });
  }

  private async askEmployer(
    token: string,
    locale: Locale,
    fault?: { sentence: string; typed: string },
  ): Promise<string> {
    return employerPage({
      locale,
      match: await this.pages.question('approve-mission', token, locale),
      token,
      fault,
      action: `/approve-mission?lang=${locale}`,
      alternateUrl: `/approve-mission?token=${encodeURIComponent(token)}&lang=${other(locale)}`,
    });
  }
}

/** A form's fields as the contract takes them; empty ones were left out. */
function answerIn({
  answer,
  reason,
  details,
  askAgainOn,
  name,
  email,
  words,
}: z.infer<typeof AnswerForm>): VolunteerAnswer {
  if (answer === 'accept') return answer;
  const given = (text?: string) => text?.trim() || undefined;
  if (answer === 'decline') return DeclineMatch.parse({ reason: given(reason), details: given(details) });
  if (answer === 'not_now')
    return DeclineMatch.parse({ reason: answer, askAgainOn: given(askAgainOn), details: given(details) });
  const colleague = { name: given(name), email: given(email), words: given(words) };
  return DeclineMatch.parse({ reason: answer, colleague });
}

const isPurpose = (purpose: string): purpose is LinkPurpose => Object.hasOwn(LINK_PAGES, purpose);

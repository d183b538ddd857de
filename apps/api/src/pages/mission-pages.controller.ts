import type { Locale } from '@alize/contracts';
import { MissionFeedbacks, MissionsService } from '@alize/missions';
import { newId, Public } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { AuthenticatedRequest } from '../http/access';
import { localeOf } from '../http/locale';
import { feedbackGivenPage, feedbackPage } from './feedback-page';
import { contactToldPage, firstContactPage } from './first-contact-page';
import { faultSentence } from './form-faults';
import { feedbackIn, MissionActs, MissionForm } from './mission-acts';
import { missionEndedPage } from './mission-ended-page';
import { type FollowedMission, MissionLinks } from './mission-links';
import { missionPage, type TypedMission } from './mission-page';
import { orSayWhy, other, PageQuery, TokenForm } from './page-replies';

const ContactForm = TokenForm.extend({ answer: z.enum(['yes', 'no']) });
const FeedbackForm = TokenForm.extend({
  rating: z.string().max(20),
  words: z.string().max(2_000).optional(),
});

/** The pages by which the two people of a mission follow it from their mail. GET shows, POST acts. */
@ApiExcludeController()
@Controller()
export class MissionPagesController {
  constructor(
    private readonly pages: MissionLinks,
    private readonly missions: MissionsService,
    private readonly feedbacks: MissionFeedbacks,
    private readonly acts: MissionActs,
  ) {}

  @Public()
  @Get('first-contact')
  async contactQuestion(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, { link: { purpose: 'first-contact', token } }, async () => {
      const followed = await this.pages.question('first-contact', token, locale);
      return firstContactPage({ ...followed, ...shownAt('/first-contact', token, locale) });
    });
  }

  @Public()
  @Post('first-contact')
  @HttpCode(200)
  async contact(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: ContactForm }) { token, answer }: z.infer<typeof ContactForm>,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, { link: { purpose: 'first-contact', token } }, async () => {
      const inTouch = answer === 'yes';
      await this.missions.tellContactByLink(token, inTouch, locale);
      const followed = await this.pages.answered('first-contact', token, locale);
      const followUrl = await this.pages.next('log-days', followed, locale);
      return contactToldPage({ locale, inTouch, territoryName: followed.territoryName, followUrl });
    });
  }

  @Public()
  @Get('log-days')
  async mission(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, { link: { purpose: 'log-days', token } }, async () =>
      this.follow(await this.pages.question('log-days', token, locale), token, locale),
    );
  }

  /** What is not possible any more shows the mission as it is now, and says so; the same again is no fault. */
  @Public()
  @Post('log-days')
  @HttpCode(200)
  async act(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: MissionForm }) form: MissionForm,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    const { token } = form;
    await orSayWhy(reply, locale, { link: { purpose: 'log-days', token } }, async () => {
      const followed = await this.pages.question('log-days', token, locale);
      if (form.act === 'feedback' && asksFeedback(followed)) {
        void reply.status(303).header('location', await this.pages.next('feedback', followed, locale));
        return '';
      }
      const fault = await this.acts.act(followed, form, locale);
      if (fault) void reply.status(fault.status);
      const now = await this.pages.question('log-days', token, locale);
      return this.follow(now, token, locale, fault && { sentence: fault.sentence, typed: form });
    });
  }

  @Public()
  @Get('feedback')
  async feedbackQuestion(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, { link: { purpose: 'feedback', token } }, async () => {
      const followed = await this.pages.question('feedback', token, locale);
      return feedbackPage({ ...followed, ...shownAt('/feedback', token, locale) });
    });
  }

  @Public()
  @Post('feedback')
  @HttpCode(200)
  async feedback(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: FeedbackForm }) form: z.infer<typeof FeedbackForm>,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    const { token } = form;
    await orSayWhy(reply, locale, { link: { purpose: 'feedback', token } }, async () => {
      try {
        await this.feedbacks.giveByLink(token, feedbackIn(form), locale);
      } catch (error) {
        const sentence = faultSentence(error, locale);
        if (!sentence) throw error;
        void reply.status(400);
        const followed = await this.pages.question('feedback', token, locale);
        const fault = { sentence, typed: form.words ?? '' };
        return feedbackPage({ ...followed, ...shownAt('/feedback', token, locale), fault });
      }
      const { territoryName } = await this.pages.answered('feedback', token, locale);
      return feedbackGivenPage(locale, territoryName);
    });
  }

  private follow(
    followed: FollowedMission,
    token: string,
    locale: Locale,
    fault?: { sentence: string; typed: TypedMission },
  ): string {
    const { mission, territoryName, today, introducedOn } = followed;
    const { status } = mission;
    if (status === 'done' || status === 'dropped') {
      const feedback = asksFeedback(followed) ? shownAt('/log-days', token, locale) : undefined;
      return missionEndedPage({ locale, mission, status, territoryName, feedback });
    }
    const days = { first: introducedOn, last: today };
    return missionPage({
      mission,
      territoryName,
      days,
      dayId: newId(),
      fault,
      ...shownAt('/log-days', token, locale),
    });
  }
}

const asksFeedback = ({ mission }: FollowedMission): boolean =>
  mission.status === 'done' && mission.actions.includes('feedback');
const shownAt = (path: string, token: string, locale: Locale) => ({
  locale,
  token,
  action: `${path}?lang=${locale}`,
  alternateUrl: `${path}?token=${encodeURIComponent(token)}&lang=${other(locale)}`,
});

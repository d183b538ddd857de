import { PreferencesService } from '@alize/accounts';
import { type Locale, MailCategory, Preferences } from '@alize/contracts';
import { PeopleService } from '@alize/directory';
import { Clock, Public } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { AuthenticatedRequest } from '../http/access';
import { localeOf } from '../http/locale';
import { faultSentence } from './form-faults';
import { orSayWhy, other, PageQuery, TokenForm } from './page-replies';
import { preferencesPage } from './preferences-page';
import { unsubscribedPage, unsubscribePage } from './unsubscribe-page';

const typed = z.string().max(40).optional();
const PreferencesForm = TokenForm.extend({
  ...{ reminders: typed, missions: typed, suggestions: typed, territory: typed },
  ...{ frequency: typed, silentUntil: typed },
});
type PreferencesForm = z.infer<typeof PreferencesForm>;
const UnsubscribeQuery = PageQuery.extend({ category: MailCategory });
type UnsubscribeQuery = z.infer<typeof UnsubscribeQuery>;

const DAY = 86_400_000;
const LONGEST_SILENCE = 365;

/** What one is written about, chosen from any mail. GET shows, POST acts. */
@ApiExcludeController()
@Controller()
export class PreferencesController {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  @Public()
  @Get('preferences')
  async show(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, {}, async () => {
      const { id } = await this.preferences.personBehind(token);
      return this.page(id, token, locale, await this.preferences.of(id));
    });
  }

  @Public()
  @Post('preferences')
  @HttpCode(200)
  async save(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: PreferencesForm }) form: PreferencesForm,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    const { token } = form;
    await orSayWhy(reply, locale, {}, async () => {
      const { id } = await this.preferences.personBehind(token);
      const before = await this.preferences.of(id);
      const shown = await this.concerning(id);
      try {
        const chosen = chosenIn(form, before, shown);
        await this.preferences.save(id, chosen);
        return await this.page(id, token, locale, chosen, { saved: true });
      } catch (error) {
        const fault = faultSentence(error, locale);
        if (!fault) throw error;
        void reply.status(400);
        return this.page(id, token, locale, before, { fault });
      }
    });
  }

  @Public()
  @Get('unsubscribe')
  async ask(
    @Query({ schema: UnsubscribeQuery }) { token, category, lang }: UnsubscribeQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, {}, async () => {
      await this.preferences.personBehind(token);
      const action = `/unsubscribe?token=${encodeURIComponent(token)}&category=${category}&lang=${locale}`;
      return unsubscribePage({ locale, category, token, action, preferencesUrl: pathOf(token, locale) });
    });
  }

  /**
   * RFC 8058: posted by the mailbox provider, without a cookie and whatever the body, to the very address of the header.
   * Many people's come from one address, so they are not counted; one that is not signed by us writes nothing.
   */
  @SkipThrottle()
  @Public()
  @Post('unsubscribe')
  @HttpCode(200)
  async unsubscribe(
    @Query({ schema: UnsubscribeQuery }) { token, category, lang }: UnsubscribeQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, {}, async () => {
      const { id } = await this.preferences.personBehind(token);
      await this.preferences.refuse(id, category);
      return unsubscribedPage(locale, category, pathOf(token, locale));
    });
  }

  private async page(
    personId: string,
    token: string,
    locale: Locale,
    preferences: Preferences,
    told: { saved?: boolean; fault?: string } = {},
  ): Promise<string> {
    const after = (days: number) =>
      new Date(Date.parse(this.clock.today()) + days * DAY).toISOString().slice(0, 10);
    return preferencesPage({
      ...{ locale, preferences, token, ...told },
      categories: await this.concerning(personId),
      days: { first: after(0), last: after(LONGEST_SILENCE) },
      action: `/preferences?lang=${locale}`,
      alternateUrl: pathOf(token, other(locale)),
    });
  }

  /** Who runs no territory is never written to about what happens there. */
  private async concerning(personId: string): Promise<MailCategory[]> {
    const grants = await this.people.grantsOf(personId);
    return grants.some(({ role }) => role === 'animator')
      ? [...MailCategory.options]
      : ['reminders', 'missions'];
  }
}

const pathOf = (token: string, locale: Locale): string =>
  `/preferences?token=${encodeURIComponent(token)}&lang=${locale}`;

/** What the page did not show stays as it was. */
const chosenIn = (form: PreferencesForm, before: Preferences, shown: MailCategory[]): Preferences =>
  Preferences.parse({
    categories: MailCategory.options.filter((category) =>
      shown.includes(category) ? form[category] !== undefined : before.categories.includes(category),
    ),
    frequency: form.frequency ?? before.frequency,
    silentUntil: form.silentUntil?.trim() || null,
  });

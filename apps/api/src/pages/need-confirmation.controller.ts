import { NeedConfirmations } from '@alize/needs';
import { Public } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { AuthenticatedRequest } from '../http/access';
import { localeOf } from '../http/locale';
import { confirmationPage } from './confirmation-page';
import { confirmedFormPage } from './confirmed-form-page';
import { ConfirmedSessions } from './confirmed-sessions';
import { orSayWhy, other, PageQuery, TokenForm } from './page-replies';

/** The page behind the mail that asks whether an address is that of who wrote a need. GET shows, POST acts. */
@ApiExcludeController()
@Controller('confirm')
export class NeedConfirmationController {
  constructor(
    private readonly confirmations: NeedConfirmations,
    private readonly sessions: ConfirmedSessions,
  ) {}

  @Public()
  @Get()
  async show(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, {}, async () => {
      const need = await this.confirmations.pending(token);
      if (need.state !== 'to-confirm')
        return confirmedFormPage({ locale, kind: 'need', form: need, justNow: false });
      const alternateUrl = `/confirm?token=${encodeURIComponent(token)}&lang=${other(locale)}`;
      const { territoryName } = need;
      const action = `/confirm?lang=${locale}`;
      return confirmationPage({ locale, need, territoryName, token, action, alternateUrl });
    });
  }

  @Public()
  @Post()
  @HttpCode(200)
  async confirm(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: TokenForm }) { token }: z.infer<typeof TokenForm>,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, {}, async () => {
      const { personId, first } = await this.confirmations.confirm(token);
      if (first) await this.sessions.open(reply, personId);
      const form = await this.confirmations.pending(token);
      return confirmedFormPage({ locale, kind: 'need', form, justNow: first });
    });
  }
}

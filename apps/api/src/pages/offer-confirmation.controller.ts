import { OfferConfirmations } from '@alize/offers';
import { Public } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { AuthenticatedRequest } from '../http/access';
import { localeOf } from '../http/locale';
import { confirmedFormPage } from './confirmed-form-page';
import { ConfirmedSessions } from './confirmed-sessions';
import { offerConfirmationPage } from './offer-confirmation-page';
import { orSayWhy, other, PageQuery, TokenForm } from './page-replies';

/** The page behind the mail that asks whether an address is that of who offers help. GET shows, POST acts. */
@ApiExcludeController()
@Controller('confirm-offer')
export class OfferConfirmationController {
  constructor(
    private readonly confirmations: OfferConfirmations,
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
      const offer = await this.confirmations.pending(token);
      if (offer.state !== 'to-confirm')
        return confirmedFormPage({ locale, kind: 'offer', form: offer, justNow: false });
      const alternateUrl = `/confirm-offer?token=${encodeURIComponent(token)}&lang=${other(locale)}`;
      return offerConfirmationPage({
        locale,
        offer,
        token,
        action: `/confirm-offer?lang=${locale}`,
        alternateUrl,
      });
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
      return confirmedFormPage({ locale, kind: 'offer', form, justNow: first });
    });
  }
}

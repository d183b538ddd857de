import { OfferSubmissions } from '@alize/offers';
import { Public } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { AuthenticatedRequest } from '../http/access';
import { localeOf } from '../http/locale';
import { offerConfirmationPage, offerConfirmedPage } from './offer-confirmation-page';
import { orSayWhy, other, PageQuery, TokenForm } from './page-replies';

/** The page behind the mail that asks whether an address is that of who offers help. GET shows, POST acts. */
@ApiExcludeController()
@Controller('confirm-offer')
export class OfferConfirmationController {
  constructor(private readonly submissions: OfferSubmissions) {}

  @Public()
  @Get()
  async show(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, {}, async () => {
      const offer = await this.submissions.pending(token);
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
      const offer = await this.submissions.pending(token);
      await this.submissions.confirm(token);
      return offerConfirmedPage({ locale, offer });
    });
  }
}

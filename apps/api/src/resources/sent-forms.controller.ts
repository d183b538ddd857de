import { CorrectAddress, FollowForm, SentForm } from '@alize/contracts';
import { SentNeeds } from '@alize/needs';
import { SentOffers } from '@alize/offers';
import { notFound, Public } from '@alize/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Network } from '../http/access';

/**
 * What became of a form, for who sent it and is not signed in: the secret they were answered with says who they are. It
 * stands in the body of each request, so that no log keeps it.
 */
@ApiTags('sent forms')
@Controller('sent-forms')
export class SentFormsController {
  constructor(
    private readonly needs: SentNeeds,
    private readonly offers: SentOffers,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: SentForm })
  async read(@Body({ schema: FollowForm }) { token }: FollowForm): Promise<SentForm> {
    const found = (await this.needs.find(token)) ?? (await this.offers.find(token));
    if (!found) throw notFound('form');
    return found;
  }

  /** The mail that asks for the confirmation, once more. */
  @Public()
  @Post('confirmation')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: SentForm })
  async sendAgain(
    @Body({ schema: FollowForm }) { token }: FollowForm,
    @Network() network: string,
  ): Promise<SentForm> {
    const { kind } = await this.read({ token });
    await (kind === 'need' ? this.needs : this.offers).sendAgain(token, network);
    return this.read({ token });
  }

  /** The same to another address; links to the former one confirm nothing any more. */
  @Public()
  @Post('address')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: SentForm })
  async correct(
    @Body({ schema: CorrectAddress }) { token, email }: CorrectAddress,
    @Network() network: string,
  ): Promise<SentForm> {
    const { kind } = await this.read({ token });
    await (kind === 'need' ? this.needs : this.offers).correctAddress(token, email, network);
    return this.read({ token });
  }
}

import { FailedMails } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { MailQueue, MailsQueries } from '@alize/notifications';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

@ApiTags('mails')
@Controller('mails')
export class MailsController {
  constructor(
    private readonly mails: MailsQueries,
    private readonly queue: MailQueue,
  ) {}

  /** Mails a server refused for good, newest first: an address to correct, a call to make. */
  @Can('mail:read')
  @Get('failed')
  @ApiResponse({ status: 200, standardSchema: FailedMails })
  async failed(@CurrentActor() actor: Actor): Promise<FailedMails> {
    return { items: await this.mails.failed(actor) };
  }

  /** Tried once more, after an address was corrected or a server was repaired. */
  @Can('mail:send')
  @Post(':id/sending')
  @HttpCode(202)
  @ApiResponse({ status: 409, description: 'It has not failed' })
  retry(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    return this.queue.retry(actor, id);
  }
}

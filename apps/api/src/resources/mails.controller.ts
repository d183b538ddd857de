import type { Actor } from '@alize/directory';
import { MailsQueries } from '@alize/notifications';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, CurrentActor } from '../http/access';

@ApiTags('mails')
@Controller('mails')
export class MailsController {
  constructor(private readonly mails: MailsQueries) {}

  /** Mails a server refused for good, newest first: an address to correct, a call to make. */
  @Can('mail:read')
  @Get('failed')
  async failed(@CurrentActor() actor: Actor): Promise<{ items: object[] }> {
    return { items: await this.mails.failed(actor) };
  }
}

import { notFound, Public } from '@alize/platform';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Mailbox } from '../../../infra/embedded/mail-catcher';
import { mailboxPolicy, renderMailboxPage, renderMailPage } from '../../../infra/embedded/mailbox-page';
import { type AuthenticatedRequest } from './http/access';
import { localeOf } from './http/locale';

export const MAILBOX = Symbol('MAILBOX');

/** What the local mail catcher holds. It exists only where the catcher does, so never in production. */
@ApiExcludeController()
@Controller('dev')
export class DevMailboxController {
  constructor(@Inject(MAILBOX) private readonly mailbox: Mailbox) {}

  @Public()
  @Get('mailbox.json')
  list() {
    return this.mailbox.list().map(({ id, to, subject, text, html, headers, receivedAt }) => ({
      id,
      to,
      subject,
      text,
      html,
      headers,
      receivedAt,
    }));
  }

  @Public()
  @Get('mailbox')
  page(@Req() request: AuthenticatedRequest, @Res() reply: FastifyReply): void {
    show(reply, renderMailboxPage(this.mailbox.list(), { locale: localeOf(request) }));
  }

  @Public()
  @Get('mailbox/:id')
  mail(@Param('id') id: string, @Req() request: AuthenticatedRequest, @Res() reply: FastifyReply): void {
    const mail = this.mailbox.get(id);
    if (!mail) throw notFound('route');
    show(reply, renderMailPage(mail, { locale: localeOf(request) }));
  }
}

function show(reply: FastifyReply, page: string): void {
  void reply.header('content-security-policy', mailboxPolicy).type('text/html; charset=utf-8').send(page);
}

import { EmailChanges } from '@alize/accounts';
import type { Locale } from '@alize/contracts';
import { Problem, Public } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { localeOf } from '../http/locale';
import { messagePage } from './message-page';
import { orSayWhy, PageQuery, sendPage, TokenForm } from './page-replies';

const words = {
  fr: {
    title: 'Cette adresse est-elle la vôtre ?',
    lines: (email: string) => [
      `Une fois confirmée, Alizé vous écrit à ${email}, et vos liens de connexion y arrivent.`,
      'L’ancienne adresse en est prévenue. Cette adresse n’est pas la vôtre ? Fermez cette page, rien ne change.',
    ],
    confirm: 'Confirmer mon adresse',
    done: 'Votre adresse est confirmée',
    doneLines: (email: string) => [
      `Alizé vous écrit désormais à ${email}.`,
      'Par sécurité, vos sessions sont fermées : demandez un lien pour vous connecter de nouveau.',
    ],
    taken: 'Cette adresse est celle d’une autre personne',
    takenLines: ['Rien ne change. Dites-le à l’équipe de votre territoire, qui vous répondra.'],
  },
  en: {
    title: 'Is this address yours?',
    lines: (email: string) => [
      `Once you have confirmed it, Alizé writes to ${email}, and your sign-in links arrive there.`,
      'The former address is told. Is this address not yours? Close this page and nothing changes.',
    ],
    confirm: 'Confirm my address',
    done: 'Your address is confirmed',
    doneLines: (email: string) => [
      `Alizé now writes to ${email}.`,
      'To be safe your sessions have ended: ask for a link to sign in again.',
    ],
    taken: 'This address is somebody else’s',
    takenLines: ['Nothing changes. Tell those who run your territory, and they will answer you.'],
  },
};

/** The page behind the mail to a new address: opening it confirms nothing, its button does. */
@ApiExcludeController()
@Controller('email-change')
export class EmailChangeController {
  constructor(private readonly changes: EmailChanges) {}

  @Public()
  @Get()
  async show(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, {}, async () => {
      const { newEmail, confirmedAt } = await this.changes.pending(token ?? '');
      if (confirmedAt) return donePage(newEmail, locale);
      const w = words[locale];
      const fields = { token: token ?? '' };
      const form = { label: w.confirm, action: `/email-change?lang=${locale}`, fields };
      return messagePage({ locale, title: w.title, lines: w.lines(newEmail), form });
    });
  }

  @Public()
  @Post()
  @HttpCode(200)
  async confirm(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: TokenForm }) { token }: z.infer<typeof TokenForm>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, {}, async () => {
      try {
        return donePage((await this.changes.confirm(token)).newEmail, locale);
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'person/email-taken') throw error;
        const { taken, takenLines } = words[locale];
        void reply.status(error.status);
        sendPage(reply, messagePage({ locale, title: taken, lines: takenLines }));
        return null;
      }
    });
  }
}

function donePage(email: string, locale: Locale): string {
  const w = words[locale];
  return messagePage({ locale, title: w.done, lines: w.doneLines(email) });
}

import { MailLinks } from '@alize/accounts';
import { CommitteeAttendances, CommitteeConflicts, CommitteeQueries } from '@alize/committee';
import { type CommitteeSession, ConflictGround, Id, type Locale } from '@alize/contracts';
import { type Actor, TerritoriesService } from '@alize/directory';
import { Problem, Public } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { AuthenticatedRequest } from '../http/access';
import { localeOf } from '../http/locale';
import { problemSentence } from '../http/sentences';
import { convocationPage } from './convocation-page';
import { orSayWhy, other, PageQuery, TokenForm } from './page-replies';

const Form = TokenForm.extend({
  act: z.enum(['yes', 'no', 'proxy', 'no-proxy', 'aside']),
  holderId: Id.optional(),
  applicationId: Id.optional(),
  ground: ConflictGround.optional(),
});
type Form = z.infer<typeof Form>;

const DONE = {
  fr: { yes: 'C’est noté : vous venez.', no: 'C’est noté : vous ne venez pas.', other: 'C’est noté.' },
  en: { yes: 'Noted: you come.', no: 'Noted: you do not come.', other: 'Noted.' },
};

/** The page behind the link of a convocation. GET shows, POST acts, and the link serves until it expires. */
@ApiExcludeController()
@Controller()
export class ConvocationController {
  constructor(
    private readonly links: MailLinks,
    private readonly queries: CommitteeQueries,
    private readonly attendances: CommitteeAttendances,
    private readonly conflicts: CommitteeConflicts,
    private readonly territories: TerritoriesService,
  ) {}

  @Public()
  @Get('convocation')
  async show(
    @Query({ schema: PageQuery }) { token, lang }: PageQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    await orSayWhy(reply, locale, { link: { purpose: 'committee-session', token } }, () =>
      this.page(token, locale),
    );
  }

  @Public()
  @Post('convocation')
  @HttpCode(200)
  async act(
    @Query({ schema: PageQuery }) { lang }: PageQuery,
    @Body({ schema: Form }) form: Form,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? localeOf(request);
    const { token, act } = form;
    await orSayWhy(reply, locale, { link: { purpose: 'committee-session', token } }, async () => {
      const read = await this.read(token, locale);
      try {
        await this.do(read, form);
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 409) throw error;
        void reply.status(409);
        return this.page(token, locale, problemSentence(error.code, error.facts, locale));
      }
      const done = DONE[locale];
      return this.page(token, locale, act === 'yes' || act === 'no' ? done[act] : done.other);
    });
  }

  private async do(
    { actor, session, memberId }: Awaited<ReturnType<ConvocationController['read']>>,
    { act, holderId, applicationId, ground }: Form,
  ): Promise<void> {
    const { id } = session;
    if (act === 'yes' || act === 'no') return this.attendances.respond(actor, id, memberId, act);
    if (act === 'no-proxy')
      return this.attendances.setProxy(actor, id, { giverId: memberId, holderId: null });
    if (act === 'proxy' && holderId)
      return this.attendances.setProxy(actor, id, { giverId: memberId, holderId });
    if (act === 'aside' && applicationId && ground)
      return this.conflicts.declare(actor, applicationId, { ground, words: '' });
  }

  private async page(token: string, locale: Locale, done?: string): Promise<string> {
    const { session, memberId, territoryName } = await this.read(token, locale);
    const path = `/convocation?lang=${other(locale)}`;
    return convocationPage({
      ...{ locale, session, memberId, territoryName, token, done },
      action: `/convocation?lang=${locale}`,
      alternateUrl: `${path}&token=${encodeURIComponent(token)}`,
    });
  }

  /** As the member alone, whatever else they are: a forwarded link opens nothing else of theirs. */
  private async read(
    token: string,
    locale: Locale,
  ): Promise<{ actor: Actor; session: CommitteeSession; memberId: string; territoryName: string }> {
    const { subjectId, personId } = await this.links.read('committee-session', token);
    const actor = { personId, locale, grants: [] };
    const session = await this.queries.get(actor, subjectId);
    if (!session.memberId || session.status !== 'convened') throw new Problem(410, 'link/used');
    const { name } = await this.territories.get(session.territoryId);
    return { actor, session, memberId: session.memberId, territoryName: name };
  }
}

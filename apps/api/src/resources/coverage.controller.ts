import { fullName } from '@alize/accounts';
import { AnswerFigures, Coverage, Id, Locale, PartnerAccounts } from '@alize/contracts';
import { type Actor, mustRun, PeopleService, TerritoriesService } from '@alize/directory';
import { AnswerFiguresQueries, CoverageQueries, LoadQueries } from '@alize/matches';
import { AuditTrail, Clock } from '@alize/platform';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';
import { recruitmentSheet } from '../pages/recruitment-sheet';
import { coverageCsv } from './coverage-csv';

const SheetQuery = z.object({ lang: Locale.optional(), needId: Id.optional() });

/** What is missing in a territory: for its animator's screen, for her spreadsheet, and for her partners. */
@ApiTags('coverage')
@Controller('territories/:id')
export class CoverageController {
  constructor(
    private readonly coverage: CoverageQueries,
    private readonly answers: AnswerFiguresQueries,
    private readonly loads: LoadQueries,
    private readonly people: PeopleService,
    private readonly territories: TerritoriesService,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  @Can('match:propose')
  @Get('coverage')
  @ApiResponse({ status: 200, standardSchema: Coverage })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Coverage> {
    return this.coverage.of(actor, id);
  }

  /** How people answer: delays, acceptance, refusals, silence, over twelve months and by partner. */
  @Can('match:propose')
  @Get('answer-figures')
  @ApiResponse({ status: 200, standardSchema: AnswerFigures })
  answerFigures(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<AnswerFigures> {
    return this.answers.of(actor, id);
  }

  /** What each partner promised for this year, against what its people were asked, gave and refused. */
  @Can('match:propose')
  @Get('partner-accounts')
  @ApiResponse({ status: 200, standardSchema: PartnerAccounts })
  async accounts(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<PartnerAccounts> {
    mustRun(actor, id, 'territory');
    return { items: await this.loads.named(id) };
  }

  /** The table of skills, in the language of who asks. */
  @Can('match:propose')
  @Get('coverage.csv')
  @ApiProduces('text/csv')
  async csv(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const coverage = await this.coverage.of(actor, id);
    const { code } = await this.territories.get(id);
    await this.noteExport('coverage_exported', actor, id);
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="alize-${code}-${coverage.asOf}.csv"`)
      .send(coverageCsv(coverage, actor.locale));
  }

  /** A page to print or to send to HR directors; it names no firm. `needId`: for what this need lacks alone. */
  @Can('match:propose')
  @Get('recruitment-sheet')
  @ApiProduces('text/html')
  async sheet(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: SheetQuery }) { lang, needId }: z.infer<typeof SheetQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? actor.locale;
    const sheet = await this.coverage.recruitmentSheet(actor, id, locale, needId);
    const { name, senderName, replyTo } = await this.territories.get(id);
    const animators = await this.people.animatorsOf(id);
    const animator = animators.find((person) => person.id === actor.personId) ?? animators[0];
    const page = recruitmentSheet({
      locale,
      territoryName: name,
      sheet,
      contact: animator
        ? { name: fullName(animator), email: animator.email ?? replyTo, phone: animator.phone }
        : { name: senderName, email: replyTo },
      asOf: this.clock.today(),
      alternateUrl: `/api/territories/${id}/recruitment-sheet?lang=${locale === 'fr' ? 'en' : 'fr'}${needId ? `&needId=${needId}` : ''}`,
    });
    await this.noteExport('recruitment_sheet_opened', actor, id);
    void reply.type('text/html; charset=utf-8').send(page);
  }

  /** Before it leaves: what could not be noted down is not given. */
  private noteExport(
    action: 'coverage_exported' | 'recruitment_sheet_opened',
    { personId: actorId }: Actor,
    id: string,
  ): Promise<void> {
    return this.audit.record({ action, actorId, subject: 'territory', subjectId: id, territoryId: id });
  }
}

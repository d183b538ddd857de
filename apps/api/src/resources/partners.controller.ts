import { daysAttestation, GivenDaysQueries } from '@alize/board';
import { AskYearFigures, GivenDays, LentPeople, OwnAccounts } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { PdfWriter } from '@alize/documents';
import { PartnersOwnQueries } from '@alize/matches';
import { AuditTrail, Clock } from '@alize/platform';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';
import { lentPeopleCsv } from './lent-people-csv';

/** For a partner's contact: what the organisation promised, and the people it lends. */
@ApiTags('partners')
@Controller()
export class PartnersController {
  constructor(
    private readonly queries: PartnersOwnQueries,
    private readonly given: GivenDaysQueries,
    private readonly pdf: PdfWriter,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Of the organisations one is the contact of. */
  @Can('match:employ')
  @Get('partner-accounts')
  @ApiResponse({ status: 200, standardSchema: OwnAccounts })
  async accounts(@CurrentActor() actor: Actor): Promise<OwnAccounts> {
    return { items: await this.queries.accounts(actor) };
  }

  @Can('match:employ')
  @Get('organisations/:id/volunteers')
  @ApiResponse({ status: 200, standardSchema: LentPeople })
  async people(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<LentPeople> {
    return { items: await this.queries.lent(actor, id) };
  }

  /** The same as a spreadsheet, in the language of who asks. */
  @Can('match:employ')
  @Get('organisations/:id/volunteers.csv')
  @ApiProduces('text/csv')
  async csv(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const people = await this.queries.lent(actor, id);
    await this.audit.record({
      action: 'volunteers_exported',
      actorId: actor.personId,
      subject: 'organisation',
      subjectId: id,
    });
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="alize-${this.clock.today()}.csv"`)
      .send(lentPeopleCsv(people, actor.locale));
  }

  /** The days of a year noted of their people: whose, at which firm. */
  @Can('match:employ')
  @Get('organisations/:id/given-days')
  @ApiResponse({ status: 200, standardSchema: GivenDays })
  givenDays(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: AskYearFigures }) { year }: AskYearFigures,
  ): Promise<GivenDays> {
    return this.given.of(actor, id, year);
  }

  /** The same as an attestation, in the language of who asks. */
  @Can('match:employ')
  @Get('organisations/:id/given-days.pdf')
  @ApiProduces('application/pdf')
  async attestation(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: AskYearFigures }) { year: asked }: AskYearFigures,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const given = await this.given.of(actor, id, asked);
    const file = await this.pdf.write(daysAttestation(given, actor.locale), this.clock.now());
    await this.audit.record({
      action: 'volunteers_exported',
      actorId: actor.personId,
      subject: 'organisation',
      subjectId: id,
      detail: `given-days ${given.year}`,
    });
    void reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="alize-attestation-${given.year}.pdf"`)
      .send(file);
  }
}

import { ProgrammeFiguresQueries, TerritoryMapQueries, YearFiguresQueries } from '@alize/board';
import { AskYearFigures, ProgrammeFigures, TerritoryMap, YearFigures } from '@alize/contracts';
import { type Actor, TerritoriesService } from '@alize/directory';
import { AuditTrail } from '@alize/platform';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';
import { yearFiguresXlsx } from './year-figures-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a territory did in a year, beside the year before: for those who run it and owe it to their committee. */
@ApiTags('figures')
@Controller()
export class YearFiguresController {
  constructor(
    private readonly figures: YearFiguresQueries,
    private readonly programme: ProgrammeFiguresQueries,
    private readonly places: TerritoryMapQueries,
    private readonly territories: TerritoriesService,
    private readonly audit: AuditTrail,
  ) {}

  /** All territories, for the table of who looks after the programme. */
  @Can('territory:write')
  @Get('programme-figures')
  @ApiResponse({ status: 200, standardSchema: ProgrammeFigures })
  all(@CurrentActor() actor: Actor): Promise<ProgrammeFigures> {
    return this.programme.of(actor);
  }

  @Can('match:propose')
  @Get('territories/:id/year-figures')
  @ApiResponse({ status: 200, standardSchema: YearFigures })
  get(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: AskYearFigures }) { year }: AskYearFigures,
  ): Promise<YearFigures> {
    return this.figures.of(actor, id, year);
  }

  /** Where needs, offers and firms helped lie: points, which the page draws itself. */
  @Can('match:propose')
  @Get('territories/:id/map')
  @ApiResponse({ status: 200, standardSchema: TerritoryMap })
  map(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: AskYearFigures }) { year }: AskYearFigures,
  ): Promise<TerritoryMap> {
    return this.places.of(actor, id, year);
  }

  /** The year's figures as a workbook, in the language of who asks. */
  @Can('match:propose')
  @Get('territories/:id/year-figures.xlsx')
  @ApiProduces(XLSX)
  async xlsx(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: AskYearFigures }) { year: asked }: AskYearFigures,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const figures = await this.figures.of(actor, id, asked);
    const { code } = await this.territories.get(id);
    const file = await yearFiguresXlsx(figures, actor.locale);
    // Before it leaves: what could not be noted down is not given.
    await this.audit.record({
      action: 'list_exported',
      actorId: actor.personId,
      subject: 'territory',
      subjectId: id,
      territoryId: id,
      detail: `year-figures ${figures.year}`,
    });
    void reply
      .type(XLSX)
      .header('content-disposition', `attachment; filename="alize-${code}-${figures.year}.xlsx"`)
      .send(file);
  }
}

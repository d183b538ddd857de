import { ListsQueries, SavedViews } from '@alize/board';
import {
  ExportList,
  Id,
  ListPage,
  ListSavedViews,
  ListView,
  type Locale,
  type ListName,
  SavedViews as SavedViewsPage,
  SaveView,
} from '@alize/contracts';
import { type Actor, TerritoriesService } from '@alize/directory';
import { AuditTrail, Clock } from '@alize/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';
import { columnsOf, listCsv, listXlsx } from './list-file';

const Created = z.object({ id: Id });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TITLES: Record<Locale, Record<ListName, string>> = {
  fr: {
    missions: 'Appuis',
    needs: 'Besoins',
    offers: 'Offres',
    people: 'Personnes',
    organisations: 'Organismes',
  },
  en: {
    missions: 'Missions',
    needs: 'Needs',
    offers: 'Offers',
    people: 'People',
    organisations: 'Organisations',
  },
};

/** The lists that animators work from, on the screen and as files. */
@ApiTags('lists')
@Controller('lists')
export class ListsController {
  constructor(
    private readonly lists: ListsQueries,
    private readonly views: SavedViews,
    private readonly territories: TerritoriesService,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  @Can('match:propose')
  @Get()
  @ApiResponse({ status: 200, standardSchema: ListPage })
  page(@CurrentActor() actor: Actor, @Query({ schema: ListView }) view: ListView): Promise<ListPage> {
    return this.lists.page(actor, view);
  }

  /** The whole view as a file, in the language of who asks. */
  @Can('match:propose')
  @Get('export')
  @ApiProduces('text/csv', XLSX)
  async export(
    @CurrentActor() actor: Actor,
    @Query({ schema: ExportList }) { format, columns: chosen, ...view }: ExportList,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { list } = view;
    const lines = await this.lists.all(actor, view);
    const { code } = await this.territories.get(view.territoryId);
    const { locale } = actor;
    const columns = columnsOf(list, chosen);
    const title = TITLES[locale][list];
    const file =
      format === 'csv' ? listCsv(lines, columns, locale) : await listXlsx(lines, { columns, locale, title });
    // Before it leaves: what could not be noted down is not given.
    await this.audit.record({
      action: 'list_exported',
      actorId: actor.personId,
      subject: 'territory',
      subjectId: view.territoryId,
      territoryId: view.territoryId,
      detail: `${list} ${lines.length}`,
    });
    const name = `alize-${code}-${title.toLowerCase()}-${this.clock.today()}.${format}`;
    void reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(file);
  }

  /** Views kept under a name: one's own, and those shared in the territory. */
  @Can('match:propose')
  @Get('views')
  @ApiResponse({ status: 200, standardSchema: SavedViewsPage })
  async saved(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListSavedViews }) asked: ListSavedViews,
  ): Promise<z.infer<typeof SavedViewsPage>> {
    return { items: await this.views.list(actor, asked) };
  }

  @Can('match:propose')
  @Post('views')
  @ApiResponse({ status: 201, standardSchema: Created })
  async save(
    @CurrentActor() actor: Actor,
    @Body({ schema: SaveView }) input: SaveView,
  ): Promise<z.infer<typeof Created>> {
    return { id: await this.views.save(actor, input) };
  }

  @Can('match:propose')
  @Delete('views/:id')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    await this.views.remove(actor, id);
  }
}

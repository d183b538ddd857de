import { ListsQueries } from '@alize/board';
import { ExportList, ListPage, ListView, type Locale, type ListName } from '@alize/contracts';
import { type Actor, TerritoriesService } from '@alize/directory';
import { AuditTrail, Clock } from '@alize/platform';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, CurrentActor } from '../http/access';
import { columnsOf, listCsv, listXlsx } from './list-file';

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
}

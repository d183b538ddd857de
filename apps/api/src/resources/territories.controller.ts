import { Public } from '@alize/platform';
import {
  CommuneCode,
  CreateTerritory,
  Epci,
  FindEpcis,
  Id,
  Partners,
  PreviewWeights,
  type Territory,
  TerritoryFigures,
  TerritoryPolicy,
  TerritoryPublication,
  TerritoryRecord,
  UpdateTerritory,
  UpdateTerritoryPolicy,
  UpdateTerritoryProfile,
  WeightsPreview,
} from '@alize/contracts';
import {
  type Actor,
  CommunesService,
  Epcis,
  mustRun,
  PartnersQueries,
  TerritoriesService,
  TerritoryRecords,
} from '@alize/directory';
import { TerritoryFiguresQueries, WeightsPreviewQueries } from '@alize/matches';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

const FindCommunes = z.object({
  q: z.string().trim().max(100).default(''),
  /** The commune of this INSEE code alone. */
  code: CommuneCode.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  /** Its communes come first. */
  territoryId: Id.optional(),
});

@ApiTags('territories')
@Controller()
export class TerritoriesController {
  constructor(
    private readonly territories: TerritoriesService,
    private readonly communes: CommunesService,
    private readonly partners: PartnersQueries,
    private readonly previews: WeightsPreviewQueries,
    private readonly figures: TerritoryFiguresQueries,
    private readonly records: TerritoryRecords,
    private readonly epcis: Epcis,
  ) {}

  @Public()
  @Get('territories')
  async list(): Promise<{ items: Territory[] }> {
    return { items: await this.territories.list() };
  }

  @Can('territory:write')
  @Post('territories')
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateTerritory }) input: CreateTerritory,
  ): Promise<{ id: string }> {
    const { id } = await this.territories.create(actor, input);
    return { id };
  }

  /** Its communes, who runs it, how its mails are signed, and what was changed of these. */
  @Can('policy:write')
  @Get('territories/:id')
  @ApiResponse({ status: 200, standardSchema: TerritoryRecord })
  record(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<TerritoryRecord> {
    return this.records.get(actor, id);
  }

  /** Communes are for administrators to add and take away. */
  @Can('policy:write')
  @Patch('territories/:id')
  @ApiResponse({ status: 200, standardSchema: TerritoryRecord })
  async update(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateTerritory }) input: UpdateTerritory,
  ): Promise<TerritoryRecord> {
    await this.records.update(actor, id, input);
    return this.records.get(actor, id);
  }

  /** Groups of communes, by words of their name. */
  @Can('policy:write')
  @Get('epcis')
  @ApiResponse({ status: 200, standardSchema: z.object({ items: z.array(Epci) }) })
  findEpcis(@Query({ schema: FindEpcis }) { q }: z.infer<typeof FindEpcis>): { items: Epci[] } {
    return { items: this.epcis.search(q) };
  }

  /** What was achieved, for the territory's public page. */
  @Public()
  @Get('territories/:id/figures')
  @ApiResponse({ status: 200, standardSchema: TerritoryFigures })
  figuresOf(@Param({ schema: IdParam }) { id }: IdParam): Promise<TerritoryFigures> {
    return this.figures.of(id);
  }

  /** Who lends people there; for the form of who offers time. */
  @Public()
  @Get('territories/:id/partners')
  @ApiResponse({ status: 200, standardSchema: Partners })
  async partnersOf(@Param({ schema: IdParam }) { id }: IdParam): Promise<Partners> {
    return { items: await this.partners.of(id) };
  }

  /** Who runs the programme there, whom to call, how long data are kept; for its public pages. */
  @Public()
  @Get('territories/:id/publication')
  @ApiResponse({ status: 200, standardSchema: TerritoryPublication })
  publication(@Param({ schema: IdParam }) { id }: IdParam): Promise<TerritoryPublication> {
    return this.territories.publicationOf(id);
  }

  @Can('policy:write')
  @Put('territories/:id/profile')
  @HttpCode(204)
  async updateProfile(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateTerritoryProfile }) input: UpdateTerritoryProfile,
  ): Promise<void> {
    await this.territories.updateProfile(actor, id, input);
  }

  @Can('policy:write')
  @Get('territories/:id/policy')
  @ApiResponse({ status: 200, standardSchema: UpdateTerritoryPolicy })
  async policy(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<{ policy: TerritoryPolicy; version: number }> {
    mustRun(actor, id, 'territory');
    const { policy, version } = await this.territories.get(id);
    return { policy: TerritoryPolicy.parse(policy), version };
  }

  @Can('policy:write')
  @Put('territories/:id/policy')
  @HttpCode(204)
  async updatePolicy(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateTerritoryPolicy }) input: z.infer<typeof UpdateTerritoryPolicy>,
  ): Promise<void> {
    await this.territories.updatePolicy(actor, id, input);
  }

  /** What other weights would do to the open needs of today; nothing is saved. */
  @Can('policy:write')
  @Post('territories/:id/weights-preview')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: WeightsPreview })
  previewWeights(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: PreviewWeights }) input: PreviewWeights,
  ): Promise<WeightsPreview> {
    return this.previews.of(actor, id, input);
  }

  /** By the beginning of a name, or an INSEE code; for forms. */
  @Public()
  @Get('communes')
  async find(
    @Query({ schema: FindCommunes }) query: z.infer<typeof FindCommunes>,
  ): Promise<{ items: object[] }> {
    return { items: await this.communes.search(query) };
  }
}

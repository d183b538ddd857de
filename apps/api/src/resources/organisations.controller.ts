import {
  CreateOrganisation,
  ListOrganisations,
  Organisation,
  type Page,
  pageOf,
  UpdateOrganisation,
} from '@alize/contracts';
import { type Actor, OrganisationsService } from '@alize/directory';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Can('organisation:read')
  @Get()
  @ApiResponse({ status: 200, standardSchema: pageOf(Organisation) })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListOrganisations }) query: ListOrganisations,
  ): Promise<Page<Organisation>> {
    return this.organisations.list(actor, query);
  }

  @Can('organisation:read')
  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: Organisation })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Organisation> {
    return this.organisations.get(actor, id);
  }

  @Can('organisation:write')
  @Post()
  @ApiResponse({ status: 201, standardSchema: Organisation })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateOrganisation }) input: CreateOrganisation,
  ): Promise<Organisation> {
    const { id } = await this.organisations.create(actor, input);
    return this.organisations.get(actor, id);
  }

  @Can('organisation:write')
  @Patch(':id')
  @ApiResponse({ status: 200, standardSchema: Organisation })
  async update(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateOrganisation }) input: UpdateOrganisation,
  ): Promise<Organisation> {
    await this.organisations.update(actor, id, input);
    return this.organisations.get(actor, id);
  }
}

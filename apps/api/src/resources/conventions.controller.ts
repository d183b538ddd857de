import {
  CreateConvention,
  ListConventions,
  Convention,
  type HistoryEntry,
  Id,
  type Page,
  pageOf,
  UpdateConvention,
  UploadFile,
} from '@alize/contracts';
import { type Actor, ConventionFiles, ConventionsService, PledgesService } from '@alize/directory';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { fileOf, sendFile } from '../http/file-body';
import { IdParam } from '../http/validation';

const FileParams = z.object({ id: Id, fileId: Id });
type FileParams = z.infer<typeof FileParams>;
const PledgeParam = z.object({ id: Id, organisationId: Id });

@ApiTags('conventions')
@Controller('conventions')
export class ConventionsController {
  constructor(
    private readonly conventions: ConventionsService,
    private readonly pledges: PledgesService,
    private readonly files: ConventionFiles,
  ) {}

  @Can('convention:read')
  @Get()
  @ApiResponse({ status: 200, standardSchema: pageOf(Convention) })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListConventions }) query: z.infer<typeof ListConventions>,
  ): Promise<Page<Convention>> {
    return this.conventions.list(actor, query);
  }

  @Can('convention:read')
  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: Convention })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Convention> {
    return this.conventions.get(actor, id);
  }

  @Can('convention:write')
  @Post()
  @ApiResponse({ status: 201, standardSchema: Convention })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateConvention }) input: CreateConvention,
  ): Promise<Convention> {
    const { id } = await this.conventions.create(actor, input);
    return this.conventions.get(actor, id);
  }

  @Can('convention:write')
  @Patch(':id')
  @ApiResponse({ status: 200, standardSchema: Convention })
  async update(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateConvention }) input: UpdateConvention,
  ): Promise<Convention> {
    await this.conventions.update(actor, id, input);
    return this.conventions.get(actor, id);
  }

  /** The word of a signatory that lies elsewhere, given by its contact or by an administrator. */
  @Can('pledge:agree')
  @Post(':id/pledges/:organisationId/agreement')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Convention })
  async agree(
    @CurrentActor() actor: Actor,
    @Param({ schema: PledgeParam }) { id, organisationId }: z.infer<typeof PledgeParam>,
  ): Promise<Convention> {
    await this.pledges.agree(actor, id, organisationId);
    return this.conventions.get(actor, id);
  }

  /** A signed copy, say. The file itself is the body, 10 MiB at most; what it is is told by its content. */
  @Can('convention:write')
  @Post(':id/files')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 201, standardSchema: Convention })
  async addFile(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: UploadFile }) query: UploadFile,
    @Req() request: FastifyRequest,
  ): Promise<Convention> {
    await this.files.add(actor, id, query, fileOf(request));
    return this.conventions.get(actor, id);
  }

  @Can('convention:read')
  @Get(':id/files/:fileId')
  @ApiProduces('application/octet-stream')
  async file(
    @CurrentActor() actor: Actor,
    @Param({ schema: FileParams }) { id, fileId }: FileParams,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(reply, await this.files.get(actor, id, fileId));
  }

  @Can('convention:write')
  @Delete(':id/files/:fileId')
  @ApiResponse({ status: 200, standardSchema: Convention })
  async removeFile(
    @CurrentActor() actor: Actor,
    @Param({ schema: FileParams }) { id, fileId }: FileParams,
  ): Promise<Convention> {
    await this.files.remove(actor, id, fileId);
    return this.conventions.get(actor, id);
  }

  /** Who wrote down, agreed to and removed which promise; the reason names the organisation. */
  @Can('convention:write')
  @Get(':id/history')
  async history(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<{ items: HistoryEntry[] }> {
    return { items: await this.conventions.historyOf(actor, id) };
  }
}

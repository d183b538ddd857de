import { ChooseColumns, Import, Imports, ListImports, UploadImport } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { ImportsService } from '@alize/imports';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Can, CurrentActor } from '../http/access';
import { fileOf } from '../http/file-body';
import { IdParam } from '../http/validation';

/** An animator's workbook, brought into her territory. */
@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /** The file itself is the body: XLSX or CSV, 10 MiB at most. Nothing is written but the file. */
  @Can('import:write')
  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 201, standardSchema: Import })
  upload(
    @CurrentActor() actor: Actor,
    @Query({ schema: UploadImport }) query: UploadImport,
    @Req() request: FastifyRequest,
  ): Promise<Import> {
    return this.imports.upload(actor, query, fileOf(request));
  }

  /** Newest first, fifty at most. */
  @Can('import:write')
  @Get()
  @ApiResponse({ status: 200, standardSchema: Imports })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListImports }) { territoryId }: { territoryId: string },
  ): Promise<{ items: Awaited<ReturnType<ImportsService['list']>> }> {
    return { items: await this.imports.list(actor, territoryId) };
  }

  /** With what it would change, row by row. */
  @Can('import:write')
  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: Import })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Import> {
    return this.imports.get(actor, id);
  }

  /** What each column is; the territory keeps it for the next file. */
  @Can('import:write')
  @Put(':id/columns')
  @ApiResponse({ status: 200, standardSchema: Import })
  choose(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: ChooseColumns }) input: ChooseColumns,
  ): Promise<Import> {
    return this.imports.choose(actor, id, input);
  }

  /** Writes the good rows, all of them or none: done by a worker. */
  @Can('import:write')
  @Post(':id/application')
  @HttpCode(202)
  @ApiResponse({ status: 202, standardSchema: Import })
  apply(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Import> {
    return this.imports.requestApplication(actor, id);
  }

  /** Takes back what it wrote, within seven days; what somebody has worked with since stays. */
  @Can('import:write')
  @Post(':id/undoing')
  @HttpCode(202)
  @ApiResponse({ status: 202, standardSchema: Import })
  undo(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Import> {
    return this.imports.requestUndo(actor, id);
  }
}

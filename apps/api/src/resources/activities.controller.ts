import {
  ActivitiesService,
  ActivityFiles,
  Colleagues as ColleaguesQueries,
  Mentions,
} from '@alize/activities';
import {
  Activity,
  ActivityWithRevisions,
  Colleagues,
  CreateActivity,
  CreateTasks,
  TasksCreated,
  Id,
  SeeMention,
  UpdateActivity,
  UploadFile,
} from '@alize/contracts';
import type { Actor } from '@alize/directory';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { fileOf, sendFile } from '../http/file-body';
import { IdParam } from '../http/validation';

const FileParams = z.object({ id: Id, fileId: Id });
type FileParams = z.infer<typeof FileParams>;

/** What those who run a territory write down about its records. */
@ApiTags('activities')
@Controller()
export class ActivitiesController {
  constructor(
    private readonly activities: ActivitiesService,
    private readonly files: ActivityFiles,
    private readonly mentions: Mentions,
    private readonly colleagues: ColleaguesQueries,
  ) {}

  /** A note, a call or a task. A call with something to do by a day writes the task as well. */
  @Can('activity:write')
  @Post('activities')
  @ApiResponse({ status: 201, standardSchema: Activity })
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateActivity }) input: CreateActivity,
  ): Promise<Activity> {
    return this.activities.create(actor, input);
  }

  /** The same task about several records: for all of them, or for none. */
  @Can('activity:write')
  @Post('activities/tasks')
  @ApiResponse({ status: 201, standardSchema: TasksCreated })
  async createTasks(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateTasks }) input: CreateTasks,
  ): Promise<z.infer<typeof TasksCreated>> {
    return { count: await this.activities.createTasks(actor, input) };
  }

  /** With how it stood before each change. */
  @Can('activity:read')
  @Get('activities/:id')
  @ApiResponse({ status: 200, standardSchema: ActivityWithRevisions })
  get(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<ActivityWithRevisions> {
    return this.activities.get(actor, id);
  }

  /** Corrected, done, removed, or any of these taken back. */
  @Can('activity:write')
  @Patch('activities/:id')
  @ApiResponse({ status: 200, standardSchema: Activity })
  update(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateActivity }) input: UpdateActivity,
  ): Promise<Activity> {
    return this.activities.update(actor, id, input);
  }

  /** The file itself is the body, 10 MiB at most; what it is is told by its content. */
  @Can('activity:write')
  @Post('activities/:id/files')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 201, standardSchema: Activity })
  addFile(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: UploadFile }) query: UploadFile,
    @Req() request: FastifyRequest,
  ): Promise<Activity> {
    return this.files.add(actor, id, query, fileOf(request));
  }

  @Can('activity:read')
  @Get('activities/:id/files/:fileId')
  @ApiProduces('application/octet-stream')
  async file(
    @CurrentActor() actor: Actor,
    @Param({ schema: FileParams }) { id, fileId }: FileParams,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(reply, await this.files.get(actor, id, fileId));
  }

  @Can('activity:write')
  @Delete('activities/:id/files/:fileId')
  @ApiResponse({ status: 200, standardSchema: Activity })
  removeFile(
    @CurrentActor() actor: Actor,
    @Param({ schema: FileParams }) { id, fileId }: FileParams,
  ): Promise<Activity> {
    return this.files.remove(actor, id, fileId);
  }

  /** Of who is named in it: it leaves their board. */
  @Can('activity:write')
  @Put('activities/:id/mention')
  @HttpCode(204)
  see(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: SeeMention }) { seen }: { seen: boolean },
  ): Promise<void> {
    return this.mentions.see(actor, id, seen);
  }

  /** Who may be given a task of the territory. */
  @Can('activity:read')
  @Get('territories/:id/colleagues')
  @ApiResponse({ status: 200, standardSchema: Colleagues })
  colleaguesOf(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<Colleagues> {
    return this.colleagues.of(actor, id);
  }
}

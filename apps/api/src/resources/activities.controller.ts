import { ActivitiesService, Colleagues as ColleaguesQueries } from '@alize/activities';
import {
  Activity,
  ActivityWithRevisions,
  Colleagues,
  CreateActivity,
  UpdateActivity,
} from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

/** What those who run a territory write down about its records. */
@ApiTags('activities')
@Controller()
export class ActivitiesController {
  constructor(
    private readonly activities: ActivitiesService,
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

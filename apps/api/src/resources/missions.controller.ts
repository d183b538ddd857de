import {
  DropMission,
  FinishMission,
  GiveFeedback,
  type HistoryEntry,
  Id,
  ListMissions,
  LogDay,
  Mission,
  MissionNote,
  type Page,
  pageOf,
  PastMission,
  ReopenMission,
  TellContact,
} from '@alize/contracts';
import { type Actor, UndoableActs } from '@alize/directory';
import {
  MissionDays,
  MissionFeedbacks,
  MissionUndo,
  MissionsQueries,
  MissionsService,
  type MissionVerb,
  PastMissions,
} from '@alize/missions';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Can, CurrentActor, Undoable } from '../http/access';
import { IdParam } from '../http/validation';

const DayParam = z.object({ id: Id, dayId: Id });
const SHOWN = { status: 200, standardSchema: Mission };

@ApiTags('missions')
@Controller('missions')
export class MissionsController {
  constructor(
    private readonly missions: MissionsService,
    private readonly days: MissionDays,
    private readonly feedbacks: MissionFeedbacks,
    private readonly queries: MissionsQueries,
    private readonly undos: MissionUndo,
    private readonly acts: UndoableActs,
    private readonly pasts: PastMissions,
  ) {}

  /** One's own, those of one's organisation's people, those of the territories one runs. */
  @Can('mission:read')
  @Get()
  @ApiResponse({ status: 200, standardSchema: pageOf(Mission) })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListMissions }) query: ListMissions,
  ): Promise<Page<Mission>> {
    return this.queries.list(actor, query);
  }

  /** One that is over, of before it was written down here; nobody is mailed. */
  @Can('match:approve')
  @Post('past')
  @ApiResponse({ status: 201, standardSchema: Mission })
  async past(
    @CurrentActor() actor: Actor,
    @Body({ schema: PastMission }) input: PastMission,
  ): Promise<Mission> {
    return this.queries.get(actor, await this.pasts.write(actor, input));
  }

  @Can('mission:read')
  @Get(':id')
  @ApiResponse(SHOWN)
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Mission> {
    return this.queries.get(actor, id);
  }

  @Can('mission:read')
  @Get(':id/history')
  async history(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<{ items: HistoryEntry[] }> {
    return { items: await this.queries.historyOf(actor, id) };
  }

  /** Whether the two are in touch. */
  @Can('mission:write')
  @Post(':id/contact')
  @HttpCode(200)
  @ApiResponse(SHOWN)
  async contact(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: TellContact }) said: TellContact,
    @Undoable() wants: boolean,
  ): Promise<Mission> {
    const tell = () => this.missions.tellContact(actor, id, said);
    const before = () => this.undos.contactBefore(id, said.side);
    await this.acts.run(
      actor,
      { kind: 'mission.contact', wants: wants && said.side !== undefined, before },
      tell,
      () => id,
    );
    return this.queries.get(actor, id);
  }

  @Can('mission:write')
  @Post(':id/start')
  @HttpCode(200)
  @ApiResponse(SHOWN)
  start(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: MissionNote }) note: MissionNote,
    @Undoable() wants: boolean,
  ): Promise<Mission> {
    return this.change(actor, id, 'start', note, wants);
  }

  @Can('mission:write')
  @Post(':id/pause')
  @HttpCode(200)
  @ApiResponse(SHOWN)
  pause(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: MissionNote }) note: MissionNote,
    @Undoable() wants: boolean,
  ): Promise<Mission> {
    return this.change(actor, id, 'pause', note, wants);
  }

  @Can('mission:write')
  @Post(':id/resumption')
  @HttpCode(200)
  @ApiResponse(SHOWN)
  resume(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: MissionNote }) note: MissionNote,
    @Undoable() wants: boolean,
  ): Promise<Mission> {
    return this.change(actor, id, 'resume', note, wants);
  }

  @Can('mission:write')
  @Post(':id/completion')
  @HttpCode(200)
  @ApiResponse(SHOWN)
  async finish(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: FinishMission }) end: FinishMission,
    @Undoable() wants: boolean,
  ): Promise<Mission> {
    const finish = () => this.missions.finish(actor, id, end);
    await this.acts.run(actor, { kind: 'mission.finish', wants }, finish, () => id);
    return this.queries.get(actor, id);
  }

  /** By who runs the territory: it goes on where it stood, if its need and its volunteer still have the place. */
  @Can('mission:write')
  @Post(':id/reopening')
  @HttpCode(200)
  @ApiResponse(SHOWN)
  async reopen(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: ReopenMission }) { reason }: z.infer<typeof ReopenMission>,
  ): Promise<Mission> {
    await this.missions.reopen(actor, id, reason);
    return this.queries.get(actor, id);
  }

  @Can('mission:write')
  @Post(':id/drop')
  @HttpCode(200)
  @ApiResponse(SHOWN)
  async drop(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: DropMission }) stop: DropMission,
    @Undoable() wants: boolean,
  ): Promise<Mission> {
    const drop = () => this.missions.drop(actor, id, stop);
    await this.acts.run(actor, { kind: 'mission.drop', wants }, drop, () => id);
    return this.queries.get(actor, id);
  }

  /** By the volunteer, or by the animator; one with `corrects` replaces an earlier one. */
  @Can('mission:write')
  @Post(':id/days')
  @ApiResponse({ status: 201, standardSchema: Mission })
  async log(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: LogDay }) day: LogDay,
  ): Promise<Mission> {
    await this.days.log(actor, id, day);
    return this.queries.get(actor, id);
  }

  @Can('mission:write')
  @Delete(':id/days/:dayId')
  @ApiResponse(SHOWN)
  async remove(
    @CurrentActor() actor: Actor,
    @Param({ schema: DayParam }) { id, dayId }: z.infer<typeof DayParam>,
  ): Promise<Mission> {
    await this.days.remove(actor, id, dayId);
    return this.queries.get(actor, id);
  }

  /** How it went: each side once. */
  @Can('mission:write')
  @Post(':id/feedback')
  @ApiResponse({ status: 201, standardSchema: Mission })
  async feedback(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: GiveFeedback }) feedback: GiveFeedback,
  ): Promise<Mission> {
    await this.feedbacks.give(actor, id, feedback);
    return this.queries.get(actor, id);
  }

  private async change(
    actor: Actor,
    id: string,
    verb: MissionVerb,
    { reason }: MissionNote,
    wants: boolean,
  ): Promise<Mission> {
    const change = () => this.missions.change(actor, id, verb, reason);
    await this.acts.run(actor, { kind: `mission.${verb}`, wants }, change, () => id);
    return this.queries.get(actor, id);
  }
}

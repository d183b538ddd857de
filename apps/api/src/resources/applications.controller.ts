import { ApplicationsQueries, ApplicationsService } from '@alize/applications';
import { CommitteeConflicts, Decisions, DecisionsQueries } from '@alize/committee';
import {
  AnswerQuestion,
  Application,
  CreateApplication,
  DeclareConflict,
  Decision,
  GiveReason,
  ListApplications,
  ReturnApplication,
  SettleCondition,
  UpdateApplication,
} from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

const Applications = z.object({ items: z.array(Application) });
const DecisionList = z.object({ items: z.array(Decision) });

/** Firms' dossiers, and what was decided of them. */
@ApiTags('applications')
@Controller()
export class ApplicationsController {
  constructor(
    private readonly queries: ApplicationsQueries,
    private readonly applications: ApplicationsService,
    private readonly conflicts: CommitteeConflicts,
    private readonly decisions: Decisions,
    private readonly decided: DecisionsQueries,
  ) {}

  /** One's own, and those of the territories one runs, newest first. */
  @Can('application:read')
  @Get('applications')
  @ApiResponse({ status: 200, standardSchema: Applications })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListApplications }) query: ListApplications,
  ): Promise<z.infer<typeof Applications>> {
    return { items: await this.queries.list(actor, query) };
  }

  /** From a need: what it says already is filled in. One live dossier a project. */
  @Can('application:write')
  @Post('applications')
  @ApiResponse({ status: 201, standardSchema: Application })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateApplication }) { needId }: z.infer<typeof CreateApplication>,
  ): Promise<Application> {
    return this.queries.get(actor, await this.applications.create(actor, needId));
  }

  @Can('application:read')
  @Get('applications/:id')
  @ApiResponse({ status: 200, standardSchema: Application })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Application> {
    return this.queries.get(actor, id);
  }

  /** Any field alone, as it is typed. */
  @Can('application:write')
  @Patch('applications/:id')
  @ApiResponse({ status: 200, standardSchema: Application })
  async update(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateApplication }) input: UpdateApplication,
  ): Promise<Application> {
    await this.applications.update(actor, id, input);
    return this.queries.get(actor, id);
  }

  /** The firm sends it; nothing may be missing. */
  @Can('application:write')
  @Post('applications/:id/submission')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Application })
  async submit(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<Application> {
    await this.applications.submit(actor, id);
    return this.queries.get(actor, id);
  }

  /** Ready for a committee. */
  @Can('application:complete')
  @Post('applications/:id/completion')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Application })
  async complete(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<Application> {
    await this.applications.complete(actor, id);
    return this.queries.get(actor, id);
  }

  /** Back to the firm, which is told what is missing. */
  @Can('application:complete')
  @Post('applications/:id/return')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Application })
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: ReturnApplication }) { missing }: z.infer<typeof ReturnApplication>,
  ): Promise<Application> {
    await this.applications.giveBack(actor, id, missing);
    return this.queries.get(actor, id);
  }

  @Can('application:write')
  @Post('applications/:id/withdrawal')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Application })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: GiveReason }) { reason }: z.infer<typeof GiveReason>,
  ): Promise<Application> {
    await this.applications.withdraw(actor, id, reason);
    return this.queries.get(actor, id);
  }

  /** Oldest first. The firm reads them once it was told. */
  @Can('application:read')
  @Get('applications/:id/decisions')
  @ApiResponse({ status: 200, standardSchema: DecisionList })
  async decisionsOf(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<z.infer<typeof DecisionList>> {
    return { items: await this.decided.ofApplication(actor, id) };
  }

  /** A member stands aside from a dossier; the chair may find no conflict. */
  @Can('committee:read')
  @Post('applications/:id/conflicts')
  @HttpCode(204)
  conflict(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: DeclareConflict }) input: DeclareConflict,
  ): Promise<void> {
    return this.conflicts.declare(actor, id, input);
  }

  /** By the chair alone. */
  @Can('committee:run')
  @Post('conflicts/:id/dismissal')
  @HttpCode(204)
  dismiss(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: GiveReason }) { reason }: z.infer<typeof GiveReason>,
  ): Promise<void> {
    return this.conflicts.dismiss(actor, id, reason);
  }

  /** The letter is issued and mailed to the firm; nothing of the decision changes afterwards. */
  @Can('application:complete')
  @Post('decisions/:id/notification')
  @HttpCode(204)
  notify(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    return this.decisions.notify(actor, id);
  }

  /** To what the committee asked when it deferred: the dossier waits for the next one. */
  @Can('application:write')
  @Post('decisions/:id/answer')
  @HttpCode(204)
  answer(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: AnswerQuestion }) { answer }: z.infer<typeof AnswerQuestion>,
  ): Promise<void> {
    return this.decisions.answer(actor, id, answer);
  }

  @Can('application:complete')
  @Post('conditions/:id/settlement')
  @HttpCode(204)
  settle(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: SettleCondition }) input: SettleCondition,
  ): Promise<void> {
    return this.decisions.settle(actor, id, input);
  }
}

import {
  ApproveAssignment,
  Assignment,
  Assignments,
  CreateAssignment,
  Id,
  UpdateAssignmentLine,
} from '@alize/contracts';
import { type Actor, UndoableActs } from '@alize/directory';
import { AssignmentApproval, AssignmentsQueries, AssignmentsService } from '@alize/matches';
import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Can, CurrentActor, Undoable } from '../http/access';
import { problemSentence } from '../http/sentences';
import { IdParam } from '../http/validation';

const LineParams = z.object({ id: Id, lineId: Id });

@ApiTags('assignments')
@Controller()
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly approval: AssignmentApproval,
    private readonly queries: AssignmentsQueries,
    private readonly acts: UndoableActs,
  ) {}

  /** Asked for here, computed by a worker: read it again until its status is `ready`. */
  @Can('match:approve')
  @Post('territories/:id/assignments')
  @ApiResponse({ status: 201, standardSchema: Assignment })
  @ApiResponse({ status: 409, description: 'Another one is being computed for this territory' })
  async request(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CreateAssignment }) input: CreateAssignment,
  ): Promise<Assignment> {
    return this.show(actor, await this.assignments.request(actor, id, input));
  }

  @Can('match:approve')
  @Get('territories/:id/assignments')
  @ApiResponse({ status: 200, standardSchema: Assignments })
  async list(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<Assignments> {
    return { items: await this.queries.ofTerritory(actor, id, sayTo(actor)) };
  }

  @Can('match:approve')
  @Get('assignments/:id')
  @ApiResponse({ status: 200, standardSchema: Assignment })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Assignment> {
    return this.show(actor, id);
  }

  @Can('match:approve')
  @Patch('assignments/:id/lines/:lineId')
  @ApiResponse({ status: 200, standardSchema: Assignment })
  async change(
    @CurrentActor() actor: Actor,
    @Param({ schema: LineParams }) { id, lineId }: z.infer<typeof LineParams>,
    @Body({ schema: UpdateAssignmentLine }) input: UpdateAssignmentLine,
  ): Promise<Assignment> {
    await this.assignments.change(actor, id, lineId, input);
    return this.show(actor, id);
  }

  /**
   * Asked for here, done by a worker: read it again until its status is `approving` no longer. Each line for itself: those
   * which cannot be approved any more come back refused, with a sentence.
   */
  @Can('match:approve')
  @Post('assignments/:id/approval')
  @HttpCode(202)
  @ApiResponse({ status: 202, standardSchema: Assignment })
  async approve(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: ApproveAssignment }) input: ApproveAssignment,
    @Undoable() wants: boolean,
  ): Promise<Assignment> {
    const approve = () => this.approval.request(actor, id, input);
    await this.acts.run(actor, { kind: 'assignment.approve', wants }, approve, () => id);
    return this.show(actor, id);
  }

  @Can('match:approve')
  @Post('assignments/:id/cancellation')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Assignment })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<Assignment> {
    await this.assignments.cancel(actor, id);
    return this.show(actor, id);
  }

  private show(actor: Actor, id: string): Promise<Assignment> {
    return this.queries.get(actor, id, sayTo(actor));
  }
}

const sayTo = (actor: Actor) => (code: string, facts: Record<string, string | number>) =>
  problemSentence(code, facts, actor.locale);

import {
  AssignmentApproval,
  assignmentApproved,
  assignmentRequested,
  AssignmentSolver,
} from '@alize/matches';
import { On } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** What takes too long for a request. */
@Injectable()
export class AssignmentHandlers {
  constructor(
    private readonly solver: AssignmentSolver,
    private readonly approval: AssignmentApproval,
  ) {}

  @On(assignmentRequested, 'compute-assignment')
  compute({ assignmentId }: { assignmentId: string }): Promise<void> {
    return this.solver.compute(assignmentId);
  }

  @On(assignmentApproved, 'approve-assignment')
  approve({ assignmentId, personId }: { assignmentId: string; personId: string }): Promise<void> {
    return this.approval.approve(assignmentId, personId);
  }
}

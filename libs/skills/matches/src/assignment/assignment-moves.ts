import type { AssignmentStatus } from '@alize/contracts';
import { type Actor, History } from '@alize/directory';
import { Database, notFound, ROW_LOCK, unreachable } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Assignment } from './assignment.entities';
import { canMoveAssignment } from './assignment-status.rules';

type Results = Partial<
  Pick<
    Assignment,
    | 'progress'
    | 'needsCount'
    | 'offersCount'
    | 'totalScore'
    | 'greedyTotal'
    | 'unassigned'
    | 'finishedAt'
    | 'error'
  >
>;

/** Changes of a draft's status, for the animator who asks and for the worker who computes. */
@Injectable()
export class AssignmentMoves {
  constructor(
    private readonly db: Database,
    private readonly history: History,
  ) {}

  /** Until the end of the caller's transaction. */
  async lock(id: string): Promise<Assignment> {
    const assignment = await this.db.repo(Assignment).findOne({ where: { id }, lock: ROW_LOCK });
    if (!assignment) throw notFound('assignment');
    return assignment;
  }

  /** In the caller's transaction, which has locked the draft. */
  async move(
    actor: Actor,
    { id, status: from }: Pick<Assignment, 'id' | 'status'>,
    to: AssignmentStatus,
    results: Results = {},
    reason?: string,
  ): Promise<void> {
    if (!canMoveAssignment(from, to)) throw unreachable('assignment', from, to);
    await this.db.repo(Assignment).update({ id }, { status: to, ...results });
    await this.history.record('assignment', id, { from, to, reason: reason ?? results.error }, actor);
  }
}

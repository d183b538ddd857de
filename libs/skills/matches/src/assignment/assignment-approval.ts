import { Person } from '@alize/accounts';
import type { ApproveAssignment } from '@alize/contracts';
import { type Actor, mustRun, PeopleService } from '@alize/directory';
import { conflict, Database, notFound, Outbox, Problem, ROW_LOCK } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { MatchesService } from '../matches.service';
import { Assignment, AssignmentLine } from './assignment.entities';
import { assignmentApproved } from './assignment.messages';
import { AssignmentMoves } from './assignment-moves';
import { isDrafted } from './assignment-status.rules';

/** `$2`: the lines named; null for those whose person can help: who is only to check, an animator chooses herself. */
const MARK_LINES = `
  WITH chosen AS (UPDATE assignment_line SET state = 'approving' WHERE assignment_id = $1 AND state = 'proposed'
    AND (id = ANY($2::uuid[]) OR ($2::uuid[] IS NULL AND explanation->'fit'->>'band' = 'can_help')) RETURNING id)
  SELECT id FROM chosen`;

/** The approval of a draft: asked for in one request, done line by line by a worker. */
@Injectable()
export class AssignmentApproval {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly people: PeopleService,
    private readonly moves: AssignmentMoves,
    private readonly matches: MatchesService,
  ) {}

  /**
   * Marks the lines to approve and tells the worker; of lines not named, only those whose person can help. What was decided already stays as it is, so that a second click
   * changes nothing. @throws `assignment/not-ready` where there is no draft to approve
   */
  async request(actor: Actor, id: string, { lineIds }: ApproveAssignment): Promise<void> {
    await this.db.tx(async () => {
      const assignment = await this.moves.lock(id);
      mustRun(actor, assignment.territoryId, 'assignment');
      if (assignment.status === 'approving') return;
      if (!isDrafted(assignment.status))
        throw conflict('assignment/not-ready', { status: assignment.status });
      const chosen = await this.db.query(MARK_LINES, [id, lineIds ?? null]);
      if (chosen.length === 0) return;
      await this.moves.move(actor, assignment, 'approving');
      await this.outbox.publish(assignmentApproved, { assignmentId: id, personId: actor.personId });
    });
  }

  /**
   * Best first, each line in a transaction of its own: one that cannot be approved any more is refused with its reason,
   * and the others go on. It stops at the next line once the draft is cancelled; a run that died is gone on with.
   */
  async approve(id: string, personId: string): Promise<void> {
    const actor = await this.actorOf(personId);
    const lines = await this.db.repo(AssignmentLine).find({
      select: { id: true },
      where: { assignmentId: id, state: 'approving' },
      order: { score: 'DESC', id: 'ASC' },
    });
    for (const line of lines) if (!(await this.approveLine(actor, id, line.id))) return;
    await this.db.tx(async () => {
      const assignment = await this.db.repo(Assignment).findOne({ where: { id }, lock: ROW_LOCK });
      if (assignment?.status !== 'approving') return;
      const left = await this.db.repo(AssignmentLine).countBy({ assignmentId: id, state: 'proposed' });
      await this.moves.move(actor, assignment, left === 0 ? 'closed' : 'ready');
    });
  }

  /** False once nothing is to be approved any more. */
  private async approveLine(actor: Actor, assignmentId: string, lineId: string): Promise<boolean> {
    try {
      return await this.db.tx(async () => {
        // Shared: the draft is cancelled before a line's approval or after it.
        const assignment = await this.db
          .repo(Assignment)
          .findOne({ where: { id: assignmentId }, lock: { mode: 'pessimistic_read' } });
        if (assignment?.status !== 'approving') return false;
        mustRun(actor, assignment.territoryId, 'assignment');
        const line = await this.db.repo(AssignmentLine).findOne({ where: { id: lineId }, lock: ROW_LOCK });
        if (line?.state !== 'approving') return true;
        const matchId = await this.matches.approve(actor, line.needId, line.offerId);
        await this.db.repo(AssignmentLine).update({ id: lineId }, { state: 'approved', matchId });
        return true;
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      const refusal = { code: error.code, facts: error.facts };
      await this.db
        .repo(AssignmentLine)
        .update({ id: lineId, state: 'approving' }, { state: 'refused', refusal });
      return true;
    }
  }

  /** As they are now: who lost the territory meanwhile approves nothing more. */
  private async actorOf(personId: string): Promise<Actor> {
    const person = await this.db.repo(Person).findOneBy({ id: personId });
    if (!person) throw notFound('person');
    return { personId, locale: person.locale, grants: await this.people.grantsOf(personId) };
  }
}

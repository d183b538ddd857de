import { type CreateAssignment, NeedStatus, type UpdateAssignmentLine, RETENTION } from '@alize/contracts';
import { type Actor, byWhom, History, mustRun, TerritoriesService } from '@alize/directory';
import { isMatchable } from '@alize/needs';
import { Clock, conflict, Database, newId, notFound, Outbox, ROW_LOCK, violates } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { In, LessThan, Not } from 'typeorm';
import { CandidatesQueries } from '../candidates.queries';
import { Assignment, AssignmentLine } from './assignment.entities';
import { assignmentRequested } from './assignment.messages';
import { AssignmentMoves } from './assignment-moves';
import { isDrafted, isRunning } from './assignment-status.rules';

/** How long a draft is kept once it was asked for: long enough to look back on, and none is approved so late. */

/** What an animator does with drafts of who helps with which need. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly territories: TerritoriesService,
    private readonly moves: AssignmentMoves,
    private readonly candidates: CandidatesQueries,
  ) {}

  /** The worker computes it. One at a time in a territory: `assignment/already-running` otherwise. */
  async request(actor: Actor, territoryId: string, input: CreateAssignment): Promise<string> {
    mustRun(actor, territoryId, 'territory');
    await this.territories.get(territoryId);
    return this.db.tx(async () => {
      const id = newId();
      await this.insert({
        id,
        territoryId,
        requestedBy: byWhom(actor),
        requestedAt: this.clock.now(),
        status: 'queued',
        proposalsPerPerson: input.proposalsPerPerson,
        needIds: input.needIds ?? null,
      });
      await this.history.record('assignment', id, { from: null, to: 'queued' }, actor);
      await this.outbox.publish(assignmentRequested, { assignmentId: id });
      return id;
    });
  }

  /** A computation stops at its next need, an approval at its next line; what was approved of a draft stays. */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.db.tx(async () => {
      const assignment = await this.lock(actor, id);
      const end = isRunning(assignment.status) ? { finishedAt: this.clock.now() } : {};
      if (assignment.status === 'approving')
        await this.db
          .repo(AssignmentLine)
          .update({ assignmentId: id, state: 'approving' }, { state: 'proposed' });
      await this.moves.move(actor, assignment, 'cancelled', end);
    });
  }

  /**
   * Takes a line out, puts it back or gives its need another offer. By hand an animator may go beyond what one person or
   * one partner is proposed at most; not beyond the places of an offer, and an approved line stays.
   */
  async change(actor: Actor, id: string, lineId: string, change: UpdateAssignmentLine): Promise<void> {
    await this.db.tx(async () => {
      const assignment = await this.lock(actor, id);
      if (!isDrafted(assignment.status))
        throw conflict('assignment/not-ready', { status: assignment.status });
      const line = await this.lockLine(id, lineId);
      if (line.state === 'approved') throw conflict('assignment/line-approved');
      if ('state' in change && change.state === line.state) return;
      if ('state' in change && change.state === 'removed') {
        await this.write(lineId, { state: 'removed', refusal: null });
        return;
      }
      const offerId = 'offerId' in change ? change.offerId : line.offerId;
      const score = await this.mustFit(assignment, line, offerId);
      const scored = 'offerId' in change ? { offerId, score: score.score, explanation: score } : {};
      await this.write(lineId, { state: 'proposed', refusal: null, ...scored });
      if (assignment.status === 'closed') await this.moves.move(actor, assignment, 'ready');
    });
  }

  /** Their matches and their history stay. A running one is not old: the worker ends it. */
  async dropOld(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - RETENTION.assignments.days * 86_400_000);
    const { affected } = await this.db
      .repo(Assignment)
      .delete({ requestedAt: LessThan(before), status: Not(In(['queued', 'computing', 'approving'])) });
    return affected ?? 0;
  }

  /** The score, unless the need or the offer is no longer to be had. */
  private async mustFit(assignment: Assignment, line: AssignmentLine, offerId: string) {
    const { need, offer, score } = await this.candidates.scoreOf(line.needId, offerId);
    if (!isMatchable(NeedStatus.parse(need.status)))
      throw conflict('match/need-not-open', { status: need.status });
    if (offer.territoryId !== assignment.territoryId) throw notFound('offer');
    if (offer.groupId === need.groupId || offer.personId === need.contactId)
      throw conflict('match/same-group');
    if (offer.status !== 'active') throw conflict('match/offer-not-active', { status: offer.status });
    const others = await this.db
      .repo(AssignmentLine)
      .findBy({ assignmentId: assignment.id, offerId, state: 'proposed' });
    const drafted = others.filter(({ id }) => id !== line.id).length;
    if (offer.taken + drafted >= offer.capacity)
      throw conflict('match/no-capacity', { capacity: offer.capacity });
    return score;
  }

  private async lock(actor: Actor, id: string): Promise<Assignment> {
    const assignment = await this.moves.lock(id);
    mustRun(actor, assignment.territoryId, 'assignment');
    return assignment;
  }

  private async lockLine(assignmentId: string, id: string): Promise<AssignmentLine> {
    const line = await this.db.repo(AssignmentLine).findOne({ where: { id, assignmentId }, lock: ROW_LOCK });
    if (!line) throw notFound('assignment-line');
    return line;
  }

  private async write(
    id: string,
    change: Partial<
      Pick<AssignmentLine, 'offerId' | 'score' | 'explanation' | 'state' | 'refusal' | 'matchId'>
    >,
  ): Promise<void> {
    try {
      await this.db.repo(AssignmentLine).update({ id }, change);
    } catch (error) {
      if (violates(error, 'assignment_line_pair_once')) throw conflict('assignment/pair-twice');
      throw error;
    }
  }

  private async insert(
    assignment: Pick<
      Assignment,
      'id' | 'territoryId' | 'requestedBy' | 'requestedAt' | 'status' | 'proposalsPerPerson' | 'needIds'
    >,
  ): Promise<void> {
    try {
      await this.db.repo(Assignment).insert(assignment);
    } catch (error) {
      if (violates(error, 'assignment_one_running')) throw conflict('assignment/already-running');
      throw error;
    }
  }
}

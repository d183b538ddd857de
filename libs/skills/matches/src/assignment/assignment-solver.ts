import { SYSTEM } from '@alize/directory';
import { lackSaid } from '@alize/needs';
import { Clock, Database, newId, oneOf, Permanent, Problem } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { CandidatesQueries } from '../candidates.queries';
import { type OfferFacts, PairQueries } from '../pair.queries';
import { HELPING_STATUSES } from '../match.rules';
import type { FittedScore } from '../score/facts';
import { isWorthProposing } from '../score/fit.rules';
import { sideBySide } from '../side-by-side';
import { type AssignmentPair, greedyAssignment, totalOf, unassignedNeeds, worthOf } from './assignment.rules';
import { Assignment, AssignmentLine } from './assignment.entities';
import { AssignmentMoves } from './assignment-moves';
import { isRunning } from './assignment-status.rules';
import { optimalAssignment } from './optimal-assignment';
import { partnerLimits } from './partner-limits.rules';
import { SolverFailed } from './solver-thread';

/** Of the progress shown, the part of gathering; solving takes the rest. */
const GATHERING = 90;
const PROGRESS_STEP = 5;
const PROGRESS_MS = 1_000;
/** How long somebody is left waiting for services that are away, before the draft is given up. */
const PATIENCE_MS = 15 * 60_000;

interface Gathered extends AssignmentPair {
  offer: OfferFacts;
  explanation: FittedScore;
}

/** Somebody cancelled the draft, or another computation took it over: this one has nothing left to say. */
class Overtaken extends Error {}

/** The worker's side: computes a draft that was asked for. */
@Injectable()
export class AssignmentSolver {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly moves: AssignmentMoves,
    private readonly pairs: PairQueries,
    private readonly candidates: CandidatesQueries,
  ) {}

  /**
   * Once: what is ready, cancelled or failed stays so; a computation that died is begun again. While a service is away
   * it throws, to be tried again; after a quarter of an hour, or at once by a mistake of ours, the draft has failed.
   */
  async compute(id: string): Promise<void> {
    const claim = await this.claim(id);
    if (!claim) return;
    try {
      await this.draft(claim);
    } catch (error) {
      if (error instanceof Overtaken) return;
      const waited = this.clock.now().getTime() - claim.requestedAt.getTime();
      if (!isOurMistake(error) && waited < PATIENCE_MS) throw error;
      await this.fail(claim, error instanceof Problem ? error.code : 'assignment/not-computed');
      throw new Permanent(error instanceof Error ? error.message : 'unknown');
    }
  }

  /** The draft under the version this computation will know it by. */
  private claim(id: string): Promise<Assignment | undefined> {
    return this.db.tx(async () => {
      const assignment = await this.moves.lock(id);
      if (!isRunning(assignment.status)) return undefined;
      if (assignment.status === 'queued') await this.moves.move(SYSTEM, assignment, 'computing');
      else await this.db.repo(Assignment).update({ id }, { progress: 0 });
      return this.moves.lock(id);
    });
  }

  private async draft(claim: Assignment): Promise<void> {
    const gathered = await this.gather(claim);
    const problem = await this.problemOf(claim, gathered);
    const chosen = await optimalAssignment(problem);
    const found = new Map(gathered.map((pair) => [keyOf(pair), pair]));
    const linesOf = (pairs: AssignmentPair[]) => pairs.flatMap((pair) => found.get(keyOf(pair)) ?? []);
    const lines = linesOf(chosen);
    await this.end(claim, async (assignment) => {
      await this.db.repo(AssignmentLine).insert(
        lines.map(({ needId, offerId, score, explanation }) => ({
          id: newId(),
          assignmentId: assignment.id,
          needId,
          offerId,
          score,
          explanation,
          state: 'proposed' as const,
        })),
      );
      await this.moves.move(SYSTEM, assignment, 'ready', {
        progress: 100,
        needsCount: problem.needs.length,
        offersCount: problem.offers.length,
        totalScore: totalOf(lines),
        greedyTotal: totalOf(linesOf(greedyAssignment(problem))),
        unassigned: unassignedNeeds(problem, lines),
        finishedAt: this.clock.now(),
      });
    });
  }

  /** Every open need it is asked for, with the offers that are worth proposing for it. */
  private async gather(claim: Assignment): Promise<Gathered[]> {
    const open = await this.pairs.openNeeds(claim.territoryId);
    const needs = claim.needIds ? open.filter(({ id }) => claim.needIds?.includes(id)) : open;
    const read = await this.candidates.readerOf(claim.territoryId);
    const gathered: Gathered[] = [];
    const tell = this.teller(claim, needs.length);
    let begun = 0;
    await sideBySide(needs, async (need) => {
      begun += 1;
      const { ranked } = (await this.candidates.rankingsFor(need, read))(need.weights);
      for (const { offer, score } of ranked)
        if (isWorthProposing(score.fit))
          gathered.push({
            needId: need.id,
            offerId: offer.id,
            score: score.score,
            offer,
            explanation: score,
          });
      await tell(begun);
    });
    return gathered;
  }

  /** Writes how far it is, once a second or every five percent, and hears at each need whether to go on. */
  private teller(claim: Assignment, needs: number): (begun: number) => Promise<void> {
    let told = { percent: 0, at: this.clock.now().getTime() };
    return async (begun) => {
      const percent = Math.floor((GATHERING * begun) / needs);
      const at = this.clock.now().getTime();
      const due =
        percent >= told.percent + PROGRESS_STEP || (percent > told.percent && at >= told.at + PROGRESS_MS);
      if (due) told = { percent, at };
      const mine = due
        ? await this.db.query(
            `WITH mine AS (UPDATE assignment SET progress = GREATEST(progress, $3) WHERE id = $1 AND version = $2 RETURNING id)
             SELECT id FROM mine`,
            [claim.id, claim.version, percent],
          )
        : await this.db.query('SELECT id FROM assignment WHERE id = $1 AND version = $2', [
            claim.id,
            claim.version,
          ]);
      if (mine.length === 0) throw new Overtaken();
    };
  }

  /** Places as they are now, after the gathering. */
  private async problemOf(claim: Assignment, gathered: Gathered[]) {
    const needs = await this.db.query<{ id: string; places: number; lackSaid: boolean }>(
      `SELECT n.id, ${lackSaid('n')} AS "lackSaid", n.volunteers_wanted - (SELECT count(*)::int FROM match m WHERE m.need_id = n.id
         AND ${oneOf('m.status', HELPING_STATUSES)}) AS places
       FROM need n WHERE n.territory_id = $1 AND n.status = 'open' AND ($2::uuid[] IS NULL OR n.id = ANY($2)) ORDER BY n.id`,
      [claim.territoryId, claim.needIds],
    );
    const facts = new Map(gathered.map(({ offer }) => [offer.id, offer]));
    const rows = await this.db.query<{ id: string; places: number; personId: string; partnerId: string }>(
      `SELECT id, capacity - taken AS places, person_id AS "personId", organisation_id AS "partnerId"
       FROM offer WHERE id = ANY($1) AND status = 'active' ORDER BY id`,
      [[...facts.keys()]],
    );
    const proposalsPerPartner = partnerLimits(
      rows.map((offer) => ({ ...offer, pledge: facts.get(offer.id)?.pledge ?? null })),
    );
    return {
      needs,
      offers: rows,
      pairs: gathered.map(({ needId, offerId, explanation }) => ({
        needId,
        offerId,
        score: worthOf(explanation),
      })),
      limits: { proposalsPerPerson: claim.proposalsPerPerson, proposalsPerPartner },
    };
  }

  private async fail(claim: Assignment, code: string): Promise<void> {
    const result = { error: code, finishedAt: this.clock.now() };
    await this.end(claim, (assignment) => this.moves.move(SYSTEM, assignment, 'failed', result)).catch(
      (error: unknown) => {
        if (!(error instanceof Overtaken)) throw error;
      },
    );
  }

  private end(claim: Assignment, write: (assignment: Assignment) => Promise<void>): Promise<void> {
    return this.db.tx(async () => {
      const assignment = await this.moves.lock(claim.id);
      if (assignment.version !== claim.version) throw new Overtaken();
      await write(assignment);
    });
  }
}

/** Trying again would make it again. */
function isOurMistake(error: unknown): boolean {
  return error instanceof SolverFailed || error instanceof TypeError || error instanceof RangeError;
}

const keyOf = ({ needId, offerId }: AssignmentPair): string => `${needId} ${offerId}`;

import { Person } from '@alize/accounts';
import { AssignmentLineState, AssignmentStatus, type UnassignedReason } from '@alize/contracts';
import { Territory } from '@alize/directory';
import { Need } from '@alize/needs';
import { Offer } from '@alize/offers';
import { oneOf } from '@alize/platform';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  VersionColumn,
} from 'typeorm';
import { Match } from '../match.entities';
import type { Score } from '../score/facts';

export interface UnassignedNeed {
  needId: string;
  reason: UnassignedReason;
}

/** A draft of who helps with which need in a territory: asked for, computed by a worker, edited, approved in bulk. */
@Entity('assignment')
@Index('assignment_one_running', ['territoryId'], {
  unique: true,
  where: "status IN ('queued', 'computing')",
})
@Index('assignment_territory', ['territoryId', 'id'])
@Check('assignment_status', oneOf('status', AssignmentStatus.options))
@Check('assignment_progress', 'progress BETWEEN 0 AND 100')
@Check('assignment_proposals_per_person', 'proposals_per_person >= 1')
@Check('assignment_failed_with_error', "(status = 'failed') = (error IS NOT NULL)")
export class Assignment {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'assignment_territory_fk' })
  territory: Territory;
  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'requested_by', foreignKeyConstraintName: 'assignment_requested_by_fk' })
  requester: Person | null;
  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;
  @Column('text')
  status: AssignmentStatus;
  @Column('int', { name: 'proposals_per_person' })
  proposalsPerPerson: number;
  /** The open needs it is asked for; null: all of the territory. */
  @Column('uuid', { name: 'need_ids', array: true, nullable: true })
  needIds: string[] | null;
  /** Percent. */
  @Column('int', { default: 0 })
  progress: number;
  /** Open needs, and offers that could help with one of them, when it was computed. */
  @Column('int', { name: 'needs_count', default: 0 })
  needsCount: number;
  @Column('int', { name: 'offers_count', default: 0 })
  offersCount: number;
  @Column('float8', { name: 'total_score', nullable: true })
  totalScore: number | null;
  @Column('float8', { name: 'greedy_total', nullable: true })
  greedyTotal: number | null;
  /** The open needs for which it proposes nobody; `taken`: who could help them helps others in this draft. */
  @Column('jsonb', { default: [] })
  unassigned: UnassignedNeed[];
  /** Of the computation, whatever its end. */
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
  /** Code of what made the computation fail. */
  @Column('text', { nullable: true })
  error: string | null;
  /** Changes with every status: a computation that finds another one than it left was overtaken, and writes nothing. */
  @VersionColumn()
  version: number;
}

/** One need with one offer of a draft. */
@Entity('assignment_line')
@Unique('assignment_line_pair_once', ['assignmentId', 'needId', 'offerId'])
@Index('assignment_line_need', ['needId'])
@Index('assignment_line_offer', ['offerId'])
@Index('assignment_line_match', ['matchId'], { unique: true, where: 'match_id IS NOT NULL' })
@Check('assignment_line_state', oneOf('state', AssignmentLineState.options))
@Check('assignment_line_refused_with_code', "(state = 'refused') = (refusal IS NOT NULL)")
export class AssignmentLine {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'assignment_id' })
  assignmentId: string;
  @ManyToOne(() => Assignment, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'assignment_line_assignment_fk' })
  assignment: Assignment;
  @Column('uuid', { name: 'need_id' })
  needId: string;
  @ManyToOne(() => Need, { nullable: false })
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'assignment_line_need_fk' })
  need: Need;
  @Column('uuid', { name: 'offer_id' })
  offerId: string;
  @ManyToOne(() => Offer, { nullable: false })
  @JoinColumn({ name: 'offer_id', foreignKeyConstraintName: 'assignment_line_offer_fk' })
  offer: Offer;
  @Column('float8')
  score: number;
  /** The score and its reasons as they stood, in facts; an approval takes its own. */
  @Column('jsonb')
  explanation: Score;
  @Column('text')
  state: AssignmentLineState;
  /** Why it could not be approved: the problem's code, and what its sentence says. */
  @Column('jsonb', { nullable: true })
  refusal: { code: string; facts: Record<string, string | number> } | null;
  @Column('uuid', { name: 'match_id', nullable: true })
  matchId: string | null;
  @ManyToOne(() => Match, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'match_id', foreignKeyConstraintName: 'assignment_line_match_fk' })
  match: Match | null;
}

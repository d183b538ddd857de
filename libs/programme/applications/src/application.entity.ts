import { Person } from '@alize/accounts';
import {
  ApplicationStatus,
  type Baseline,
  type PlanLine,
  type PlannedJobs,
  type UseLine,
} from '@alize/contracts';
import { Territory } from '@alize/directory';
import { Need, Project } from '@alize/needs';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';

/** A project has one live request for money at a time; its changes of status are those of `application.rules.ts`, by trigger. */
@Entity('application')
@Index('application_live', ['projectId'], {
  unique: true,
  where: "status NOT IN ('decided', 'withdrawn', 'lapsed')",
})
@Index('application_territory', ['territoryId', 'status', 'id'])
@Index('application_need', ['needId'])
@Index('application_requester', ['requesterId'])
@Check('application_status', oneOf('status', ApplicationStatus.options))
@Check('application_amount', 'amount_asked_cents >= 0 AND investment_cents >= 0')
@Check('application_withdrawn_with_reason', "status <> 'withdrawn' OR reason IS NOT NULL")
@Check(
  'application_balanced',
  "status NOT IN ('complete', 'scheduled') OR amount_asked_cents + plan_cents(plan) = investment_cents",
)
export class Application {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'project_id' })
  projectId: string;
  @ManyToOne(() => Project, { nullable: false })
  @JoinColumn({ name: 'project_id', foreignKeyConstraintName: 'application_project_fk' })
  project: Project;
  /** Where it began. */
  @Column('uuid', { name: 'need_id', nullable: true })
  needId: string | null;
  @ManyToOne(() => Need, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'application_need_fk' })
  need: Need | null;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'application_territory_fk' })
  territory: Territory;
  @Column('uuid', { name: 'requester_id' })
  requesterId: string;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'requester_id', foreignKeyConstraintName: 'application_requester_fk' })
  requester: Person;
  @Column('text', { default: 'draft' })
  status: ApplicationStatus;
  @Column('text', { default: '' })
  purpose: string;
  @Column('bigint', { name: 'amount_asked_cents', nullable: true })
  amountAskedCents: number | null;
  @Column('jsonb', { default: [] })
  jobs: PlannedJobs[];
  @Column('int', { name: 'jobs_at_risk', default: 0 })
  jobsAtRisk: number;
  @Column('bigint', { name: 'investment_cents', nullable: true })
  investmentCents: number | null;
  @Column('jsonb', { default: [] })
  plan: PlanLine[];
  @Column('jsonb', { default: [] })
  uses: UseLine[];
  @Column('jsonb')
  baseline: Baseline;
  /** The animator's, for the committee. */
  @Column('text', { default: '' })
  opinion: string;
  @Column('int', { name: 'skills_hours', nullable: true })
  skillsHours: number | null;
  /** What she asked for when she gave it back. */
  @Column('text', { nullable: true })
  missing: string | null;
  /** The firm's, to what a committee that deferred it had asked. */
  @Column('text', { nullable: true })
  answer: string | null;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;
  @Column('timestamptz', { name: 'status_at' })
  statusAt: Date;
  @VersionColumn()
  version: number;
}

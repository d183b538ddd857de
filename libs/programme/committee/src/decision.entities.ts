import { Application } from '@alize/applications';
import { ConditionMoment, ConditionStatus, DecisionOutcome } from '@alize/contracts';
import { Territory } from '@alize/directory';
import { IssuedDocument } from '@alize/documents';
import { oneOf } from '@alize/platform';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  Unique,
} from 'typeorm';
import { AgendaItem, CommitteeSession } from './session.entities';

/** What the committee decided of a dossier. Once the firm is told it never changes: a trigger refuses it. */
@Entity('decision')
@Unique('decision_item', ['itemId'])
@Unique('decision_number', ['territoryId', 'number'])
@Index('decision_application', ['applicationId'])
@Check('decision_outcome', oneOf('outcome', DecisionOutcome.options))
@Check(
  'decision_amount',
  "CASE WHEN outcome = 'granted' THEN amount_cents > 0 AND amount_cents <= maximum_cents ELSE amount_cents IS NULL END",
)
@Check('decision_refused_with_motive', "outcome <> 'refused' OR motive <> ''")
@Check('decision_deferred_with_question', "outcome <> 'deferred' OR question <> ''")
@Check('decision_period', 'period_months IN (1, 3)')
@Check('decision_letter_sent', '(notified_at IS NULL) = (document_id IS NULL)')
export class Decision {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'item_id' })
  itemId: string;
  @OneToOne(() => AgendaItem, { nullable: false })
  @JoinColumn({ name: 'item_id', foreignKeyConstraintName: 'decision_item_fk' })
  item: AgendaItem;
  @Column('uuid', { name: 'application_id' })
  applicationId: string;
  @ManyToOne(() => Application, { nullable: false })
  @JoinColumn({ name: 'application_id', foreignKeyConstraintName: 'decision_application_fk' })
  application: Application;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'decision_territory_fk' })
  territory: Territory;
  @Column('text')
  number: string;
  @Column('text')
  outcome: DecisionOutcome;
  @Column('bigint', { name: 'amount_asked_cents' })
  amountAskedCents: number;
  @Column('bigint', { name: 'amount_cents', nullable: true })
  amountCents: number | null;
  /** Of the territory's policy when it was taken. */
  @Column('bigint', { name: 'maximum_cents' })
  maximumCents: number;
  @Column('int', { nullable: true })
  instalments: number | null;
  @Column('int', { name: 'period_months', nullable: true })
  periodMonths: number | null;
  @Column('int', { name: 'deferral_months', nullable: true })
  deferralMonths: number | null;
  @Column('int', { name: 'skills_days', nullable: true })
  skillsDays: number | null;
  /** Read by the firm. */
  @Column('text')
  motive: string;
  @Column('text')
  question: string;
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;
  @Column('timestamptz', { name: 'taken_at' })
  takenAt: Date;
  @Column('timestamptz', { name: 'notified_at', nullable: true })
  notifiedAt: Date | null;
  /** The decision about the same dossier that came before. */
  @Column('uuid', { name: 'supersedes_id', nullable: true })
  supersedesId: string | null;
  @ManyToOne(() => Decision, { nullable: true })
  @JoinColumn({ name: 'supersedes_id', foreignKeyConstraintName: 'decision_supersedes_fk' })
  supersedes: Decision | null;
  @Column('uuid', { name: 'document_id', nullable: true })
  documentId: string | null;
  @ManyToOne(() => IssuedDocument, { nullable: true })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'decision_document_fk' })
  document: IssuedDocument | null;
}

@Entity('decision_condition')
@Index('decision_condition_decision', ['decisionId'])
@Check('decision_condition_moment', oneOf('moment', ConditionMoment.options))
@Check('decision_condition_status', oneOf('status', ConditionStatus.options))
@Check('decision_condition_settled', "(status = 'open') = (settled_at IS NULL)")
export class DecisionCondition {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'decision_id' })
  decisionId: string;
  @ManyToOne(() => Decision, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'decision_id', foreignKeyConstraintName: 'decision_condition_decision_fk' })
  decision: Decision;
  @Column('int')
  position: number;
  @Column('text')
  text: string;
  @Column('text')
  moment: ConditionMoment;
  @Column('text', { default: 'open' })
  status: ConditionStatus;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;
}

export const MINUTES_STATUSES = ['draft', 'circulated', 'approved'] as const;
export type MinutesStatus = (typeof MINUTES_STATUSES)[number];

/** What was said in a sitting beyond what the record knows already. */
@Entity('committee_minutes')
@Check('committee_minutes_status', oneOf('status', MINUTES_STATUSES))
@Check('committee_minutes_approved', "(status = 'approved') = (document_id IS NOT NULL)")
export class CommitteeMinutes {
  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId: string;
  @OneToOne(() => CommitteeSession, { nullable: false })
  @JoinColumn({ name: 'session_id', foreignKeyConstraintName: 'committee_minutes_session_fk' })
  session: CommitteeSession;
  @Column('text')
  status: MinutesStatus;
  @Column('text')
  remarks: string;
  @Column('timestamptz', { name: 'circulated_at', nullable: true })
  circulatedAt: Date | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: Date | null;
  @Column('uuid', { name: 'document_id', nullable: true })
  documentId: string | null;
  @ManyToOne(() => IssuedDocument, { nullable: true })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'committee_minutes_document_fk' })
  document: IssuedDocument | null;
}

import { Person } from '@alize/accounts';
import { Decision } from '@alize/committee';
import { AdvanceStatus, ReceiptMethod } from '@alize/contracts';
import { Organisation, Territory } from '@alize/directory';
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

/** Money lent without interest by a decision; its changes of status are those of `advance.rules.ts`, by trigger. */
@Entity('advance')
@Unique('advance_decision', ['decisionId'])
@Index('advance_territory', ['territoryId', 'status', 'id'])
@Index('advance_organisation', ['organisationId'])
@Index('advance_requester', ['requesterId'])
@Check('advance_status', oneOf('status', AdvanceStatus.options))
@Check(
  'advance_terms',
  'amount_cents > 0 AND instalments > 0 AND period_months IN (1, 3) AND deferral_months >= 0',
)
@Check('advance_signed', "signed_on IS NOT NULL OR status IN ('granted', 'cancelled')")
@Check('advance_disbursed', "(disbursed_on IS NOT NULL) = (status IN ('disbursed', 'repaid'))")
@Check('advance_cancelled_with_reason', "(status = 'cancelled') = (reason IS NOT NULL)")
export class Advance {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'advance_pk' })
  id: string;
  @Column('uuid', { name: 'decision_id' })
  decisionId: string;
  @OneToOne(() => Decision, { nullable: false })
  @JoinColumn({ name: 'decision_id', foreignKeyConstraintName: 'advance_decision_fk' })
  decision: Decision;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'advance_territory_fk' })
  territory: Territory;
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'advance_organisation_fk' })
  organisation: Organisation;
  @Column('uuid', { name: 'requester_id' })
  requesterId: string;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'requester_id', foreignKeyConstraintName: 'advance_requester_fk' })
  requester: Person;
  @Column('text', { default: 'granted' })
  status: AdvanceStatus;
  @Column('bigint', { name: 'amount_cents' })
  amountCents: number;
  @Column('int')
  instalments: number;
  @Column('int', { name: 'period_months' })
  periodMonths: number;
  @Column('int', { name: 'deferral_months' })
  deferralMonths: number;
  @Column('date', { name: 'signed_on', nullable: true })
  signedOn: string | null;
  @Column('date', { name: 'disbursed_on', nullable: true })
  disbursedOn: string | null;
  /** Why it was cancelled. */
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

/** What is due when; all of them together are the advance, by a trigger at the end of the transaction. */
@Entity('advance_instalment')
@Unique('advance_instalment_day', ['advanceId', 'dueOn'])
@Check('advance_instalment_amount', 'amount_cents > 0')
@Check('advance_instalment_payable', 'payable_on >= due_on')
export class AdvanceInstalment {
  @PrimaryColumn('uuid', { name: 'advance_id', primaryKeyConstraintName: 'advance_instalment_pk' })
  advanceId: string;
  @ManyToOne(() => Advance, { nullable: false })
  @JoinColumn({ name: 'advance_id', foreignKeyConstraintName: 'advance_instalment_advance_fk' })
  advance: Advance;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'advance_instalment_pk' })
  position: number;
  @Column('date', { name: 'due_on' })
  dueOn: string;
  @Column('date', { name: 'payable_on' })
  payableOn: string;
  @Column('bigint', { name: 'amount_cents' })
  amountCents: number;
}

/** Money that came. It is never changed: one that came back is marked so, by a trigger. */
@Entity('advance_receipt')
@Index('advance_receipt_of', ['advanceId', 'receivedOn'])
@Index('advance_receipt_noted_by', ['notedBy'])
@Index('advance_receipt_reference', ['advanceId', 'reference'], {
  unique: true,
  where: "reference <> '' AND reversed_at IS NULL",
})
@Check('advance_receipt_amount', 'amount_cents > 0')
@Check('advance_receipt_method', oneOf('method', ReceiptMethod.options))
@Check('advance_receipt_reversed_with_reason', '(reversed_at IS NULL) = (reversal_reason IS NULL)')
export class AdvanceReceipt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'advance_receipt_pk' })
  id: string;
  @Column('uuid', { name: 'advance_id' })
  advanceId: string;
  @ManyToOne(() => Advance, { nullable: false })
  @JoinColumn({ name: 'advance_id', foreignKeyConstraintName: 'advance_receipt_advance_fk' })
  advance: Advance;
  @Column('bigint', { name: 'amount_cents' })
  amountCents: number;
  @Column('date', { name: 'received_on' })
  receivedOn: string;
  @Column('text')
  method: ReceiptMethod;
  /** Of the bank's line, or of the cheque; empty where there is none. */
  @Column('text')
  reference: string;
  @Column('uuid', { name: 'noted_by', nullable: true })
  notedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'noted_by', foreignKeyConstraintName: 'advance_receipt_noted_by_fk' })
  noter: Person | null;
  @Column('timestamptz', { name: 'noted_at' })
  notedAt: Date;
  @Column('timestamptz', { name: 'reversed_at', nullable: true })
  reversedAt: Date | null;
  @Column('text', { name: 'reversal_reason', nullable: true })
  reversalReason: string | null;
}

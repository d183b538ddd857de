import { Person } from '@alize/accounts';
import { Organisation, Territory } from '@alize/directory';
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
import { ACCOUNT_ROLES, type AccountRole, JOURNALS, type JournalCode } from './journal.rules';

/** Who holds the money of a territory, and by which law. One is open at a time. */
@Entity('fund')
@Index('fund_one_open', ['territoryId'], { unique: true, where: 'closed_on IS NULL' })
@Check('fund_reserve', 'reserve_cents >= 0')
@Check('fund_legal_basis', "legal_basis <> ''")
@Check('fund_term', 'closed_on >= opened_on')
export class Fund {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'fund_territory_fk' })
  territory: Territory;
  @Column('uuid', { name: 'holder_id' })
  holderId: string;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'holder_id', foreignKeyConstraintName: 'fund_holder_fk' })
  holder: Organisation;
  /** As the holder states it; printed in each contract. */
  @Column('text', { name: 'legal_basis' })
  legalBasis: string;
  /** Never lent. */
  @Column('bigint', { name: 'reserve_cents' })
  reserveCents: number;
  @Column('date', { name: 'opened_on' })
  openedOn: string;
  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;
  @VersionColumn()
  version: number;
}

/** Money that a decision promised and no payment has left for. */
@Entity('fund_commitment')
@Unique('fund_commitment_source', ['sourceId'])
@Index('fund_commitment_live', ['fundId'], { where: 'ended_on IS NULL' })
@Check('fund_commitment_amount', 'amount_cents > 0')
@Check('fund_commitment_term', 'ended_on >= committed_on')
export class FundCommitment {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'fund_id' })
  fundId: string;
  @ManyToOne(() => Fund, { nullable: false })
  @JoinColumn({ name: 'fund_id', foreignKeyConstraintName: 'fund_commitment_fund_fk' })
  fund: Fund;
  /** The decision. */
  @Column('uuid', { name: 'source_id' })
  sourceId: string;
  @Column('bigint', { name: 'amount_cents' })
  amountCents: number;
  @Column('date', { name: 'committed_on' })
  committedOn: string;
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;
}

/** A fact of money, once and for ever: triggers number it, balance it and refuse to change it. */
@Entity('journal_entry')
@Unique('journal_entry_number', ['fundId', 'year', 'number'])
@Unique('journal_entry_source', ['sourceKind', 'sourceId'])
@Unique('journal_entry_reversed_once', ['reversalOfId'])
@Index('journal_entry_day', ['fundId', 'postedOn'])
@Check('journal_entry_journal', oneOf('journal', JOURNALS))
@Check('journal_entry_year', 'year = EXTRACT(year FROM posted_on)')
@Check('journal_entry_total', 'total_cents > 0')
export class JournalEntry {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'fund_id' })
  fundId: string;
  @ManyToOne(() => Fund, { nullable: false })
  @JoinColumn({ name: 'fund_id', foreignKeyConstraintName: 'journal_entry_fund_fk' })
  fund: Fund;
  @Column('int')
  year: number;
  /** Without gap in a fund and year: a trigger gives it. */
  @Column('int')
  number: number;
  @Column('text')
  journal: JournalCode;
  @Column('date', { name: 'posted_on' })
  postedOn: string;
  @Column('text')
  piece: string;
  @Column('text')
  label: string;
  @Column('text', { name: 'source_kind' })
  sourceKind: string;
  @Column('uuid', { name: 'source_id' })
  sourceId: string;
  @Column('bigint', { name: 'total_cents' })
  totalCents: number;
  @Column('uuid', { name: 'reversal_of_id', nullable: true })
  reversalOfId: string | null;
  @ManyToOne(() => JournalEntry, { nullable: true })
  @JoinColumn({ name: 'reversal_of_id', foreignKeyConstraintName: 'journal_entry_reversal_of_fk' })
  reversalOf: JournalEntry | null;
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'recorded_by', foreignKeyConstraintName: 'journal_entry_recorded_by_fk' })
  recorder: Person | null;
}

@Entity('journal_line')
@Index('journal_line_organisation', ['organisationId'])
@Check('journal_line_role', oneOf('role', ACCOUNT_ROLES))
@Check(
  'journal_line_one_side',
  'debit_cents >= 0 AND credit_cents >= 0 AND (debit_cents > 0) <> (credit_cents > 0)',
)
export class JournalLine {
  @PrimaryColumn('uuid', { name: 'entry_id' })
  entryId: string;
  @ManyToOne(() => JournalEntry, { nullable: false })
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'journal_line_entry_fk' })
  entry: JournalEntry;
  @PrimaryColumn('int')
  position: number;
  @Column('text')
  role: AccountRole;
  /** Number of the account, as the chart had it that day. */
  @Column('text')
  account: string;
  /** Whose advance or contribution it is. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'journal_line_organisation_fk' })
  organisation: Organisation | null;
  @Column('bigint', { name: 'debit_cents' })
  debitCents: number;
  @Column('bigint', { name: 'credit_cents' })
  creditCents: number;
}

/** The last number a fund gave in a year. */
@Entity('journal_counter')
export class JournalCounter {
  @PrimaryColumn('uuid', { name: 'fund_id' })
  fundId: string;
  @ManyToOne(() => Fund, { nullable: false })
  @JoinColumn({ name: 'fund_id', foreignKeyConstraintName: 'journal_counter_fund_fk' })
  fund: Fund;
  @PrimaryColumn('int')
  year: number;
  @Column('int')
  last: number;
}

/** A month in which nothing is posted any more. */
@Entity('fund_closed_month')
@Check('fund_closed_month_first', 'EXTRACT(day FROM month) = 1')
export class FundClosedMonth {
  @PrimaryColumn('uuid', { name: 'fund_id' })
  fundId: string;
  @ManyToOne(() => Fund, { nullable: false })
  @JoinColumn({ name: 'fund_id', foreignKeyConstraintName: 'fund_closed_month_fund_fk' })
  fund: Fund;
  /** Its first day. */
  @PrimaryColumn('date')
  month: string;
  @Column('timestamptz', { name: 'closed_at' })
  closedAt: Date;
}

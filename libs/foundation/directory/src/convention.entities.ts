import { Person } from '@alize/accounts';
import {
  Check,
  Column,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  VersionColumn,
} from 'typeorm';
import { Organisation } from './organisation.entity';
import { Territory } from './territory.entities';

/** The agreement a territory lives on, three years as a rule; two of one territory never overlap. */
@Entity('convention')
@Check('convention_ends_after_start', 'ends_on > starts_on')
@Exclusion(
  'convention_no_overlap',
  `USING gist ("territory_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&)`,
)
export class Convention {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'convention_territory_fk' })
  territory: Territory;
  @Column('text')
  name: string;
  @Column('date', { name: 'starts_on' })
  startsOn: string;
  /** Last day it holds. */
  @Column('date', { name: 'ends_on' })
  endsOn: string;
  @VersionColumn()
  version: number;
}

/** What one signatory promises for each year of the convention. */
@Entity('pledge')
@Index('pledge_organisation', ['organisationId'])
@Check('pledge_not_negative', 'days_per_year >= 0 AND amount_cents >= 0')
export class Pledge {
  @PrimaryColumn('uuid', { name: 'convention_id' })
  conventionId: string;
  @ManyToOne(() => Convention, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'convention_id', foreignKeyConstraintName: 'pledge_convention_fk' })
  convention: Convention;
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: string;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'pledge_organisation_fk' })
  organisation: Organisation;
  @Column('int', { name: 'days_per_year' })
  daysPerYear: number;
  @Column('bigint', { name: 'amount_cents' })
  amountCents: number;
  /** Null: written down by others for an organisation that lies elsewhere, which has not said yes. It counts for nothing. */
  @Column('timestamptz', { name: 'agreed_at', nullable: true })
  agreedAt: Date | null;
  /** Who said yes, or wrote it down where nobody is to be asked; null: the system, or before this was kept. */
  @Column('uuid', { name: 'agreed_by', nullable: true })
  agreedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'agreed_by', foreignKeyConstraintName: 'pledge_agreed_by_fk' })
  agreer: Person | null;
}

import { Person } from '@alize/accounts';
import { type MergeTarget, oneOf } from '@alize/platform';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** Two records that look alike and are two, as somebody has said: they are not proposed to be merged. Ids alone, in their order. */
@Entity('distinct_record')
@Check('distinct_record_target', oneOf('target', ['person', 'organisation']))
@Check('distinct_record_order', 'first_id < second_id')
export class DistinctRecord {
  @Column('text')
  target: MergeTarget;
  @PrimaryColumn('uuid', { name: 'first_id', primaryKeyConstraintName: 'distinct_record_pk' })
  firstId: string;
  @PrimaryColumn('uuid', { name: 'second_id', primaryKeyConstraintName: 'distinct_record_pk' })
  secondId: string;
  @Column('uuid', { name: 'noted_by', nullable: true })
  notedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'noted_by', foreignKeyConstraintName: 'distinct_record_noted_by_fk' })
  noter: Person | null;
  @Column('timestamptz', { name: 'noted_at' })
  notedAt: Date;
}

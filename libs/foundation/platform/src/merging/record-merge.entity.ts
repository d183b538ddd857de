import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../database/database';
import type { MergeTarget } from './references';

type Row = Record<string, unknown>;
/** What a merge moved, so that it can be put back. */
export interface MergeSnapshot {
  row: Row;
  /** Of each column, the keys of the rows that moved. */
  moved: { table: string; column: string; keys: Row[] }[];
  /** Rows that had a counterpart. */
  aside: { table: string; rows: Row[] }[];
  /** Of the row that was kept, each field that it took over, as it was and as it became. */
  fields: Record<string, { before: unknown; after: unknown }>;
}

/** Two records that became one. Where the other one went is known for good: links name it. */
@Entity('record_merge')
@Index('record_merge_kept', ['target', 'keptId'])
@Index('record_merge_other', ['target', 'otherId'])
@Index('record_merge_at', ['mergedAt'], { where: 'snapshot IS NOT NULL' })
@Check('record_merge_target', oneOf('target', ['person', 'organisation']))
@Check('record_merge_two', 'kept_id <> other_id')
export class RecordMerge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'record_merge_pk' })
  id: string;
  @Column('text')
  target: MergeTarget;
  @Column('uuid', { name: 'kept_id' })
  keptId: string;
  @Column('uuid', { name: 'other_id' })
  otherId: string;
  /** Null once it cannot be undone any more. */
  @Column('jsonb', { nullable: true })
  snapshot: MergeSnapshot | null;
  /** Null: the system. */
  @Column('uuid', { name: 'merged_by', nullable: true })
  mergedBy: string | null;
  @Column('timestamptz', { name: 'merged_at' })
  mergedAt: Date;
  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;
}

import { Person } from '@alize/accounts';
import type { FieldChange } from '@alize/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

export type HistorySubject =
  | 'organisation'
  | 'person'
  | 'offer'
  | 'offer_submission'
  | 'need'
  | 'missing_skill'
  | 'match'
  | 'mission'
  | 'assignment'
  | 'convention'
  | 'territory'
  | 'application'
  | 'committee_session'
  | 'decision'
  | 'advance';

/** One change of status, for ever: a trigger refuses to alter or delete it, but for erasing a person or their words. */
@Entity('history')
@Index('history_subject', ['subject', 'subjectId', 'id'])
@Index('history_transition', ['subject', 'toStatus', 'at'])
@Index('history_asked', { synchronize: false })
@Index('history_introduced', { synchronize: false })
export class HistoryRow {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  subject: HistorySubject;
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;
  @Column('text', { name: 'from_status', nullable: true })
  fromStatus: string | null;
  @Column('text', { name: 'to_status' })
  toStatus: string;
  /** Null: the system itself. */
  @Column('uuid', { name: 'by_person', nullable: true })
  byPerson: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'by_person', foreignKeyConstraintName: 'history_by_fk' })
  by: Person | null;
  @Column('text', { nullable: true })
  reason: string | null;
  /** Of an edit: what was changed, before and after; may be erased, as the reason may. */
  @Column('jsonb', { nullable: true })
  changes: FieldChange[] | null;
  @Column('timestamptz')
  at: Date;
}

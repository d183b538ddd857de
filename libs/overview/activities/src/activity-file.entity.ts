import { Person } from '@alize/accounts';
import { StoredFileRow } from '@alize/platform';
import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { Activity } from './activity.entities';

/** A document or picture kept with a note, a call or a task: read by whoever reads that. */
@Entity('activity_file')
@Index('activity_file_of', ['activityId'])
export class ActivityFile {
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'activity_file_pk' })
  fileId: string;
  @OneToOne(() => StoredFileRow, { nullable: false })
  @JoinColumn({ name: 'file_id', foreignKeyConstraintName: 'activity_file_file_fk' })
  file: StoredFileRow;
  @Column('uuid', { name: 'activity_id' })
  activityId: string;
  @ManyToOne(() => Activity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'activity_id', foreignKeyConstraintName: 'activity_file_activity_fk' })
  activity: Activity;
  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'added_by', foreignKeyConstraintName: 'activity_file_added_by_fk' })
  adder: Person | null;
  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;
}

/** Somebody of the team whom a note names: it waits on their board until they have seen it. */
@Entity('activity_mention')
@Index('activity_mention_unseen', ['personId'], { where: 'seen_at IS NULL' })
export class ActivityMention {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'activity_mention_pk' })
  activityId: string;
  @ManyToOne(() => Activity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'activity_id', foreignKeyConstraintName: 'activity_mention_activity_fk' })
  activity: Activity;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'activity_mention_pk' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'activity_mention_person_fk' })
  person: Person;
  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt: Date | null;
}

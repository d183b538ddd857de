import { Person } from '@alize/accounts';
import { StoredFileRow } from '@alize/platform';
import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { Convention } from './convention.entities';

/** A signed copy or another paper of a convention: read by who runs or steers its territory. */
@Entity('convention_file')
@Index('convention_file_of', ['conventionId'])
export class ConventionFile {
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'convention_file_pk' })
  fileId: string;
  @OneToOne(() => StoredFileRow, { nullable: false })
  @JoinColumn({ name: 'file_id', foreignKeyConstraintName: 'convention_file_file_fk' })
  file: StoredFileRow;
  @Column('uuid', { name: 'convention_id' })
  conventionId: string;
  @ManyToOne(() => Convention, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'convention_id', foreignKeyConstraintName: 'convention_file_convention_fk' })
  convention: Convention;
  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'added_by', foreignKeyConstraintName: 'convention_file_added_by_fk' })
  adder: Person | null;
  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;
}

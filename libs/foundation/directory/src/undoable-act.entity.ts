import { Person } from '@alize/accounts';
import { ActKind } from '@alize/contracts';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** Something somebody did at a screen whose mails wait: until one of them is on its way it can be undone. */
@Entity('undoable_act')
@Index('undoable_act_by', ['byPerson', 'dueAt'])
@Index('undoable_act_due', ['dueAt'])
@Check('undoable_act_kind', oneOf('kind', ActKind.options))
export class UndoableAct {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  kind: ActKind;
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;
  @Column('uuid', { name: 'by_person' })
  byPerson: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'by_person', foreignKeyConstraintName: 'undoable_act_by_fk' })
  by: Person;
  /** What stood before where the history does not say it, by the kind. */
  @Column('jsonb', { nullable: true })
  before: object | null;
  /** Newer than every row of history that it wrote: a later one says that somebody went on from there. */
  @Column('uuid')
  mark: string;
  @Column('timestamptz', { name: 'done_at' })
  doneAt: Date;
  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;
  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;
}

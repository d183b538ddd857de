import { Person } from '@alize/accounts';
import { StoredFileRow } from '@alize/platform';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ReplyRow } from './reply.entity';

/** What an animator answered to something that came by mail; it leaves as a mail of its own, in the same thread. */
@Entity('reply_answer')
@Index('reply_answer_reply', ['replyId', 'id'])
@Index('reply_answer_written_by', ['writtenBy'])
export class ReplyAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_reply_answer' })
  id: string;
  @Column('uuid', { name: 'reply_id' })
  replyId: string;
  @ManyToOne(() => ReplyRow, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'reply_id', foreignKeyConstraintName: 'reply_answer_reply_fk' })
  reply: ReplyRow;
  @Column('text')
  text: string;
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'written_by', foreignKeyConstraintName: 'reply_answer_written_by_fk' })
  author: Person | null;
  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;
}

/** A document or picture that leaves with an answer. */
@Entity('reply_answer_file')
@Index('reply_answer_file_answer', ['answerId'])
export class ReplyAnswerFile {
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'PK_reply_answer_file' })
  fileId: string;
  @ManyToOne(() => StoredFileRow, { nullable: false })
  @JoinColumn({ name: 'file_id', foreignKeyConstraintName: 'reply_answer_file_file_fk' })
  file: StoredFileRow;
  @Column('uuid', { name: 'answer_id' })
  answerId: string;
  @ManyToOne(() => ReplyAnswer, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'answer_id', foreignKeyConstraintName: 'reply_answer_file_answer_fk' })
  answer: ReplyAnswer;
}

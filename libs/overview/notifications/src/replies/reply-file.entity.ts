import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ReplyRow } from './reply.entity';

/** Bytes of a file at most; a whole mail has no more. */
export const FILE_BYTES_MAX = 10 * 1024 * 1024;

/** A document or picture that came with an answer; `mediaType` is what its content is. */
@Entity('reply_file')
@Index('reply_file_reply', ['replyId'])
@Check('reply_file_size', `octet_length(content) <= ${FILE_BYTES_MAX}`)
export class ReplyFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reply_file_pk' })
  id: string;
  @Column('uuid', { name: 'reply_id' })
  replyId: string;
  @ManyToOne(() => ReplyRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'reply_id', foreignKeyConstraintName: 'reply_file_reply_fk' })
  reply?: ReplyRow;
  @Column('text')
  name: string;
  @Column('text', { name: 'media_type' })
  mediaType: string;
  @Column('bytea')
  content: Buffer;
}

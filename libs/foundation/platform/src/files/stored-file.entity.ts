import { STORED_BYTES_MAX } from '@alize/contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A document or picture, and what its content is. Whoever shows it has a table of its own that refers to it, and says who may
 * read it; a file that no table refers to goes.
 */
@Entity('stored_file')
@Index('stored_file_stored', ['storedAt'])
@Check('stored_file_size', `octet_length(content) BETWEEN 1 AND ${STORED_BYTES_MAX}`)
export class StoredFileRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stored_file_pk' })
  id: string;
  @Column('text')
  name: string;
  @Column('text', { name: 'media_type' })
  mediaType: string;
  /** Of the content, in hexadecimal. */
  @Column('text')
  sha256: string;
  @Column('bytea', { select: false })
  content: Buffer;
  @Column('timestamptz', { name: 'stored_at' })
  storedAt: Date;
}

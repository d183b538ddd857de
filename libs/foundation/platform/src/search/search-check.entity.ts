import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the last comparison of an index with the database found and mended, and how far its engine's tasks are read. */
@Entity('search_check')
export class SearchCheck {
  @PrimaryColumn('text', { name: 'index_name' })
  indexName: string;
  /** When somebody last looked whether the index is there and its writes succeed. */
  @Column('timestamptz', { name: 'looked_at', nullable: true })
  lookedAt: Date | null;
  /** The engine's newest task at that look. */
  @Column('int8', { name: 'last_task', default: -1 })
  lastTask: number;
  /** When every document was last compared; null before the first time. */
  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt: Date | null;
  /** Rows the index ought to hold. */
  @Column('int', { default: 0 })
  documents: number;
  /** Lacked by the index, and put. */
  @Column('int', { default: 0 })
  missing: number;
  /** Held otherwise than they are, and put anew. */
  @Column('int', { default: 0 })
  stale: number;
  /** Held though they are no more, and removed. */
  @Column('int', { default: 0 })
  surplus: number;
  /** Of those to be mended, still not right: the engine refuses them. */
  @Column('int', { default: 0 })
  refused: number;
}

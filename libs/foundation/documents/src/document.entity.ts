import { Person } from '@alize/accounts';
import { Locale } from '@alize/contracts';
import { Territory } from '@alize/directory';
import { oneOf, StoredFileRow } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';

export const DOCUMENT_KINDS = ['decision_letter', 'minutes'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A paper as it left the house: a trigger refuses to change or delete it. */
@Entity('document')
@Unique('document_number', ['territoryId', 'kind', 'number'])
@Index('document_subject', ['subjectId'])
@Check('document_kind', oneOf('kind', DOCUMENT_KINDS))
@Check('document_language', oneOf('language', Locale.options))
@Check('document_sha256', "sha256 ~ '^[0-9a-f]{64}$'")
export class IssuedDocument {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  kind: DocumentKind;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'document_territory_fk' })
  territory: Territory;
  @Column('text')
  number: string;
  /** What it is about: a decision, a session. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;
  @Column('text')
  title: string;
  @Column('text')
  language: Locale;
  @Column('text')
  sha256: string;
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @ManyToOne(() => StoredFileRow, { nullable: false })
  @JoinColumn({ name: 'file_id', foreignKeyConstraintName: 'document_file_fk' })
  file: StoredFileRow;
  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;
  @Column('uuid', { name: 'issued_by', nullable: true })
  issuedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'issued_by', foreignKeyConstraintName: 'document_issued_by_fk' })
  issuer: Person | null;
}

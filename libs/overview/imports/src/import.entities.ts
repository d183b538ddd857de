import { Person } from '@alize/accounts';
import {
  type ImportOutcome,
  type ImportRow,
  type ImportSheet,
  ImportSheetKind,
  ImportStatus,
  type ImportWritten,
} from '@alize/contracts';
import { Territory } from '@alize/directory';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** What a dry run found, as it is shown. */
export interface ShownPlan {
  counts: Record<ImportOutcome, number>;
  rows: ImportRow[];
}

/** A file that somebody brings into a territory. Its content goes once it can no longer be applied or taken back. */
@Entity('import')
@Index('import_territory', ['territoryId', 'uploadedAt'])
@Index('import_uploaded', ['uploadedAt'])
@Check('import_status', oneOf('status', ImportStatus.options))
@Check('import_applied', "(applied_at IS NOT NULL) = (status IN ('applied', 'undoing', 'undone'))")
export class Import {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'import_territory_fk' })
  territory: Territory;
  @Column('text')
  name: string;
  @Column('bytea')
  content: Buffer;
  @Column('text')
  status: ImportStatus;
  @Column('jsonb')
  sheets: ImportSheet[];
  @Column('text', { name: 'commune_code', nullable: true })
  communeCode: string | null;
  @Column('jsonb')
  plan: ShownPlan;
  @Column('jsonb', { nullable: true })
  written: ImportWritten | null;
  @Column('jsonb', { nullable: true })
  undone: ImportWritten | null;
  @Column('uuid', { name: 'uploaded_by', nullable: true })
  uploadedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'uploaded_by', foreignKeyConstraintName: 'import_uploaded_by_fk' })
  uploader: Person | null;
  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt: Date;
  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt: Date | null;
}

/** What a row has brought. */
export interface Made {
  type: 'organisation' | 'person' | 'need' | 'offer' | 'activity';
  id: string;
}

/** A row that was taken: brought again unchanged it changes nothing, changed it tells what is new. */
@Entity('imported_row')
@Index('imported_row_of', ['importId'])
@Index('imported_row_key', ['territoryId', 'kind', 'key'])
@Check('imported_row_kind', oneOf('kind', ImportSheetKind.options))
export class ImportedRow {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'import_id' })
  importId: string;
  @ManyToOne(() => Import, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'import_id', foreignKeyConstraintName: 'imported_row_import_fk' })
  import: Import;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @Column('text')
  kind: ImportSheetKind;
  /** What makes it the same row in another file: its number, or who it is about. */
  @Column('text')
  key: string;
  /** Every column as it was told, by its title. */
  @Column('jsonb')
  told: Record<string, string>;
  /** The record that the row is about. */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null;
  /** In the order it was made. */
  @Column('jsonb')
  made: Made[];
}

/** What a territory chose for a title: proposed next time. */
@Entity('import_title')
@Check('import_title_kind', oneOf('kind', ImportSheetKind.options))
export class ImportTitle {
  @PrimaryColumn('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'import_title_territory_fk' })
  territory: Territory;
  @PrimaryColumn('text')
  kind: ImportSheetKind;
  @PrimaryColumn('text')
  title: string;
  @Column('text', { nullable: true })
  field: string | null;
}

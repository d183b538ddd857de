import type { AuditAction, AuditSubject } from '@alize/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What somebody did with an account, a rule or the data of others. A trigger refuses to alter it, and to delete it before
 * its time. Ids only, and no foreign keys: it outlives whom it names.
 */
@Entity('audit_entry')
@Index('audit_entry_action', ['action', 'id'])
@Index('audit_entry_actor', ['actorId', 'id'])
@Index('audit_entry_subject', ['subjectId', 'id'])
export class AuditEntryRow {
  @PrimaryColumn('uuid')
  id: string;
  @Column('timestamptz')
  at: Date;
  @Column('text')
  action: AuditAction;
  /** Null: the system, or somebody who is not signed in. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;
  @Column('text')
  subject: AuditSubject;
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;
  @Column('uuid', { name: 'territory_id', nullable: true })
  territoryId: string | null;
  @Column('text', { nullable: true })
  detail: string | null;
  @Column('uuid', { name: 'request_id', nullable: true })
  requestId: string | null;
}

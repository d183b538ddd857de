import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';

/** An address that is to become somebody's, once it has answered. */
@Entity('email_change')
@Index('email_change_person', ['personId', 'id'])
@Index('email_change_expires', ['expiresAt'])
@Check('email_change_lower_case', 'new_email = lower(new_email)')
export class EmailChange {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'email_change_person_fk' })
  person: Person;
  /** Null: they were known by telephone alone. */
  @Column('text', { name: 'old_email', nullable: true })
  oldEmail: string | null;
  @Column('text', { name: 'new_email' })
  newEmail: string;
  @Column('uuid', { name: 'asked_by', nullable: true })
  askedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'asked_by', foreignKeyConstraintName: 'email_change_asked_by_fk' })
  asker: Person | null;
  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;
}

/** An address somebody had before: what is written from it is theirs, and nothing is ever written to it. */
@Entity('email_alias')
@Index('email_alias_person', ['personId'])
@Check('email_alias_lower_case', 'email = lower(email)')
export class EmailAlias {
  @PrimaryColumn('text')
  email: string;
  @Column('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'email_alias_person_fk' })
  person: Person;
  @Column('timestamptz')
  since: Date;
}

/** SQL: the id of the person whose address this parameter is, today or before; who has it today comes first. */
export const personOfAddress = (parameter: string): string => `COALESCE(
  (SELECT at.id FROM person at WHERE at.email = ${parameter}),
  (SELECT was.person_id FROM email_alias was WHERE was.email = ${parameter}))`;

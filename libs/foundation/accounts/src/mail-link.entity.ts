import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { LinkPurpose } from './mail-link.rules';
import { Person } from './person.entity';

/**
 * What a person may do about one subject from their mail, without an account. The token is the signed id, stored
 * nowhere; one link at a time is open for each purpose, subject and person.
 */
@Entity('mail_link')
@Index('mail_link_open_once', ['purpose', 'subjectId', 'personId'], {
  unique: true,
  where: 'used_at IS NULL',
})
@Index('mail_link_person', ['personId'])
@Index('mail_link_expires', ['expiresAt'])
@Check('mail_link_used_with_outcome', '(used_at IS NULL) = (outcome IS NULL)')
@Check('mail_link_expires_later', 'expires_at > created_at')
export class MailLink {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  purpose: LinkPurpose;
  /** A match, a mission: the purpose says which. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;
  @Column('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'mail_link_person_fk' })
  person: Person;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
  /** What it was used for, as a code: the same again is answered as the first time. */
  @Column('text', { nullable: true })
  outcome: string | null;
}

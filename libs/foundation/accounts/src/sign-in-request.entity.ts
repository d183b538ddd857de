import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';
import { SignInLink } from './session.entities';

/**
 * An address typed on the sign-in page. A worker finds out whose it is, so that the page answers alike for all; it
 * deletes the row when nothing is to be mailed, and else the address gives way to the person.
 */
@Entity('sign_in_request')
@Index('sign_in_request_person', ['personId', 'answeredAt'])
@Index('sign_in_request_link', ['linkId'])
@Check(
  'sign_in_request_answered',
  '(email IS NULL) = (link_id IS NOT NULL AND person_id IS NOT NULL AND answered_at IS NOT NULL)',
)
export class SignInRequest {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text', { nullable: true })
  email: string | null;
  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'sign_in_request_person_fk' })
  person: Person | null;
  /** The link that was mailed: a new one, or one that still served. */
  @Column('uuid', { name: 'link_id', nullable: true })
  linkId: string | null;
  @ManyToOne(() => SignInLink, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'link_id', foreignKeyConstraintName: 'sign_in_request_link_fk' })
  link: SignInLink | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}

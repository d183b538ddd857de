import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Person } from './person.entity';

/** A link sent by mail; its token is the signed id, stored nowhere. */
@Entity('sign_in_link')
@Index('sign_in_link_person', ['personId', 'createdAt'])
@Index('sign_in_link_expires', ['expiresAt'])
export class SignInLink {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'sign_in_link_person_fk' })
  person: Person;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
  /** How often its short code was typed, rightly or not. */
  @Column('int', { name: 'code_tries', default: 0 })
  codeTries: number;
}

/** An open door; the cookie's secret is kept as a fingerprint only. */
@Entity('session')
@Unique('session_fingerprint_unique', ['fingerprint'])
@Index('session_person', ['personId'])
@Index('session_expires', ['expiresAt'])
export class Session {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'session_person_fk' })
  person: Person;
  @Column('text')
  fingerprint: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
  /** To the day or so; null before it was noted. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}

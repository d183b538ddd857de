import { Person } from '@alize/accounts';
import type { MailPurpose } from '@alize/contracts';
import { Territory } from '@alize/directory';
import { Match } from '@alize/matches';
import { Need } from '@alize/needs';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';

/** `needless`: when its turn came there was nothing left to say, or the person wants no such mail. */
export const MAIL_STATUSES = ['queued', 'sending', 'sent', 'failed', 'needless'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/**
 * A mail to one person for one reason about one thing; the unique key holds whatever crashes. Its words are made when it
 * is sent; those of a territory are kept with it, without its personal links, and go with it.
 */
@Entity('mail')
@Unique('mail_once', ['purpose', 'subjectId', 'recipientId', 'round'])
@Index('mail_failed', ['territoryId', 'id'], { where: "status = 'failed'" })
@Index('mail_failed_latest', ['id', 'territoryId'], { where: "status = 'failed'" })
@Index('mail_match', ['matchId'])
@Index('mail_next_try', ['nextTryAt'], { where: 'next_try_at IS NOT NULL' })
@Index('mail_recipient', ['recipientId'])
@Index('mail_need', ['needId'])
@Index('mail_created', ['createdAt'])
@Check('mail_status', oneOf('status', MAIL_STATUSES))
@Check('mail_purpose', `purpose ~ '^[a-z]+(-[a-z]+)*$'`)
export class Mail {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  purpose: MailPurpose;
  /** The row it is about: a link, a need, an end of one, an offer, a match, a digest or another mail, by the purpose. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;
  /** How often the subject had been reopened by then: each of its ends is told, and each once. */
  @Column('int', { default: 0 })
  round: number;
  @Column('uuid', { name: 'recipient_id' })
  recipientId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recipient_id', foreignKeyConstraintName: 'mail_recipient_fk' })
  recipient: Person;
  @Column('uuid', { name: 'territory_id', nullable: true })
  territoryId: string | null;
  @ManyToOne(() => Territory, { nullable: true })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'mail_territory_fk' })
  territory: Territory | null;
  @Column('uuid', { name: 'need_id', nullable: true })
  needId: string | null;
  @ManyToOne(() => Need, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'mail_need_fk' })
  need: Need | null;
  @Column('uuid', { name: 'match_id', nullable: true })
  matchId: string | null;
  @ManyToOne(() => Match, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'match_id', foreignKeyConstraintName: 'mail_match_fk' })
  match: Match | null;
  @Column('text', { default: 'queued' })
  status: MailStatus;
  /** When a worker took it to send; a claim older than a few minutes is a dead worker's. */
  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt: Date | null;
  @Column('int', { default: 0 })
  tries: number;
  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;
  /** Tries at which all of it was handed over and nothing was answered. */
  @Column('int', { name: 'unanswered_tries', default: 0 })
  unansweredTries: number;
  /** Not before; null: as soon as it is its turn. */
  @Column('timestamptz', { name: 'next_try_at', nullable: true })
  nextTryAt: Date | null;
  /** Whether its envelope bears an address that no reader sees: only what comes there is a bounce. */
  @Column('boolean', { name: 'own_return_path', default: false })
  ownReturnPath: boolean;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
  /** As it was sent last; null: not sent, of no territory, or sent before words were kept. */
  @Column('text', { name: 'sent_subject', nullable: true })
  sentSubject: string | null;
  @Column('text', { name: 'sent_text', nullable: true })
  sentText: string | null;
}

import { Person } from '@alize/accounts';
import { ReplyAuthorship, ReplyHeldBecause, ReplyKind } from '@alize/contracts';
import { Organisation, Territory } from '@alize/directory';
import { Match } from '@alize/matches';
import { Need } from '@alize/needs';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';

/** An answer that came back by mail. Delivered twice, it is one row: `fingerprint` says which mail it is. */
@Entity('reply')
@Unique('reply_once', ['fingerprint'])
@Index('reply_match', ['matchId'])
@Index('reply_need', ['needId'])
@Index('reply_organisation', ['organisationId', 'receivedAt'])
@Index('reply_mail', ['mailId', 'receivedAt'])
@Index('reply_sender', ['fromAddress', 'receivedAt'])
@Index('reply_person', ['personId', 'receivedAt'])
@Index('reply_territory', ['territoryId', 'receivedAt'])
@Index('reply_received', ['receivedAt'])
@Check('reply_kind', oneOf('kind', ReplyKind.options))
@Check('reply_authorship', oneOf('authorship', ReplyAuthorship.options))
@Check('reply_held_because', oneOf('held_because', ReplyHeldBecause.options))
export class ReplyRow {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  fingerprint: string;
  @Column('text')
  kind: ReplyKind;
  /** As its author's program named it, so that an answer joins the thread; null: it did not. */
  @Column('text', { name: 'message_id', nullable: true })
  messageId: string | null;
  /** The mail of ours that was answered; null where the address was not one of ours. */
  @Column('uuid', { name: 'mail_id', nullable: true })
  mailId: string | null;
  @Column('uuid', { name: 'territory_id', nullable: true })
  territoryId: string | null;
  @ManyToOne(() => Territory, { nullable: true })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'reply_territory_fk' })
  territory: Territory | null;
  @Column('uuid', { name: 'need_id', nullable: true })
  needId: string | null;
  @ManyToOne(() => Need, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'reply_need_fk' })
  need: Need | null;
  @Column('uuid', { name: 'match_id', nullable: true })
  matchId: string | null;
  @ManyToOne(() => Match, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'match_id', foreignKeyConstraintName: 'reply_match_fk' })
  match: Match | null;
  /** Of a copy that belongs to a firm's record; else null. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
  @ManyToOne(() => Organisation, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'reply_organisation_fk' })
  organisation: Organisation | null;
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'reply_person_fk' })
  person: Person | null;
  @Column('text', { name: 'from_address' })
  fromAddress: string;
  @Column('text')
  subject: string;
  /** The author's own words. */
  @Column('text')
  text: string;
  /** With what it quotes and its signature; null where there is nothing else than `text`. */
  @Column('text', { name: 'whole_text', nullable: true })
  wholeText: string | null;
  /** Files that somebody meant to send, kept or not. */
  @Column('int')
  attachments: number;
  @Column('text', { default: 'unchecked' })
  authorship: ReplyAuthorship;
  @Column('text', { name: 'held_because', nullable: true })
  heldBecause: ReplyHeldBecause | null;
  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;
}

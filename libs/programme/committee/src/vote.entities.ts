import { Application } from '@alize/applications';
import { Person } from '@alize/accounts';
import { BallotKind, Choice, ConflictGround, type PollResult } from '@alize/contracts';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { CommitteeMember } from './member.entity';
import { AgendaItem } from './session.entities';

/** A member who has something to do with a firm, and stands aside from its dossier unless the chair finds no conflict. */
@Entity('committee_conflict')
@Unique('committee_conflict_once', ['applicationId', 'memberId'])
@Check('committee_conflict_ground', oneOf('ground', ConflictGround.options))
@Check('committee_conflict_dismissed', 'stands_aside = (dismissal IS NULL)')
export class CommitteeConflict {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'application_id' })
  applicationId: string;
  @ManyToOne(() => Application, { nullable: false })
  @JoinColumn({ name: 'application_id', foreignKeyConstraintName: 'committee_conflict_application_fk' })
  application: Application;
  @Column('uuid', { name: 'member_id' })
  memberId: string;
  @ManyToOne(() => CommitteeMember, { nullable: false })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'committee_conflict_member_fk' })
  member: CommitteeMember;
  @Column('text')
  ground: ConflictGround;
  /** For chair and animator alone. */
  @Column('text')
  words: string;
  @Column('boolean', { name: 'stands_aside', default: true })
  standsAside: boolean;
  /** Why the chair found none. */
  @Column('text', { nullable: true })
  dismissal: string | null;
  @Column('uuid', { name: 'declared_by', nullable: true })
  declaredById: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'declared_by', foreignKeyConstraintName: 'committee_conflict_declared_by_fk' })
  declaredBy: Person | null;
  @Column('timestamptz')
  at: Date;
}

/** A question put to the vote, and how it came out, frozen when it is closed. */
@Entity('poll')
@Index('poll_open', ['itemId'], { unique: true, where: 'closed_at IS NULL' })
@Index('poll_item', ['itemId'])
@Check('poll_ballot', oneOf('ballot', BallotKind.options))
@Check('poll_closed_with_result', '(closed_at IS NULL) = (result IS NULL)')
@Check('poll_key_destroyed', 'sealing_key IS NULL OR closed_at IS NULL')
export class Poll {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'item_id' })
  itemId: string;
  @ManyToOne(() => AgendaItem, { nullable: false })
  @JoinColumn({ name: 'item_id', foreignKeyConstraintName: 'poll_item_fk' })
  item: AgendaItem;
  @Column('text')
  ballot: BallotKind;
  @Column('text')
  motion: string;
  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
  /** Of a secret ballot while it is open. */
  @Column('bytea', { name: 'sealing_key', nullable: true })
  sealingKey: Buffer | null;
  /** Who could vote at the closing: members, and in whose name. */
  @Column('jsonb', { nullable: true })
  entitled: { principalId: string; voterId: string }[] | null;
  @Column('jsonb', { nullable: true })
  result: PollResult | null;
}

/** A vote cast openly: one a poll and member, for good. */
@Entity('ballot')
@Check('ballot_choice', oneOf('choice', Choice.options))
export class Ballot {
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;
  @ManyToOne(() => Poll, { nullable: false })
  @JoinColumn({ name: 'poll_id', foreignKeyConstraintName: 'ballot_poll_fk' })
  poll: Poll;
  @PrimaryColumn('uuid', { name: 'principal_id' })
  principalId: string;
  @ManyToOne(() => CommitteeMember, { nullable: false })
  @JoinColumn({ name: 'principal_id', foreignKeyConstraintName: 'ballot_principal_fk' })
  principal: CommitteeMember;
  /** Another than the principal where a proxy is used. */
  @Column('uuid', { name: 'voter_id' })
  voterId: string;
  @ManyToOne(() => CommitteeMember, { nullable: false })
  @JoinColumn({ name: 'voter_id', foreignKeyConstraintName: 'ballot_voter_fk' })
  voter: CommitteeMember;
  @Column('text')
  choice: Choice;
  @Column('timestamptz')
  at: Date;
}

/** That somebody voted in secret; what they chose is sealed until the closing, which wipes it. */
@Entity('poll_voter')
export class PollVoter {
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;
  @ManyToOne(() => Poll, { nullable: false })
  @JoinColumn({ name: 'poll_id', foreignKeyConstraintName: 'poll_voter_poll_fk' })
  poll: Poll;
  @PrimaryColumn('uuid', { name: 'principal_id' })
  principalId: string;
  @ManyToOne(() => CommitteeMember, { nullable: false })
  @JoinColumn({ name: 'principal_id', foreignKeyConstraintName: 'poll_voter_principal_fk' })
  principal: CommitteeMember;
  @Column('bytea', { name: 'sealed_choice', nullable: true })
  sealedChoice: Buffer | null;
}

/** A choice of a secret ballot, of nobody: written by the closing, in the order of the choices. */
@Entity('secret_ballot')
@Index('secret_ballot_poll', ['pollId'])
@Check('secret_ballot_choice', oneOf('choice', Choice.options))
export class SecretBallot {
  /** Random, without time: UUIDv4. */
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'poll_id' })
  pollId: string;
  @ManyToOne(() => Poll, { nullable: false })
  @JoinColumn({ name: 'poll_id', foreignKeyConstraintName: 'secret_ballot_poll_fk' })
  poll: Poll;
  @Column('text')
  choice: Choice;
}

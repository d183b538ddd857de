import { Person } from '@alize/accounts';
import { ActivityKind, CALL_MINUTES_MAX } from '@alize/contracts';
import { Organisation, Territory } from '@alize/directory';
import { Match } from '@alize/matches';
import { Mission } from '@alize/missions';
import { Need } from '@alize/needs';
import { ReplyRow } from '@alize/notifications';
import { Offer } from '@alize/offers';
import { oneOf } from '@alize/platform';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  VersionColumn,
} from 'typeorm';

/**
 * A note, a call or a task about exactly one record, which a foreign key of its own holds. It goes with its record; where
 * records are merged it moves by that key. Removed, it stays, and nobody is shown its words.
 */
@Entity('activity')
@Check('activity_kind', oneOf('kind', ActivityKind.options))
@Check(
  'activity_about_one',
  'num_nonnulls(organisation_id, person_id, need_id, match_id, mission_id, offer_id) = 1',
)
@Check('activity_call', "(kind = 'call') = (with_whom IS NOT NULL)")
@Check('activity_call_only', "kind = 'call' OR (minutes IS NULL AND next_step IS NULL)")
@Check('activity_minutes', `minutes BETWEEN 1 AND ${CALL_MINUTES_MAX}`)
@Check('activity_due', "(kind = 'task') = (due_on IS NOT NULL)")
@Check('activity_task_only', "kind = 'task' OR (owner_id IS NULL AND done_at IS NULL)")
@Check('activity_done_by_somebody', 'done_by IS NULL OR done_at IS NOT NULL')
@Check('activity_removed_by_somebody', 'removed_by IS NULL OR removed_at IS NOT NULL')
@Index('activity_organisation', ['organisationId', 'createdAt', 'id'], {
  where: 'organisation_id IS NOT NULL',
})
@Index('activity_person', ['personId', 'createdAt', 'id'], { where: 'person_id IS NOT NULL' })
@Index('activity_need', ['needId', 'createdAt', 'id'], { where: 'need_id IS NOT NULL' })
@Index('activity_match', ['matchId', 'createdAt', 'id'], { where: 'match_id IS NOT NULL' })
@Index('activity_mission', ['missionId', 'createdAt', 'id'], { where: 'mission_id IS NOT NULL' })
@Index('activity_offer', ['offerId', 'createdAt', 'id'], { where: 'offer_id IS NOT NULL' })
@Index('activity_to_do', ['territoryId', 'dueOn', 'id'], {
  where: "kind = 'task' AND done_at IS NULL AND removed_at IS NULL",
})
@Index('activity_created', ['createdAt'])
export class Activity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  kind: ActivityKind;
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
  @ManyToOne(() => Organisation, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'activity_organisation_fk' })
  organisation: Organisation | null;
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'activity_person_fk' })
  person: Person | null;
  @Column('uuid', { name: 'need_id', nullable: true })
  needId: string | null;
  @ManyToOne(() => Need, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'activity_need_fk' })
  need: Need | null;
  @Column('uuid', { name: 'match_id', nullable: true })
  matchId: string | null;
  @ManyToOne(() => Match, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'match_id', foreignKeyConstraintName: 'activity_match_fk' })
  match: Match | null;
  @Column('uuid', { name: 'mission_id', nullable: true })
  missionId: string | null;
  @ManyToOne(() => Mission, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mission_id', foreignKeyConstraintName: 'activity_mission_fk' })
  mission: Mission | null;
  @Column('uuid', { name: 'offer_id', nullable: true })
  offerId: string | null;
  @ManyToOne(() => Offer, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'offer_id', foreignKeyConstraintName: 'activity_offer_fk' })
  offer: Offer | null;
  /** Whose animators read it, beside administrators. */
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'activity_territory_fk' })
  territory: Territory;
  @Column('text')
  text: string;
  /** Read by its author alone. */
  @Column('bool', { name: 'is_private', default: false })
  isPrivate: boolean;
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'author_id', foreignKeyConstraintName: 'activity_author_fk' })
  author: Person | null;
  /** With whom one spoke, in the author's words: it may be somebody the programme does not know. */
  @Column('text', { name: 'with_whom', nullable: true })
  withWhom: string | null;
  @Column('int', { nullable: true })
  minutes: number | null;
  @Column('text', { name: 'next_step', nullable: true })
  nextStep: string | null;
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;
  /** Null: nobody's in particular, so everybody's of the territory. */
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'activity_owner_fk' })
  owner: Person | null;
  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
  @Column('uuid', { name: 'done_by', nullable: true })
  doneBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'done_by', foreignKeyConstraintName: 'activity_done_by_fk' })
  doer: Person | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;
  @Column('uuid', { name: 'removed_by', nullable: true })
  removedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'removed_by', foreignKeyConstraintName: 'activity_removed_by_fk' })
  remover: Person | null;
  /** Of the form that wrote it under an id of its own; null where none did. */
  @Column('text', { name: 'form_fingerprint', nullable: true })
  formFingerprint: string | null;
  @VersionColumn()
  version: number;
}

/** How an activity stood before one change: what was changed, as it was. */
@Entity('activity_revision')
@Index('activity_revision_of', ['activityId', 'id'])
export class ActivityRevision {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'activity_id' })
  activityId: string;
  @ManyToOne(() => Activity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'activity_id', foreignKeyConstraintName: 'activity_revision_activity_fk' })
  activity: Activity;
  @Column('jsonb')
  before: Record<string, string | number | boolean | null>;
  @Column('uuid', { name: 'by_person', nullable: true })
  byPerson: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'by_person', foreignKeyConstraintName: 'activity_revision_by_fk' })
  by: Person | null;
  @Column('timestamptz')
  at: Date;
}

/** An answer by mail that an animator has dealt with: it leaves the board. */
@Entity('handled_reply')
export class HandledReply {
  @PrimaryColumn('uuid', { name: 'reply_id' })
  replyId: string;
  @OneToOne(() => ReplyRow, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'reply_id', foreignKeyConstraintName: 'handled_reply_reply_fk' })
  reply: ReplyRow;
  @Column('timestamptz', { name: 'handled_at' })
  handledAt: Date;
  /** Null: it came before the board told of answers. */
  @Column('uuid', { name: 'handled_by', nullable: true })
  handledBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'handled_by', foreignKeyConstraintName: 'handled_reply_by_fk' })
  handler: Person | null;
}

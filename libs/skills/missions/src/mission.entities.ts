import { Person } from '@alize/accounts';
import { DropReason, FeedbackRating, FinishOutcome, MissionSide, MissionStatus } from '@alize/contracts';
import { Match } from '@alize/matches';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';

/** What became of an introduction. One a match, under the match's id: whoever holds one of the two holds the other. */
@Entity('mission')
@Index('mission_by_status', ['status', 'id'])
@Check('mission_status', oneOf('status', MissionStatus.options))
@Check('mission_drop_reason', oneOf('drop_reason', DropReason.options))
@Check('mission_dropped_with_reason', "(status = 'dropped') = (drop_reason IS NOT NULL)")
@Check('mission_words_of_drop', 'drop_words IS NULL OR drop_reason IS NOT NULL')
@Check('mission_outcome', oneOf('outcome', FinishOutcome.options))
@Check('mission_told_by', oneOf('told_by', MissionSide.options))
@Check('mission_end_told', "outcome IS NULL OR (status = 'done' AND told_by IS NOT NULL)")
@Check('mission_hours_told', 'hours_told >= 0 AND hours_told * 4 = floor(hours_told * 4)')
export class Mission {
  @PrimaryColumn('uuid')
  id: string;
  @OneToOne(() => Match, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'mission_match_fk' })
  match: Match;
  @Column('text')
  status: MissionStatus;
  @Column('timestamptz', { name: 'introduced_at' })
  introducedAt: Date;
  /** What the introduction proposes; null when no day was found. */
  @Column('timestamptz', { name: 'first_call_at', nullable: true })
  firstCallAt: Date | null;
  /** When both were asked whether they are in touch. */
  @Column('timestamptz', { name: 'contact_asked_at', nullable: true })
  contactAskedAt: Date | null;
  @Column('text', { name: 'drop_reason', nullable: true })
  dropReason: DropReason | null;
  @Column('text', { name: 'drop_words', nullable: true })
  dropWords: string | null;
  /** How it ended, as one of the two said; null: not ended so, or before this was asked. */
  @Column('text', { nullable: true })
  outcome: FinishOutcome | null;
  @Column('text', { name: 'told_by', nullable: true })
  toldBy: MissionSide | null;
  /** All hours given, as said at the end; null: the days logged say it. */
  @Column('float8', { name: 'hours_told', nullable: true })
  hoursTold: number | null;
}

/** Hours of one day, in quarters. Nothing is overwritten: what was wrong is marked removed, and what replaces it says so. */
@Entity('mission_day')
@Index('mission_day_mission', ['missionId', 'day'])
@Check('mission_day_hours', 'hours > 0 AND hours <= 12 AND hours * 4 = floor(hours * 4)')
@Check('mission_day_removed_by_somebody', 'removed_by IS NULL OR removed_at IS NOT NULL')
export class MissionDay {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'mission_id' })
  missionId: string;
  @ManyToOne(() => Mission, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mission_id', foreignKeyConstraintName: 'mission_day_mission_fk' })
  mission: Mission;
  @Column('date')
  day: string;
  @Column('float8')
  hours: number;
  @Column('text', { nullable: true })
  words: string | null;
  @Column('uuid', { name: 'corrects', nullable: true })
  correctsId: string | null;
  @ManyToOne(() => MissionDay, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'corrects', foreignKeyConstraintName: 'mission_day_corrects_fk' })
  corrected: MissionDay | null;
  @Column('uuid', { name: 'by_person', nullable: true })
  byPerson: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'by_person', foreignKeyConstraintName: 'mission_day_by_fk' })
  by: Person | null;
  @Column('timestamptz', { name: 'logged_at' })
  loggedAt: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;
  @Column('uuid', { name: 'removed_by', nullable: true })
  removedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'removed_by', foreignKeyConstraintName: 'mission_day_removed_by_fk' })
  remover: Person | null;
}

/** What a side says of the first contact; the last word counts. */
@Entity('mission_contact')
@Check('mission_contact_side', oneOf('side', MissionSide.options))
export class MissionContact {
  @PrimaryColumn('uuid', { name: 'mission_id' })
  missionId: string;
  @ManyToOne(() => Mission, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mission_id', foreignKeyConstraintName: 'mission_contact_mission_fk' })
  mission: Mission;
  @PrimaryColumn('text')
  side: MissionSide;
  @Column('bool', { name: 'in_touch' })
  inTouch: boolean;
  @Column('timestamptz')
  at: Date;
}

/** How a side says it went: once, and for good. */
@Entity('mission_feedback')
@Check('mission_feedback_side', oneOf('side', MissionSide.options))
@Check('mission_feedback_rating', oneOf('rating', FeedbackRating.options))
export class MissionFeedback {
  @PrimaryColumn('uuid', { name: 'mission_id' })
  missionId: string;
  @ManyToOne(() => Mission, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mission_id', foreignKeyConstraintName: 'mission_feedback_mission_fk' })
  mission: Mission;
  @PrimaryColumn('text')
  side: MissionSide;
  @Column('text')
  rating: FeedbackRating;
  @Column('text', { nullable: true })
  words: string | null;
  @Column('timestamptz')
  at: Date;
}

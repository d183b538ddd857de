import { Application } from '@alize/applications';
import {
  AgendaItemStatus,
  AttendanceResponse,
  PresenceMode,
  SessionMode,
  SittingStatus,
} from '@alize/contracts';
import { Territory } from '@alize/directory';
import { oneOf } from '@alize/platform';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  VersionColumn,
} from 'typeorm';
import { CommitteeMember } from './member.entity';

/** A sitting of the committee of a territory. */
@Entity('committee_session')
@Unique('committee_session_number', ['territoryId', 'year', 'number'])
@Check('committee_session_mode', oneOf('mode', SessionMode.options))
@Check('committee_session_status', oneOf('status', SittingStatus.options))
@Check('committee_session_opened', "(status IN ('open', 'closed')) = (opened_at IS NOT NULL)")
@Check('committee_session_closed', "(status = 'closed') = (closed_at IS NOT NULL)")
@Check('committee_session_presided', "(status IN ('open', 'closed')) = (chair_id IS NOT NULL)")
export class CommitteeSession {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'committee_session_territory_fk' })
  territory: Territory;
  @Column('int')
  year: number;
  /** Within the territory and the year. */
  @Column('int')
  number: number;
  @Column('text')
  mode: SessionMode;
  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;
  @Column('text')
  place: string;
  @Column('text', { name: 'video_url', nullable: true })
  videoUrl: string | null;
  @Column('text', { default: 'planned' })
  status: SittingStatus;
  /** How often the agenda was sent; of the calendar file. */
  @Column('int', { default: 0 })
  sequence: number;
  @Column('timestamptz', { name: 'convened_at', nullable: true })
  convenedAt: Date | null;
  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
  /** Who presides over it. */
  @Column('uuid', { name: 'chair_id', nullable: true })
  chairId: string | null;
  @ManyToOne(() => CommitteeMember, { nullable: true })
  @JoinColumn({ name: 'chair_id', foreignKeyConstraintName: 'committee_session_chair_fk' })
  chair: CommitteeMember | null;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @VersionColumn()
  version: number;
}

@Entity('agenda_item')
@Unique('agenda_item_once', ['sessionId', 'applicationId'])
@Index('agenda_item_application', ['applicationId'])
@Check('agenda_item_status', oneOf('status', AgendaItemStatus.options))
export class AgendaItem {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'session_id' })
  sessionId: string;
  @ManyToOne(() => CommitteeSession, { nullable: false })
  @JoinColumn({ name: 'session_id', foreignKeyConstraintName: 'agenda_item_session_fk' })
  session: CommitteeSession;
  @Column('uuid', { name: 'application_id' })
  applicationId: string;
  @ManyToOne(() => Application, { nullable: false })
  @JoinColumn({ name: 'application_id', foreignKeyConstraintName: 'agenda_item_application_fk' })
  application: Application;
  @Column('int')
  position: number;
  @Column('text', { default: 'pending' })
  status: AgendaItemStatus;
}

/** What a member answered to the convocation. */
@Entity('committee_attendance')
@Check('committee_attendance_response', oneOf('response', AttendanceResponse.options))
export class CommitteeAttendance {
  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId: string;
  @ManyToOne(() => CommitteeSession, { nullable: false })
  @JoinColumn({ name: 'session_id', foreignKeyConstraintName: 'committee_attendance_session_fk' })
  session: CommitteeSession;
  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: string;
  @ManyToOne(() => CommitteeMember, { nullable: false })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'committee_attendance_member_fk' })
  member: CommitteeMember;
  @Column('text')
  response: AttendanceResponse;
  @Column('timestamptz')
  at: Date;
}

/** From when until when a member was there. */
@Entity('committee_presence')
@Index('committee_presence_now', ['sessionId', 'memberId'], { unique: true, where: 'until IS NULL' })
@Check('committee_presence_mode', oneOf('mode', PresenceMode.options))
@Check('committee_presence_order', 'until >= since')
export class CommitteePresence {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'session_id' })
  sessionId: string;
  @ManyToOne(() => CommitteeSession, { nullable: false })
  @JoinColumn({ name: 'session_id', foreignKeyConstraintName: 'committee_presence_session_fk' })
  session: CommitteeSession;
  @Column('uuid', { name: 'member_id' })
  memberId: string;
  @ManyToOne(() => CommitteeMember, { nullable: false })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'committee_presence_member_fk' })
  member: CommitteeMember;
  @Column('text')
  mode: PresenceMode;
  @Column('timestamptz')
  since: Date;
  @Column('timestamptz', { nullable: true })
  until: Date | null;
}

/** A member's voice, given to another for a session; it ends when the giver comes. */
@Entity('committee_proxy')
@Index('committee_proxy_live', ['sessionId', 'giverId'], { unique: true, where: 'ended_at IS NULL' })
@Check('committee_proxy_of_another', 'giver_id <> holder_id')
export class CommitteeProxy {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'session_id' })
  sessionId: string;
  @ManyToOne(() => CommitteeSession, { nullable: false })
  @JoinColumn({ name: 'session_id', foreignKeyConstraintName: 'committee_proxy_session_fk' })
  session: CommitteeSession;
  @Column('uuid', { name: 'giver_id' })
  giverId: string;
  @ManyToOne(() => CommitteeMember, { nullable: false })
  @JoinColumn({ name: 'giver_id', foreignKeyConstraintName: 'committee_proxy_giver_fk' })
  giver: CommitteeMember;
  @Column('uuid', { name: 'holder_id' })
  holderId: string;
  @ManyToOne(() => CommitteeMember, { nullable: false })
  @JoinColumn({ name: 'holder_id', foreignKeyConstraintName: 'committee_proxy_holder_fk' })
  holder: CommitteeMember;
  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}

import { Person } from '@alize/accounts';
import { CallMoment, EntrySource, type Locale, NeedStatus, ReachBy, WorkMode } from '@alize/contracts';
import { Commune, type FormContact, type FormOrganisation, Organisation, Territory } from '@alize/directory';
import { oneOf } from '@alize/platform';
import { Skill } from '@alize/skills';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';

/** What the firm wants to do, and the jobs it should bring; its needs hang on it. */
@Entity('project')
@Index('project_organisation', ['organisationId'])
@Index('project_contact', ['contactId'])
@Index('project_territory', ['territoryId'])
@Index('project_in_territory', { synchronize: false })
@Check('project_jobs', 'jobs_planned >= 0')
@Check('project_amount', 'amount_sought_cents >= 0')
export class Project {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'project_organisation_fk' })
  organisation: Organisation;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'project_territory_fk' })
  territory: Territory;
  @Column('uuid', { name: 'contact_id' })
  contactId: string;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'contact_id', foreignKeyConstraintName: 'project_contact_fk' })
  contact: Person;
  @Column('text')
  title: string;
  /** Empty until the firm has said it. */
  @Column('text')
  description: string;
  /** Null until the firm has said it. */
  @Column('int', { name: 'jobs_planned', nullable: true })
  jobsPlanned: number | null;
  @Column('bigint', { name: 'amount_sought_cents', nullable: true })
  amountSoughtCents: number | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

@Entity('need')
// An expression under trigrams, which the migration alone can say.
@Index('need_trigrams', { synchronize: false })
@Index('need_in_territory', { synchronize: false })
@Index('need_words', { synchronize: false })
@Index('need_commune', ['communeCode', 'id'])
@Index('need_territory', ['territoryId', 'status', 'id'])
@Index('need_project', ['projectId'])
@Index('need_contact', ['contactId'])
@Index('need_file', ['fileSeries', 'fileOrdinal'], { unique: true })
@Check('need_hours', 'hours > 0')
@Check('need_status', oneOf('status', NeedStatus.options))
@Check('need_source', oneOf('source', EntrySource.options))
@Check('need_mode', oneOf('mode', WorkMode.options))
@Check('need_reach_by', oneOf('reach_by', ReachBy.options))
@Check('need_call_moment', oneOf('call_moment', CallMoment.options))
@Check('need_volunteers_wanted', 'volunteers_wanted BETWEEN 1 AND 5')
@Check(
  'need_opened_only_confirmed',
  "confirmed_at IS NOT NULL OR status IN ('submitted', 'withdrawn', 'expired')",
)
@Check('need_rejected_with_reason', "status <> 'rejected' OR reason IS NOT NULL")
export class Need {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'project_id' })
  projectId: string;
  @ManyToOne(() => Project, { nullable: false })
  @JoinColumn({ name: 'project_id', foreignKeyConstraintName: 'need_project_fk' })
  project: Project;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'need_territory_fk' })
  territory: Territory;
  @Column('uuid', { name: 'contact_id' })
  contactId: string;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'contact_id', foreignKeyConstraintName: 'need_contact_fk' })
  contact: Person;
  @Column('text')
  title: string;
  @Column('text')
  text: string;
  @Column('text', { nullable: true })
  sector: string | null;
  @Column('text', { name: 'commune_code' })
  communeCode: string;
  @ManyToOne(() => Commune, { nullable: false })
  @JoinColumn({ name: 'commune_code', foreignKeyConstraintName: 'need_commune_fk' })
  commune: Commune;
  @Column('text')
  mode: WorkMode;
  @Column('float8')
  hours: number;
  /** The day before which the help is wished to begin. */
  @Column('date', { name: 'wanted_by', nullable: true })
  wantedBy: string | null;
  /** Of the text. */
  @Column('text')
  language: Locale;
  @Column('int', { name: 'volunteers_wanted' })
  volunteersWanted: number;
  @Column('text')
  status: NeedStatus;
  /** Of the last refusal or withdrawal. */
  @Column('text', { nullable: true })
  reason: string | null;
  /** Of the form that wrote it under an id of its own; null where none did. */
  @Column('text', { name: 'form_fingerprint', nullable: true })
  formFingerprint: string | null;
  /** What the form said of its contact, and of the firm; null where it said nothing. */
  @Column('jsonb', { name: 'form_contact', nullable: true })
  formContact: FormContact | null;
  @Column('jsonb', { name: 'form_organisation', nullable: true })
  formOrganisation: FormOrganisation | null;
  /** How who entered it for the firm came to know of it; null where the firm wrote itself. */
  @Column('text', { nullable: true })
  source: EntrySource | null;
  /** Who sent the firm, in words. */
  @Column('text', { name: 'sent_by', nullable: true })
  sentBy: string | null;
  @Column('uuid', { name: 'entered_by', nullable: true })
  enteredById: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'entered_by', foreignKeyConstraintName: 'need_entered_by_fk' })
  enteredBy: Person | null;
  /** How its contact wishes to be answered, and when a call suits; null where nobody asked. */
  @Column('text', { name: 'reach_by', nullable: true })
  reachBy: ReachBy | null;
  @Column('text', { name: 'call_moment', nullable: true })
  callMoment: CallMoment | null;
  /** « 73-2026 » and 41: the number of the file, which a trigger gives once it is confirmed, and nothing changes. */
  @Column({ type: 'text', name: 'file_series', nullable: true, insert: false, update: false })
  fileSeries: string | null;
  @Column({ type: 'int', name: 'file_ordinal', nullable: true, insert: false, update: false })
  fileOrdinal: number | null;
  /** Words of who runs the territory to find it again by: « urgent », « reprise ». */
  @Column('text', { array: true, default: '{}' })
  labels: string[];
  /** How often the address was corrected: links to a former one confirm nothing. */
  @Column('int', { name: 'address_round', default: 0 })
  addressRound: number;
  /** When the contact's address answered; no animator is bothered before. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
  @VersionColumn()
  version: number;
}

@Entity('need_skill')
@Index('need_skill_skill', ['skillId'])
export class NeedSkill {
  @PrimaryColumn('uuid', { name: 'need_id' })
  needId: string;
  @ManyToOne(() => Need, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'need_skill_need_fk' })
  need: Need;
  @PrimaryColumn('uuid', { name: 'skill_id' })
  skillId: string;
  @ManyToOne(() => Skill, { nullable: false })
  @JoinColumn({ name: 'skill_id', foreignKeyConstraintName: 'need_skill_skill_fk' })
  skill: Skill;
  /** A person kept it; otherwise the text alone says so. */
  @Column('boolean')
  confirmed: boolean;
}

/** What decides about a need, besides its words. */
export type LockedNeed = Pick<
  Need,
  'id' | 'projectId' | 'territoryId' | 'contactId' | 'volunteersWanted' | 'status' | 'confirmedAt' | 'version'
>;

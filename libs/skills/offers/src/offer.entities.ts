import { Person } from '@alize/accounts';
import {
  IntroductionPreference,
  OfferStatus,
  type SkillLevel,
  type SpokenLanguage,
  WorkMode,
} from '@alize/contracts';
import { Commune, Organisation, Territory } from '@alize/directory';
import { oneOf } from '@alize/platform';
import { Skill } from '@alize/skills';
import {
  Check,
  Column,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  VersionColumn,
} from 'typeorm';

/** What a volunteer gives: time, skills, a place. `taken` counts the matches that hold a place of `capacity`. */
@Entity('offer')
// An expression under trigrams, which the migration alone can say.
@Index('offer_trigrams', { synchronize: false })
@Index('offer_in_territory', { synchronize: false })
@Index('offer_words', { synchronize: false })
@Index('offer_commune', ['communeCode', 'id'])
@Index('offer_territory', ['territoryId', 'id'])
@Index('offer_person', ['personId'])
@Index('offer_organisation', ['organisationId'])
@Index('offer_updated', ['updatedAt'])
@Check('offer_capacity', 'taken >= 0 AND taken <= capacity')
@Check('offer_hours', 'hours_per_month > 0')
@Check('offer_status', oneOf('status', OfferStatus.options))
@Check('offer_mode', oneOf('mode', WorkMode.options))
@Check('offer_introduction', oneOf('introduction', IntroductionPreference.options))
export class Offer {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'offer_person_fk' })
  person: Person;
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'offer_organisation_fk' })
  organisation: Organisation;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'offer_territory_fk' })
  territory: Territory;
  @Column('text')
  title: string;
  @Column('text')
  text: string;
  /** NAF sections known; empty: any. */
  @Column('text', { array: true })
  sectors: string[];
  @Column('text', { name: 'commune_code' })
  communeCode: string;
  @ManyToOne(() => Commune, { nullable: false })
  @JoinColumn({ name: 'commune_code', foreignKeyConstraintName: 'offer_commune_fk' })
  commune: Commune;
  @Column('int', { name: 'radius_km' })
  radiusKm: number;
  @Column('text')
  mode: WorkMode;
  @Column('float8', { name: 'hours_per_month' })
  hoursPerMonth: number;
  @Column('int')
  capacity: number;
  @Column('int', { default: 0 })
  taken: number;
  @Column('text', { array: true })
  languages: SpokenLanguage[];
  @Column('text')
  introduction: IntroductionPreference;
  @Column('text')
  status: OfferStatus;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
  @VersionColumn()
  version: number;
}

@Entity('offer_skill')
@Index('offer_skill_skill', ['skillId'])
@Check('offer_skill_level', 'level BETWEEN 1 AND 3')
export class OfferSkill {
  @PrimaryColumn('uuid', { name: 'offer_id' })
  offerId: string;
  @ManyToOne(() => Offer, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'offer_id', foreignKeyConstraintName: 'offer_skill_offer_fk' })
  offer: Offer;
  @PrimaryColumn('uuid', { name: 'skill_id' })
  skillId: string;
  @ManyToOne(() => Skill, { nullable: false })
  @JoinColumn({ name: 'skill_id', foreignKeyConstraintName: 'offer_skill_skill_fk' })
  skill: Skill;
  @Column('int')
  level: SkillLevel;
}

@Entity('offer_absence')
@Index('offer_absence_ends', ['endsOn'])
@Check('offer_absence_order', 'ends_on >= starts_on')
@Exclusion(
  'offer_absence_no_overlap',
  `USING gist ("offer_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&)`,
)
export class OfferAbsence {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'offer_id' })
  offerId: string;
  @ManyToOne(() => Offer, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'offer_id', foreignKeyConstraintName: 'offer_absence_offer_fk' })
  offer: Offer;
  @Column('date', { name: 'starts_on' })
  startsOn: string;
  @Column('date', { name: 'ends_on' })
  endsOn: string;
}

import { Person } from '@alize/accounts';
import { College, Office } from '@alize/contracts';
import { Organisation, Territory } from '@alize/directory';
import { oneOf } from '@alize/platform';
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

/** Somebody's seat in the committee of a territory, for a term. One chair at a time, and nobody sits twice. */
@Entity('committee_member')
@Index('committee_member_territory', ['territoryId'])
@Index('committee_member_person', ['personId'])
@Check('committee_member_college', oneOf('college', College.options))
@Check('committee_member_office', oneOf('office', Office.options))
@Check('committee_member_term', 'ends_on >= starts_on')
@Check('committee_member_chair_votes', "office = 'member' OR voting")
@Exclusion(
  'committee_one_chair',
  `USING gist ("territory_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&) WHERE (office = 'chair')`,
)
@Exclusion(
  'committee_one_seat',
  `USING gist ("territory_id" WITH =, "person_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&)`,
)
export class CommitteeMember {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'committee_member_territory_fk' })
  territory: Territory;
  @Column('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'committee_member_person_fk' })
  person: Person;
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'committee_member_organisation_fk' })
  organisation: Organisation | null;
  @Column('text')
  college: College;
  @Column('text')
  office: Office;
  @Column('boolean')
  voting: boolean;
  @Column('date', { name: 'starts_on' })
  startsOn: string;
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: string | null;
  @VersionColumn()
  version: number;
}

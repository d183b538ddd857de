import { Person } from '@alize/accounts';
import { RoleName } from '@alize/contracts';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from './organisation.entity';
import { Territory } from './territory.entities';

/** A role somebody holds or held: rows are revoked, never deleted, so who could do what when stays known. */
@Entity('role')
@Check('role_name', oneOf('role', RoleName.options))
@Index('role_person', ['personId'])
@Index('role_held_once', ['personId', 'role', 'scope'], { unique: true, where: 'revoked_at IS NULL' })
@Index('role_territory', ['territoryId'])
@Index('role_in_territory', ['territoryId', 'personId'], { where: 'revoked_at IS NULL' })
@Index('role_by_kind', ['role', 'organisationId', 'personId', 'territoryId'], { where: 'revoked_at IS NULL' })
@Index('role_organisation', ['organisationId'])
@Check(
  'role_scope_fits',
  `CASE WHEN role = 'administrator' THEN territory_id IS NULL AND organisation_id IS NULL
        WHEN role IN ('animator', 'committee_member', 'steering_member') THEN territory_id IS NOT NULL
        ELSE organisation_id IS NOT NULL END`,
)
export class Role {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'role_person_fk' })
  person: Person;
  @Column('text')
  role: RoleName;
  @Column('uuid', { name: 'territory_id', nullable: true })
  territoryId: string | null;
  @ManyToOne(() => Territory, { nullable: true })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'role_territory_fk' })
  territory: Territory | null;
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'role_organisation_fk' })
  organisation: Organisation | null;
  /** Both ids in one text, for the unique index: nulls would never collide. */
  @Column('text')
  scope: string;
  @Column('uuid', { name: 'given_by', nullable: true })
  givenBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'given_by', foreignKeyConstraintName: 'role_given_by_fk' })
  giver: Person | null;
  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}

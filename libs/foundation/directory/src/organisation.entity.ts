import { HeadcountBand, NafVersion, OrganisationKind } from '@alize/contracts';
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
import { Commune } from './commune.entity';

@Entity('organisation')
// An expression under trigrams, which the migration alone can say.
@Index('organisation_trigrams', { synchronize: false })
@Index('organisation_by_name', { synchronize: false })
@Index('organisation_siret_begins', { synchronize: false })
@Unique('organisation_siret_unique', ['siret'])
@Index('organisation_name', ['name'])
@Check('organisation_kind', oneOf('kind', OrganisationKind.options))
@Check('organisation_headcount', oneOf('headcount_band', HeadcountBand.options))
@Check('organisation_not_its_own_parent', 'parent_id <> id')
@Check(
  'organisation_naf_version',
  `${oneOf('naf_version', NafVersion.options)} AND num_nonnulls(naf_code, naf_version) <> 1`,
)
@Check('organisation_naf_code', "naf_code ~ '^[0-9]{2}[.][0-9]{2}[A-Z]$'")
@Check('organisation_siret_digits', "siret ~ '^[0-9]{14}$'")
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  kind: OrganisationKind;
  @Column('text')
  name: string;
  @Column('text', { nullable: true })
  siret: string | null;
  @Column('text', { name: 'naf_section', nullable: true })
  nafSection: string | null;
  @Column('text', { name: 'naf_code', nullable: true })
  nafCode: string | null;
  @Column('text', { name: 'naf_version', nullable: true })
  nafVersion: NafVersion | null;
  @Column('text', { name: 'headcount_band', nullable: true })
  headcountBand: HeadcountBand | null;
  @Column('text', { name: 'commune_code' })
  communeCode: string;
  @ManyToOne(() => Commune, { nullable: false })
  @JoinColumn({ name: 'commune_code', foreignKeyConstraintName: 'organisation_commune_fk' })
  commune: Commune;
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;
  /** The group it belongs to: staff is never lent inside one group. */
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'organisation_parent_fk' })
  parent: Organisation | null;
  /** Null while only a form that anybody can fill has named it. */
  @Column('timestamptz', { name: 'verified_at', nullable: true })
  verifiedAt: Date | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @VersionColumn()
  version: number;
}

import { Person } from '@alize/accounts';
import { type KeptView, ListName } from '@alize/contracts';
import { Territory } from '@alize/directory';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** Which lines, in which order and columns, under a name: for oneself, or for all who run the territory. */
@Entity('saved_view')
@Check('saved_view_list', oneOf('list', ListName.options))
@Index('saved_view_name', ['ownerId', 'territoryId', 'list', 'name'], { unique: true })
@Index('saved_view_of', ['territoryId', 'list', 'name'])
export class SavedViewRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_view_pk' })
  id: string;
  @Column('uuid', { name: 'owner_id' })
  ownerId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'saved_view_owner_fk' })
  owner: Person;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'saved_view_territory_fk' })
  territory: Territory;
  @Column('text')
  list: ListName;
  @Column('text')
  name: string;
  @Column('jsonb')
  view: KeptView;
  @Column('bool', { name: 'is_shared' })
  isShared: boolean;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

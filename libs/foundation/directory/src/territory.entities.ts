import type { Locale, RefusalText, TerritoryPolicy, TerritoryProfile } from '@alize/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { Commune } from './commune.entity';

@Entity('territory')
@Unique('territory_code_unique', ['code'])
export class Territory {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  code: string;
  @Column('text')
  name: string;
  @Column('text', { array: true })
  languages: Locale[];
  @Column('text', { name: 'sender_name' })
  senderName: string;
  /** Where answers to its mails go: a person reads them. */
  @Column('text', { name: 'reply_to' })
  replyTo: string;
  @Column('jsonb')
  policy: TerritoryPolicy;
  /** What its public pages say of who runs it; empty until somebody filled it in. */
  @Column('jsonb', { default: {} })
  profile: Partial<TerritoryProfile>;
  /** Answers to firms that are not helped, in the territory's words; null: those every territory begins with. */
  @Column('jsonb', { name: 'refusal_texts', nullable: true })
  refusalTexts: RefusalText[] | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @VersionColumn()
  version: number;
}

/** A commune belongs to one territory at most, hence the key. */
@Entity('territory_commune')
@Index('territory_commune_territory', ['territoryId'])
export class TerritoryCommune {
  @PrimaryColumn('text', { name: 'commune_code' })
  communeCode: string;
  @ManyToOne(() => Commune, { nullable: false })
  @JoinColumn({ name: 'commune_code', foreignKeyConstraintName: 'territory_commune_commune_fk' })
  commune: Commune;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'territory_commune_territory_fk' })
  territory: Territory;
}

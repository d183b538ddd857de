import type { Locale } from '@alize/contracts';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Commune } from './commune.entity';

/** An address left where no territory is yet. Nobody is written to by the system: whoever opens a territory there does. */
@Entity('awaited_place')
@Unique('awaited_place_once', ['communeCode', 'email'])
@Index('awaited_place_left', ['leftAt'])
@Check('awaited_place_lower_case', 'email = lower(email)')
export class AwaitedPlace {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text', { name: 'commune_code' })
  communeCode: string;
  @ManyToOne(() => Commune, { nullable: false })
  @JoinColumn({ name: 'commune_code', foreignKeyConstraintName: 'awaited_place_commune_fk' })
  commune: Commune;
  @Column('text')
  email: string;
  @Column('text')
  locale: Locale;
  @Column('timestamptz', { name: 'left_at' })
  leftAt: Date;
}

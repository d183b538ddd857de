import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A French commune of today; loaded from public packages, never typed by hand. */
@Entity('commune')
@Index('commune_departement', ['departementCode'])
@Index('commune_epci', ['epciCode'])
export class Commune {
  /** INSEE code. */
  @PrimaryColumn('text')
  code: string;
  @Column('text')
  name: string;
  @Column('text', { name: 'departement_code' })
  departementCode: string;
  @Column('text', { name: 'epci_code', nullable: true })
  epciCode: string | null;
  /** Of the commune when it is known to have more than 1,000 inhabitants, else of its EPCI's centre or département's. */
  @Column('float8')
  latitude: number;
  @Column('float8')
  longitude: number;
}

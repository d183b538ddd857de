import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { Match } from '../match.entities';

/**
 * Somebody a volunteer named instead of themselves. They know nothing of it: only an animator reads this, nothing is
 * mailed to them, and it goes with the territory's retention.
 */
@Entity('suggested_colleague')
export class SuggestedColleagueRow {
  @PrimaryColumn('uuid', { name: 'match_id' })
  matchId: string;
  @OneToOne(() => Match, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'match_id', foreignKeyConstraintName: 'suggested_colleague_match_fk' })
  match: Match;
  @Column('text')
  name: string;
  @Column('text', { nullable: true })
  email: string | null;
  @Column('text', { nullable: true })
  words: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  /** When an animator said she had done with it. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;
}

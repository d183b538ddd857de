import { Person } from '@alize/accounts';
import { Territory } from '@alize/directory';
import { Match } from '@alize/matches';
import { Need } from '@alize/needs';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** What an animator wrote to somebody about a match or a need, of her own accord; it leaves as a mail in her name. */
@Entity('letter')
@Index('letter_recipient', ['recipientId'])
@Index('letter_written_by', ['writtenBy'])
@Index('letter_match', ['matchId'])
@Index('letter_need', ['needId'])
@Check('letter_about_one', 'num_nonnulls(match_id, need_id) = 1')
export class LetterRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'letter_pk' })
  id: string;
  @Column('uuid', { name: 'recipient_id' })
  recipientId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recipient_id', foreignKeyConstraintName: 'letter_recipient_fk' })
  recipient: Person;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'letter_territory_fk' })
  territory: Territory;
  @Column('uuid', { name: 'match_id', nullable: true })
  matchId: string | null;
  @ManyToOne(() => Match, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'match_id', foreignKeyConstraintName: 'letter_match_fk' })
  match: Match | null;
  @Column('uuid', { name: 'need_id', nullable: true })
  needId: string | null;
  @ManyToOne(() => Need, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'letter_need_fk' })
  need: Need | null;
  @Column('text')
  subject: string;
  @Column('text')
  text: string;
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'written_by', foreignKeyConstraintName: 'letter_written_by_fk' })
  author: Person | null;
  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;
}

import { MailCategory, MailFrequency } from '@alize/contracts';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';

/** A category of mails somebody does not want, since when; without a row they get it. */
@Entity('mail_refusal')
@Check('mail_refusal_category', oneOf('category', MailCategory.options))
export class MailRefusal {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'mail_refusal_person_fk' })
  person: Person;
  @PrimaryColumn('text')
  category: MailCategory;
  @Column('timestamptz', { name: 'refused_at' })
  refusedAt: Date;
}

/** How often somebody wants to be reminded, and until when not at all. */
@Entity('mail_rhythm')
@Check('mail_rhythm_frequency', oneOf('frequency', MailFrequency.options))
export class MailRhythm {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'mail_rhythm_person_fk' })
  person: Person;
  @Column('text')
  frequency: MailFrequency;
  /** The last day of silence. */
  @Column('date', { name: 'silent_until', nullable: true })
  silentUntil: string | null;
}

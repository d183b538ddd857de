import { Person } from '@alize/accounts';
import { Territory } from '@alize/directory';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { EFFECTS, type Effect } from './ladder.rules';
import { REMINDER_KINDS, type ReminderKind } from './reminder.kinds';

/** `superseded`: a later step of the same ladder was sent instead. `settled`: nothing is awaited any more. */
export const REMINDER_STATES = ['due', 'sent', 'superseded', 'settled'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/** One person is written to at most once a day about all that waits for them; the key holds whatever crashes. */
@Entity('digest')
@Unique('digest_once_a_day', ['personId', 'day'])
@Index('digest_day', ['day'])
export class Digest {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'digest_person_fk' })
  person: Person;
  /** Of what has waited longest. */
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'digest_territory_fk' })
  territory: Territory;
  @Column('date')
  day: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

/** A step of a ladder for one person about one thing that waits: due from a day on, sent once. */
@Entity('reminder')
@Unique('reminder_once', ['kind', 'subjectId', 'personId', 'step'])
@Index('reminder_due', ['territoryId', 'dueOn'], { where: "state = 'due'" })
@Index('reminder_person', ['personId', 'dueOn'], { where: "state = 'due'" })
@Index('reminder_digest', ['digestId'])
@Index('reminder_due_on', ['dueOn'])
@Check('reminder_kind', oneOf('kind', REMINDER_KINDS))
@Check('reminder_effect', oneOf('effect', EFFECTS))
@Check('reminder_state', oneOf('state', REMINDER_STATES))
export class Reminder {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  kind: ReminderKind;
  /** A match (which is its mission), a need: the kind says which. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;
  @Column('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'reminder_person_fk' })
  person: Person;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'reminder_territory_fk' })
  territory: Territory;
  /** Working days of the ladder. */
  @Column('int')
  step: number;
  @Column('text')
  effect: Effect;
  /** An animator is told that somebody else keeps silent. */
  @Column('boolean', { name: 'for_animator' })
  forAnimator: boolean;
  @Column('date', { name: 'due_on' })
  dueOn: string;
  @Column('text', { default: 'due' })
  state: ReminderState;
  @Column('uuid', { name: 'digest_id', nullable: true })
  digestId: string | null;
  @ManyToOne(() => Digest, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'digest_id', foreignKeyConstraintName: 'reminder_digest_fk' })
  digest: Digest | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

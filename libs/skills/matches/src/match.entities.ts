import { Person } from '@alize/accounts';
import { DeclineReason, MatchStatus } from '@alize/contracts';
import { Territory } from '@alize/directory';
import { Need } from '@alize/needs';
import { Offer } from '@alize/offers';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import { ACTIVE_STATUSES } from './match.rules';
import type { Score } from './score/facts';

/** One need and one offer an animator has put together, with the reasons she was shown. */
@Entity('match')
@Index('match_pair_once', ['needId', 'offerId'], {
  unique: true,
  where: oneOf('status', ACTIVE_STATUSES),
})
@Check('match_status', oneOf('status', MatchStatus.options))
@Check('match_decline_reason', oneOf('decline_reason', DeclineReason.options))
@Check(
  'match_declined_with_reason',
  "status = 'declined' OR (decline_reason IS NULL AND decline_details IS NULL)",
)
@Check(
  'match_not_now_with_day',
  "(decline_reason IS NOT DISTINCT FROM 'not_now') = (ask_again_on IS NOT NULL)",
)
@Check('match_call_or_none', 'NOT without_call OR wanted_call_at IS NULL')
@Index('match_territory', ['territoryId', 'id'])
@Index('match_by_status', ['territoryId', 'status', 'id'])
@Index('match_in_territory', ['territoryId', 'status', 'needId', 'offerId', 'id'])
@Index('match_approved', ['territoryId', 'approvedAt'])
@Index('match_offer', ['offerId', 'approvedAt'])
@Index('match_need', ['needId'])
export class Match {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'need_id' })
  needId: string;
  @ManyToOne(() => Need, { nullable: false })
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'match_need_fk' })
  need: Need;
  @Column('uuid', { name: 'offer_id' })
  offerId: string;
  @ManyToOne(() => Offer, { nullable: false })
  @JoinColumn({ name: 'offer_id', foreignKeyConstraintName: 'match_offer_fk' })
  offer: Offer;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'match_territory_fk' })
  territory: Territory;
  @Column('text')
  status: MatchStatus;
  /** The score and its reasons as they stood at the approval, in facts; words are made for each reader. */
  @Column('jsonb')
  explanation: Score;
  /** Why this person, as who approved it noted; never for the two people. */
  @Column('text', { nullable: true })
  note: string | null;
  /** Why this person, in a sentence of the animator's to the volunteer. */
  @Column('text', { name: 'why_you', nullable: true })
  whyYou: string | null;
  /** A paragraph of the animator's to both people, in each mail of this match that asks or introduces. */
  @Column('text', { name: 'animator_words', nullable: true })
  animatorWords: string | null;
  /** The first call as the animator proposes it; null: our rule chooses. */
  @Column('timestamptz', { name: 'wanted_call_at', nullable: true })
  wantedCallAt: Date | null;
  /** The introduction proposes no call. */
  @Column('bool', { name: 'without_call', default: false })
  withoutCall: boolean;
  /** When the volunteer could take a first call, as they ticked it with their yes; null: nothing was ticked. */
  @Column('timestamptz', { name: 'call_times', array: true, nullable: true })
  callTimes: Date[] | null;
  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'approved_by', foreignKeyConstraintName: 'match_approved_by_fk' })
  approver: Person | null;
  @Column('timestamptz', { name: 'approved_at' })
  approvedAt: Date;
  /** Null: not declined, or without a reason. */
  @Column('text', { name: 'decline_reason', nullable: true })
  declineReason: DeclineReason | null;
  @Column('text', { name: 'decline_details', nullable: true })
  declineDetails: string | null;
  /** The volunteer said not now; until that day they are not proposed for this need. */
  @Column('date', { name: 'ask_again_on', nullable: true })
  askAgainOn: string | null;
  /** Logged in its mission; null: none. */
  @Column('float8', { name: 'hours_given', nullable: true })
  hoursGiven: number | null;
  /** How the firm says the mission went; null: not said. */
  @Column('bool', { name: 'went_well', nullable: true })
  wentWell: boolean | null;
  /** The act that approved it: until its message has left nobody but those who run the territory knows of it. */
  @Column('uuid', { name: 'act_id', nullable: true })
  actId: string | null;
  /** When its approval was undone: nobody was ever asked. */
  @Column('timestamptz', { name: 'taken_back_at', nullable: true })
  takenBackAt: Date | null;
  @VersionColumn()
  version: number;
}

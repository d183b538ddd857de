import { Person } from '@alize/accounts';
import {
  EntrySource,
  IntroductionPreference,
  OfferAgreement,
  type OfferSkills,
  OfferSubmissionStatus,
  WorkMode,
} from '@alize/contracts';
import { Commune, type FormContact, Organisation, Territory } from '@alize/directory';
import { oneOf } from '@alize/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Offer } from './offer.entities';

/**
 * What somebody offers who is not a volunteer of ours yet: a draft outside the offers, so that no search, no candidate
 * list and no partner ever sees it. An offer, and the role that goes with it, are made of it when an animator admits it.
 */
@Entity('offer_submission')
@Index('offer_submission_territory', ['territoryId', 'status', 'id'])
@Index('offer_submission_person', ['personId'])
@Check('offer_submission_hours', 'hours_per_month > 0')
@Check('offer_submission_status', oneOf('status', OfferSubmissionStatus.options))
@Check('offer_submission_mode', oneOf('mode', WorkMode.options))
@Check('offer_submission_introduction', oneOf('introduction', IntroductionPreference.options))
@Check('offer_submission_source', oneOf('source', EntrySource.options))
@Check('offer_submission_agreement', oneOf('agreement', OfferAgreement.options))
@Check('offer_submission_names_organisation', '(organisation_id IS NULL) <> (organisation_name IS NULL)')
@Check('offer_submission_decided_only_confirmed', "confirmed_at IS NOT NULL OR status = 'waiting'")
@Check('offer_submission_admitted_with_offer', "(status = 'admitted') = (offer_id IS NOT NULL)")
@Check('offer_submission_rejected_with_reason', "(status = 'rejected') = (reason IS NOT NULL)")
export class OfferSubmission {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid', { name: 'territory_id' })
  territoryId: string;
  @ManyToOne(() => Territory, { nullable: false })
  @JoinColumn({ name: 'territory_id', foreignKeyConstraintName: 'offer_submission_territory_fk' })
  territory: Territory;
  @Column('uuid', { name: 'person_id' })
  personId: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'offer_submission_person_fk' })
  person: Person;
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
  /** A partner of the territory; as they say, and nobody has checked. */
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'offer_submission_organisation_fk' })
  organisation: Organisation | null;
  @Column('text', { name: 'organisation_name', nullable: true })
  organisationName: string | null;
  @Column('text')
  title: string;
  @Column('text')
  text: string;
  @Column('jsonb')
  skills: OfferSkills;
  @Column('text', { name: 'commune_code' })
  communeCode: string;
  @ManyToOne(() => Commune, { nullable: false })
  @JoinColumn({ name: 'commune_code', foreignKeyConstraintName: 'offer_submission_commune_fk' })
  commune: Commune;
  @Column('int', { name: 'radius_km' })
  radiusKm: number;
  @Column('text')
  mode: WorkMode;
  @Column('float8', { name: 'hours_per_month' })
  hoursPerMonth: number;
  @Column('text')
  introduction: IntroductionPreference;
  @Column('text')
  status: OfferSubmissionStatus;
  /** Of a refusal; the person reads it. */
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('uuid', { name: 'offer_id', nullable: true })
  offerId: string | null;
  @ManyToOne(() => Offer, { nullable: true })
  @JoinColumn({ name: 'offer_id', foreignKeyConstraintName: 'offer_submission_offer_fk' })
  offer: Offer | null;
  /** Of the form that wrote it under an id of its own; null where none did. */
  @Column('text', { name: 'form_fingerprint', nullable: true })
  formFingerprint: string | null;
  /** What the form said of its person; null where they were known by their session. */
  @Column('jsonb', { name: 'form_contact', nullable: true })
  formContact: FormContact | null;
  /** How who entered it for the person came to know of it; null where they wrote themselves. */
  @Column('text', { nullable: true })
  source: EntrySource | null;
  /** Who sent the person, in words. */
  @Column('text', { name: 'sent_by', nullable: true })
  sentBy: string | null;
  @Column('uuid', { name: 'entered_by', nullable: true })
  enteredById: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'entered_by', foreignKeyConstraintName: 'offer_submission_entered_by_fk' })
  enteredBy: Person | null;
  /** How the person says yes to what was entered for them. */
  @Column('text', { nullable: true })
  agreement: OfferAgreement | null;
  /** How often the address was corrected: links to a former one confirm nothing. */
  @Column('int', { name: 'address_round', default: 0 })
  addressRound: number;
  /** When the address answered, or the person said yes; no animator is bothered before. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

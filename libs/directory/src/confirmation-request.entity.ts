import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A form somebody without a session sent, and so a mail we write to an address that we do not know to be theirs. Kept a day. */
@Entity('confirmation_request')
@Index('confirmation_request_at', ['requestedAt', 'addressFingerprint'])
export class ConfirmationRequest {
  /** Of the form. */
  @PrimaryColumn('uuid')
  id: string;
  @Column('text', { name: 'address_fingerprint' })
  addressFingerprint: string;
  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;
}

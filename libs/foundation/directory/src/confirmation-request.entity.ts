import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A form somebody without a session sent, and so a mail we write to an address that we do not know to be theirs. Kept a day. */
@Entity('confirmation_request')
@Index('confirmation_request_at', ['requestedAt', 'addressFingerprint'])
export class ConfirmationRequest {
  /** Of the form; of its own where the form asks once more. */
  @PrimaryColumn('uuid')
  id: string;
  /** The form that asks once more. */
  @Column('uuid', { name: 'form_id', nullable: true })
  formId: string | null;
  @Column('text', { name: 'address_fingerprint' })
  addressFingerprint: string;
  /** Of the network the form came from. */
  @Column('text', { name: 'network_fingerprint', nullable: true })
  networkFingerprint: string | null;
  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;
}

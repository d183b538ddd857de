import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a mail server may be given its next mail. */
@Entity('mail_pace')
export class MailPace {
  /** Host and port. */
  @PrimaryColumn('text')
  server: string;
  @Column('timestamptz', { name: 'free_at' })
  freeAt: Date;
}

import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** A published fact. `relayedAt` is null until its deliveries are written and queued. */
@Entity('outbox_message')
@Index('outbox_message_relayed', ['relayedAt'])
@Index('outbox_message_waiting', ['id'], { where: 'relayed_at IS NULL' })
@Index('outbox_message_act', ['actId'], { where: 'act_id IS NOT NULL' })
export class OutboxMessage {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  type: string;
  @Column('jsonb')
  payload: object;
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
  @Column('timestamptz', { name: 'relayed_at', nullable: true })
  relayedAt: Date | null;
  /** Not before; null: at once. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;
  /** The act that can be undone as long as nothing of it was relayed; null: none. */
  @Column('uuid', { name: 'act_id', nullable: true })
  actId: string | null;
  /** W3C Trace Context of what published it. */
  @Column('text', { nullable: true })
  traceparent: string | null;
  /** The request that published it, or that led to what did; null where a schedule did. */
  @Column('uuid', { name: 'request_id', nullable: true })
  requestId: string | null;
}

/**
 * One message for one handler. It stays due until the handler has finished, so a queue that loses its memory loses no
 * work: what is not done is queued again.
 */
@Entity('outbox_delivery')
@Index('outbox_delivery_undone', ['messageId'], { where: 'done_at IS NULL' })
@Index('outbox_delivery_due', ['queuedAt'], { where: 'done_at IS NULL AND failed_at IS NULL' })
export class OutboxDelivery {
  @PrimaryColumn('uuid', { name: 'message_id' })
  messageId: string;
  @PrimaryColumn('text')
  handler: string;
  @ManyToOne(() => OutboxMessage, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'message_id', foreignKeyConstraintName: 'outbox_delivery_message' })
  message: OutboxMessage;
  @Column('timestamptz', { name: 'queued_at', nullable: true })
  queuedAt: Date | null;
  /** The job it went with: it goes again under the same one, which the queue may still hold. */
  @Column('uuid', { name: 'job_id', nullable: true })
  jobId: string | null;
  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
  /** Set when every try was used up; `cli outbox retry` clears it. */
  @Column('timestamptz', { name: 'failed_at', nullable: true })
  failedAt: Date | null;
  /** Of the last try that failed; null again once it is done. */
  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;
}

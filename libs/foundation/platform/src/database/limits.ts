/** How long is waited for PostgreSQL, in milliseconds. */
export interface DatabaseLimits {
  /** For a connection: a new one, or a free one of the pool. */
  connectMs: number;
  /** For a statement; PostgreSQL ends it then. */
  statementMs: number;
  /** For the answer to a statement; the connection is thrown away then. Longer than `statementMs`. */
  answerMs: number;
  /** For the next statement of an open transaction; PostgreSQL ends the connection then. */
  idleInTransactionMs: number;
}

/** Where somebody or the next job waits. */
export const ONLINE_LIMITS: DatabaseLimits = {
  connectMs: 5_000,
  statementMs: 25_000,
  answerMs: 30_000,
  idleInTransactionMs: 60_000,
};

const HOUR_MS = 3_600_000;
/** Migrations, imports, the building of an index: what nobody waits for at a screen. */
export const PATIENT_LIMITS: DatabaseLimits = {
  connectMs: 10_000,
  statementMs: HOUR_MS,
  answerMs: HOUR_MS + 30_000,
  idleInTransactionMs: HOUR_MS,
};

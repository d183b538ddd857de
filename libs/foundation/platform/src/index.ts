export { ACCESS_KEY, PUBLIC, Public } from './access';
export { AuditEntryRow } from './audit/audit-entry.entity';
export { AuditTrail } from './audit/audit-trail';
export { Clock, FixedClock, ShiftedClock, SystemClock } from './clock';
export { CompanyRegister } from './companies/company-register';
export { activityOf, sectionOf } from './companies/naf';
export {
  BadSettings,
  CONFIG,
  type Config,
  directUrl,
  doubts,
  readSettings,
  requireServices,
  sessionSecretOf,
  type Settings,
} from './config/config';
export { environmentVariables } from './config/environment';
export {
  amongIds,
  Database,
  oneOf,
  ROW_LOCK,
  violates,
  violatesReference,
  violatesTerritory,
  violatesUnique,
} from './database/database';
export { DatabaseWatch } from './database/database-watch';
export { type DatabaseLimits, PATIENT_LIMITS } from './database/limits';
export { databaseOutage, databaseProblem } from './database/outage';
export { Connections, SteadyClient } from './database/steady-client';
export type { TextEmbedder } from './config/embedder';
export { LeaseRow, Leases } from './database/leases';
export { dataSourceOptions, type Schema } from './database/data-source-options';
export { decodeCursor, decodeIdCursor, encodeCursor, toPage } from './database/page';
export {
  formFingerprint,
  keptFingerprint,
  mustBeSameForm,
  type SubmittedForm,
  wasConfirmed,
  writeFormOnce,
} from './form-id';
export { Health, type Readiness } from './health';
export { newId } from './ids';
export { currentTrace, inTrace } from './context';
export { createLogger, LOGGER, type Logger, NestLogger } from './logger';
export { errorFacts, errorSummary } from './logging/error-facts';
export { scrub } from './logging/scrub';
export { DatabaseGauges } from './metrics/database-gauges';
export { Metrics } from './metrics/metrics';
export { MetricsDoor } from './metrics/metrics-door';
export { ServiceWatch } from './outages/service-watch';
export { continueTrace, type Trace, traceparentOf } from './trace/trace';
export { FakeMailer } from './mail/fake-mailer';
export { domainOf, MailDelayed, Mailer, MailRefused, MailUnanswered, type OutgoingMail } from './mail/mailer';
export { MailPace } from './mail/mail-pace.entity';
export { PacedMailer } from './mail/paced-mailer';
export { SmtpMailer } from './mail/smtp-mailer';
export { Permanent } from './outbox/delivery-runner';
export { Handlers, On } from './outbox/handlers';
export { defineMessage, type Message } from './outbox/message';
export { Outbox } from './outbox/outbox';
export { currentHold, holding } from './context';
export { OutboxDelivery, OutboxMessage } from './outbox/outbox.entities';
export { Relay } from './outbox/relay';
export { UndoneJobs } from './outbox/undone-jobs';
export { sameDocument } from './search/same-document';
export { editDistance } from './edit-distance';
export { SearchCheck } from './search/search-check.entity';
export { SearchChecks } from './search/search-checks';
export { PlatformModule, RelayModule } from './platform.module';
export { explainFailure, runUntilSignal, type Stop } from './process';
export { badField, conflict, type FieldProblem, notFound, Problem, stale, unreachable } from './problem';
export { BullMqQueue } from './queue/bullmq-queue';
export { FakeQueue } from './queue/fake-queue';
export { forLanes, type Lane, LANES } from './queue/lane';
export { type Job, JobQueue, type JobRunner } from './queue/job-queue';
export { BlobStore, type StoredFile } from './files/blob-store';
export { StoredFileRow } from './files/stored-file.entity';
export { declaredReferences, defineReferences, type MergeTarget, type Reference } from './merging/references';
export { type MergeSnapshot, RecordMerge } from './merging/record-merge.entity';
export { MERGE_UNDO_MS, RowMerges } from './merging/row-merges';
export { fileName, mediaTypeOf } from './files/file-kind.rules';
export { FakeIndex } from './search/fake-index';
export { createApplicationKey } from './search/application-key';
export { sendWithoutDelay } from './search/http-client';
export { MeilisearchIndex } from './search/meilisearch-index';
export {
  type IndexDefinition,
  SEARCH_RETRY_SECONDS,
  type SearchDocument,
  type BuildProgress,
  type IndexState,
  SearchDown,
  searchDown,
  type SearchFilter,
  type SearchHit,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
} from './search/search-index';
export { slices } from './slices';
export { throttled } from './throttled';
export { fingerprint, keyedFingerprint, newSecret, sameText, SignedTokens } from './tokens';
export { LATE, within } from './within';
export { networkOf } from './network';
export {
  declaredRetentions,
  defineRetention,
  deleteOver,
  MOVED_ALONG,
  type Retention,
  SAID_AND_WRITTEN,
} from './database/retention';

import { z } from 'zod';
import { Id } from './basics.contract';

/** `published`: waits for a relay. `waiting`: for the queue. `queued`: for a worker, or for its next try. `failed`: given up. */
export const JobState = z.enum(['published', 'waiting', 'queued', 'failed']);
export type JobState = z.infer<typeof JobState>;

/** A fact on its way to one of its handlers; without a handler, a fact that no relay has taken yet. */
export const UndoneJob = z
  .object({
    messageId: Id,
    type: z.string(),
    handler: z.string().nullable(),
    state: JobState,
    since: z.string(),
    error: z.string().nullable(),
  })
  .meta({ id: 'UndoneJob' });
export type UndoneJob = z.infer<typeof UndoneJob>;
/** Oldest first, 200 at most; `counts` are of all. */
export const UndoneJobs = z
  .object({ items: z.array(UndoneJob), counts: z.record(JobState, z.int()) })
  .meta({ id: 'UndoneJobs' });
export type UndoneJobs = z.infer<typeof UndoneJobs>;
export const RetryJobs = z.strictObject({ messageId: Id.optional() }).prefault({}).meta({ id: 'RetryJobs' });
export type RetryJobs = z.infer<typeof RetryJobs>;

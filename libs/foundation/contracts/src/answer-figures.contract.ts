import { z } from 'zod';
import { Day, Id } from './basics.contract';
import { RefusalReason } from './coverage.contract';

/** Of questions put to volunteers. `silent`: closed without an answer. Those called off before one are counted in `asked` alone. */
const counts = {
  asked: z.int(),
  accepted: z.int(),
  declined: z.int(),
  silent: z.int(),
  /** Still open. */
  waiting: z.int(),
  /** From the question to its answer, yes or no; null when nobody has answered. */
  medianHoursToAnswer: z.number().nullable(),
};
export const AnswerCounts = z.object(counts);
export type AnswerCounts = z.infer<typeof AnswerCounts>;

/** How people answer, over the last twelve months. Introductions made without asking are not questions. */
export const AnswerFigures = z
  .object({
    territoryId: Id,
    since: Day,
    total: AnswerCounts,
    /** Most asked first. */
    partners: z.array(AnswerCounts.extend({ organisation: z.object({ id: Id, name: z.string() }) })),
    /** Most frequent first. */
    refusals: z.array(z.object({ reason: RefusalReason, count: z.int() })),
    /** Whom questions were closed on without an answer, most often first. */
    silentPeople: z.array(
      z.object({ id: Id, name: z.string(), organisation: z.string(), silent: z.int(), asked: z.int() }),
    ),
  })
  .meta({ id: 'AnswerFigures' });
export type AnswerFigures = z.infer<typeof AnswerFigures>;

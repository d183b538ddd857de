import type { TakeDecision } from '@alize/contracts';
import { conflict, type Problem } from '@alize/platform';
import type { z } from 'zod';

export interface DecisionFacts {
  maximumCents: number;
  /** Of the year; null: nobody has said. */
  envelopeLeftCents: number | null;
  moneyNeedsSkills: boolean;
  /** Whether its project has a need that is open, has found somebody, or was met. */
  hasSkills: boolean;
  lacksJobs: boolean;
  /** Of the item's vote; null: there was none. */
  adopted: boolean | null;
}

/** Why a decision cannot be taken; null where it can. */
export function whyNot(decision: z.output<typeof TakeDecision>, facts: DecisionFacts): Problem | null {
  const { outcome, amountCents, motive, question } = decision;
  if (outcome === 'deferred') return question === '' ? conflict('decision/no-question') : null;
  if (facts.adopted === null) return conflict('decision/no-vote');
  if (outcome === 'refused') return motive === '' ? conflict('decision/no-motive') : null;
  if (!facts.adopted) return conflict('decision/not-adopted');
  if (amountCents === null) return conflict('decision/no-amount');
  if (amountCents > facts.maximumCents) return conflict('decision/over-maximum');
  if (facts.lacksJobs) return conflict('decision/job-rule');
  if (facts.moneyNeedsSkills && !facts.hasSkills) return conflict('decision/needs-skills');
  if (facts.envelopeLeftCents !== null && amountCents > facts.envelopeLeftCents)
    return conflict('decision/over-envelope');
  return null;
}

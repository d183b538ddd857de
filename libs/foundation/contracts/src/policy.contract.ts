import { z } from 'zod';
import { INTEGER_MAX } from './basics.contract';

/** Points each criterion can bring to a candidate's score; only their proportions matter. */
export const MatchingWeights = z.strictObject({
  skills: z.number().min(0).max(100).default(40),
  words: z.number().min(0).max(100).default(10),
  sector: z.number().min(0).max(100).default(10),
  distance: z.number().min(0).max(100).default(15),
  time: z.number().min(0).max(100).default(10),
  load: z.number().min(0).max(100).default(10),
  track_record: z.number().min(0).max(100).default(5),
});
export type MatchingWeights = z.infer<typeof MatchingWeights>;
/** What a territory may rank by: a criterion of weight 0 is switched off, but not all of them. */
export const CountingWeights = MatchingWeights.refine(
  (weights) => Object.values(weights).some((points) => points > 0),
  { params: { code: 'weights/all-zero' } },
);

/** How a territory's committee decides. */
export const CommitteePolicy = z.strictObject({
  /** Of the members in office, rounded up; null: the count `quorum`. */
  quorumShare: z
    .strictObject({ numerator: z.int().min(1).max(10), denominator: z.int().min(1).max(10) })
    .refine(({ numerator, denominator }) => numerator <= denominator)
    .nullable()
    .default(null),
  /** Whether who stands aside still counts among those in office, for the quorum of an item. */
  standAside: z.enum(['strict', 'adjusted']).default('strict'),
  remoteCounts: z.boolean().default(true),
  majority: z
    .strictObject({
      base: z.enum(['cast', 'entitled_present', 'in_office']).default('cast'),
      /** `at_least` the fraction, or `more_than` it. */
      threshold: z.enum(['more_than', 'at_least']).default('more_than'),
      numerator: z.int().min(1).max(10).default(1),
      denominator: z.int().min(1).max(10).default(2),
    })
    .prefault({}),
  chairCastingVote: z.boolean().default(true),
  proxiesPerHolder: z.int().min(0).max(5).default(1),
  /** What may be granted in a calendar year; null: nobody has said. */
  yearlyEnvelopeCents: z.int().min(0).max(100_000_000_00).nullable().default(null),
  decisionValidityMonths: z.int().min(1).max(24).default(6),
});
export type CommitteePolicy = z.infer<typeof CommitteePolicy>;

/** The rules that differ from one territory to the next: data, never code. Every field has the national default. */
export const TerritoryPolicy = z
  .strictObject({
    jobRule: z
      .enum(['none', 'creation_or_preservation', 'three_jobs_in_three_years'])
      .default('creation_or_preservation'),
    /** Largest firm served, in employees. */
    maxCompanyHeadcount: z.int().min(1).max(5000).default(250),
    /** Whether an advance is granted only to firms that also take part in the skills exchange. */
    moneyNeedsSkills: z.boolean().default(false),
    maxAdvanceCents: z.int().min(0).max(100_000_000).default(3_000_000),
    /** Working days after which silence is reminded, in order. */
    reminderLadder: z.array(z.int().min(1).max(260)).max(10).default([3, 9, 21, 45]),
    employerApproval: z.boolean().default(false),
    /** Days after which a need that found nobody expires past its wanted-by date. */
    needExpiryDays: z.int().min(1).max(730).default(90),
    retentionMonths: z.int().min(6).max(120).default(36),
    /** Members who must be there, unless `committee.quorumShare` says it as a share. */
    quorum: z.int().min(1).max(50).default(3),
    committee: CommitteePolicy.prefault({}),
    /** Code du travail L.8241-3 as relaxed in 2024: non-profit lending of staff. */
    lending: z
      .strictObject({
        minLenderHeadcount: z.int().min(0).max(INTEGER_MAX).default(5000),
        maxUserHeadcount: z.int().min(0).max(INTEGER_MAX).default(250),
        maxUserAgeYears: z.int().min(0).max(INTEGER_MAX).default(8),
        maxYears: z.int().min(1).max(5).default(2),
      })
      .prefault({}),
    weights: CountingWeights.prefault({}),
  })
  .meta({ id: 'TerritoryPolicy' });
export type TerritoryPolicy = z.infer<typeof TerritoryPolicy>;

import { z } from 'zod';
import { Id } from './basics.contract';

export const FIRST_FIGURES_YEAR = 2000;
/** Left out: the year of today. */
export const AskYearFigures = z.object({
  year: z.coerce.number().int().min(FIRST_FIGURES_YEAR).max(2100).optional(),
});
export type AskYearFigures = z.infer<typeof AskYearFigures>;

/** How many, and the median of their days; null where there is none. */
const MedianDays = z.object({ count: z.int(), days: z.number().nullable() });
const Ratings = z.object({ count: z.int(), well: z.int(), soSo: z.int(), badly: z.int() });

/** Of one calendar year of Paris. Days are of seven hours. */
export const YearTotals = z
  .object({
    /** Firms a need of which was confirmed. */
    firmsMet: z.int(),
    /** Firms somebody was introduced to. */
    firmsHelped: z.int(),
    /** Firms a need of which was refused, and still is; the mail of a refusal says where else to go. */
    firmsRefused: z.int(),
    /** By the projects of firms helped, as far as these have said it. */
    jobsPlanned: z.int(),
    introductions: z.int(),
    missionsBegun: z.int(),
    missionsEnded: z.int(),
    daysNoted: z.number(),
    /** Of introductions of the year whose mission still runs: what their needs ask for and nobody has noted yet. */
    daysReserved: z.number(),
    daysPledged: z.number(),
    /** Pledged, less what people of who pledged noted and have reserved; below 0: more than was promised. */
    daysLeft: z.number(),
    satisfaction: z.object({ requester: Ratings, volunteer: Ratings }),
    /** From the confirmation of a need to its first introduction. */
    timeToIntroduction: MedianDays,
  })
  .meta({ id: 'YearTotals' });
export type YearTotals = z.infer<typeof YearTotals>;

/** One sector, group of communes or size: `key` is null where nobody has said it. */
export const YearGroup = z
  .object({
    key: z.string().nullable(),
    /** Of a group of communes; the others' keys are named by screens. */
    name: z.string().nullable(),
    firmsMet: z.int(),
    firmsHelped: z.int(),
    jobsPlanned: z.int(),
    introductions: z.int(),
    daysNoted: z.number(),
    introductionsBefore: z.int(),
    daysNotedBefore: z.number(),
  })
  .meta({ id: 'YearGroup' });
export type YearGroup = z.infer<typeof YearGroup>;

/** One organisation that pledged, with its subsidiaries that did not; or one that helped without a pledge. */
export const YearPartner = z
  .object({
    organisation: z.object({ id: Id, name: z.string() }),
    /** Null: nothing was pledged. */
    daysPledged: z.int().nullable(),
    daysNoted: z.number(),
    daysReserved: z.number(),
    daysLeft: z.number().nullable(),
    introductions: z.int(),
    daysNotedBefore: z.number(),
    introductionsBefore: z.int(),
  })
  .meta({ id: 'YearPartner' });
export type YearPartner = z.infer<typeof YearPartner>;

/** What a territory did in a year, beside the year before. */
export const YearFigures = z
  .object({
    year: z.int(),
    asOf: z.string(),
    totals: YearTotals,
    before: YearTotals,
    partners: z.array(YearPartner),
    sectors: z.array(YearGroup),
    epcis: z.array(YearGroup),
    sizes: z.array(YearGroup),
  })
  .meta({ id: 'YearFigures' });
export type YearFigures = z.infer<typeof YearFigures>;

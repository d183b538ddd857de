import { z } from 'zod';
import { Decline } from './answer.contract';
import { Id, PageQuery, Reason } from './basics.contract';
import { MailPurpose } from './mail-purposes';
import { FittingNeed } from './need.contract';
import { Offer } from './offer.contract';

export const MatchStatus = z.enum([
  'approved',
  'asked',
  'accepted',
  'introduced',
  'completed',
  'declined',
  'expired',
  'cancelled',
]);
export type MatchStatus = z.infer<typeof MatchStatus>;
export const Criterion = z.enum(['skills', 'words', 'sector', 'distance', 'time', 'load', 'track_record']);
export type Criterion = z.infer<typeof Criterion>;

/** One criterion in words: `points` of `maxPoints`, and the sentence in the reader's language. */
export const CandidateReason = z
  .object({ criterion: Criterion, points: z.number(), maxPoints: z.number(), text: z.string() })
  .meta({ id: 'CandidateReason' });
export type CandidateReason = z.infer<typeof CandidateReason>;
/** What speaks of the two people who meet; the other criteria weigh in a ranking, but say little to them. */
const TELLING: readonly Criterion[] = ['skills', 'sector', 'distance', 'time'];
/**
 * The reasons worth a line to the two people: those that speak of them, and for the meeting. Half of its points is what a
 * criterion gives where it knows nothing; a skill counts whatever it brings. Where none is left, the best of the others.
 */
export function tellingReasons(reasons: CandidateReason[]): string[] {
  const about = reasons.filter(({ criterion, points }) => points > 0 && TELLING.includes(criterion));
  const shareOf = ({ points, maxPoints }: CandidateReason) => points / maxPoints;
  const speaksFor = about.filter((reason) => reason.criterion === 'skills' || shareOf(reason) > 0.5);
  const best = about.toSorted((a, b) => shareOf(b) - shareOf(a)).slice(0, 1);
  return (speaksFor.length > 0 ? speaksFor : best).map(({ text }) => text);
}
/** `score` is the sum of the reasons' points, 0 to 100. `missing`: what this person does not cover, in words. */
const scored = { score: z.number(), reasons: z.array(CandidateReason), missing: z.array(z.string()) };
/** Beside the reasons: hours they can still give in six months, places free, kilometres, days since they were last asked. */
export const CandidateStanding = z
  .object({
    hoursLeft: z.number().nullable(),
    placesLeft: z.int(),
    /** Null where one of the two places is not known, or does not count. */
    distanceKm: z.number().nullable(),
    /** Null for who was not asked within a year. */
    lastAskedDaysAgo: z.int().nullable(),
    /** Of their organisation, this year; null when it promised no days. */
    pledge: z.object({ daysPerYear: z.number(), daysUsed: z.number() }).nullable(),
  })
  .meta({ id: 'CandidateStanding' });
export type CandidateStanding = z.infer<typeof CandidateStanding>;
/**
 * How clearly an offer answers a need, beside the other offers of its territory: `can_help` and `to_check` are worth
 * proposing, `touches` speaks of the subject, `other` does not.
 */
export const FitBand = z.enum(['can_help', 'to_check', 'touches', 'other']);
export type FitBand = z.infer<typeof FitBand>;
/** A sentence of the offer that answers, in pieces in their order: those that `answers` are what the need asks for. */
export const Quote = z
  .object({ pieces: z.array(z.object({ text: z.string(), answers: z.boolean() })) })
  .meta({ id: 'Quote' });
export type Quote = z.infer<typeof Quote>;
/** What the offer says to the need: its sentence, the points of skills and words, at most two of its own sentences. */
export const CandidateFit = z
  .object({
    band: FitBand,
    text: z.string(),
    points: z.number(),
    maxPoints: z.number(),
    quotes: z.array(Quote),
  })
  .meta({ id: 'CandidateFit' });
export type CandidateFit = z.infer<typeof CandidateFit>;
/** Whether the person can come, whatever they know: its sentence, and the points of all other criteria. */
export const CandidateAvailability = z
  .object({ text: z.string(), points: z.number(), maxPoints: z.number() })
  .meta({ id: 'CandidateAvailability' });
export type CandidateAvailability = z.infer<typeof CandidateAvailability>;
/**
 * `score` is the sum of the points of `fit` and of `availability`. `changes`: for who is not first, at most two facts
 * either of which, changed alone, would put them first, in words.
 */
export const Candidate = z
  .object({
    offer: Offer,
    ...scored,
    fit: CandidateFit,
    availability: CandidateAvailability,
    changes: z.array(z.string()),
    standing: CandidateStanding,
  })
  .meta({ id: 'Candidate' });
export type Candidate = z.infer<typeof Candidate>;
/**
 * Best band first. `nobody`: said where nobody is in one of the two bands worth proposing, although a person chose skills of
 * the need. `undecided`: said instead where nobody did, for words alone cannot tell. `tie`: said where nothing parts the first
 * and the second; otherwise `difference` says what does.
 */
export const Candidates = z
  .object({
    items: z.array(Candidate),
    nobody: z.string().optional(),
    undecided: z.string().optional(),
    tie: z.string().optional(),
    difference: z.string().optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'Candidates' });
export type Candidates = z.infer<typeof Candidates>;
export const NeedForOffer = z
  .object({ need: FittingNeed, ...scored, fit: CandidateFit })
  .meta({ id: 'NeedForOffer' });
export type NeedForOffer = z.infer<typeof NeedForOffer>;
export const NeedsForOffer = z.object({ items: z.array(NeedForOffer) }).meta({ id: 'NeedsForOffer' });
export const CandidatesQuery = z.object({ limit: z.coerce.number().int().min(1).max(500).default(10) });

/** A sentence of the animator's to the volunteer: why them. */
export const WhyYou = z.string().trim().min(10).max(300);
/** A paragraph of the animator's to both people, in the mails that ask and introduce. */
export const AnimatorWords = z.string().trim().min(1).max(800);
/** The first call an introduction proposes: a moment in the territory's own time, or none; our rule chooses where nothing is said. */
export const WantedCall = z.union([z.literal('none'), z.iso.datetime({ local: true, precision: -1 })]);
export type WantedCall = z.infer<typeof WantedCall>;
/** When somebody could take a first call: three times at most. */
export const AcceptMatch = z
  .strictObject({ callTimes: z.array(z.iso.datetime()).max(3).default([]) })
  .prefault({})
  .meta({ id: 'AcceptMatch' });
export type AcceptMatch = z.infer<typeof AcceptMatch>;
/** What a volunteer should know before a yes. `employer`: who agrees after them; null: their yes is enough. `callTimes`: to choose from. */
export const MatchQuestion = z
  .object({
    answerBy: z.string(),
    employer: z.object({ organisationName: z.string(), contactNames: z.array(z.string()) }).nullable(),
    callTimes: z.array(z.string()),
  })
  .meta({ id: 'MatchQuestion' });
export type MatchQuestion = z.infer<typeof MatchQuestion>;

/**
 * `again`: somebody who said no to this need before is asked once more, knowingly. `note`: why this person, kept with the
 * match for those who run the programme. `whyYou`: a sentence to the volunteer, required where they share no skill with the need.
 * `words`: a paragraph to both people. `call`: the first call the introduction proposes.
 */
export const ApproveMatch = z
  .strictObject({
    offerId: Id,
    again: z.boolean().default(false),
    note: z.string().trim().max(500).optional(),
    whyYou: WhyYou.optional(),
    words: AnimatorWords.optional(),
    call: WantedCall.optional(),
  })
  .meta({ id: 'ApproveMatch' });
export const CancelMatch = z
  .strictObject({ reason: Reason.optional() })
  .prefault({})
  .meta({ id: 'CancelMatch' });
export const ListMatches = PageQuery.extend({
  status: MatchStatus.optional(),
  needId: Id.optional(),
  offerId: Id.optional(),
  territoryId: Id.optional(),
});
export type ListMatches = z.infer<typeof ListMatches>;

/** Without an address for somebody known by telephone alone. */
const Reachable = z.object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() });
export const Match = z
  .object({
    id: Id,
    status: MatchStatus,
    territoryId: Id,
    /** In the firm's own words, without anything to reach it by before the introduction. */
    need: FittingNeed.omit({ sector: true }).extend({ organisation: z.string() }),
    offer: z.object({ id: Id, title: z.string(), organisation: z.string(), volunteer: z.string() }),
    ...scored,
    approvedAt: z.string(),
    /** Why this person, as whoever approved it noted; for those who run the programme. */
    note: z.string().optional(),
    /** Why this person, as whoever approved it told the volunteer; for these two. */
    whyYou: z.string().optional(),
    /** What whoever approved it said to both people; for those who run the programme, and the volunteer. */
    words: z.string().optional(),
    /** Of a declined match; for those who run the programme, and the volunteer. */
    decline: Decline.optional(),
    /** Only once introduced, and only to the two people and those who run the programme. */
    contacts: z.object({ requester: Reachable, volunteer: Reachable }).optional(),
    /** While an answer is awaited, for those who run the programme: of whom, the day they were told, and how to reach the volunteer. */
    awaited: z
      .object({ from: z.enum(['volunteer', 'employer']), by: z.string(), volunteer: Reachable })
      .optional(),
    /** Mails about this match that could not be delivered; for those who run the programme. */
    failedMails: z.array(z.object({ id: Id, purpose: MailPurpose, error: z.string() })).optional(),
  })
  .meta({ id: 'Match' });
export type Match = z.infer<typeof Match>;
export const HistoryEntry = z
  .object({
    at: z.string(),
    from: z.string().nullable(),
    to: z.string(),
    by: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

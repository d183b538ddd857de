import type { Candidate, FitBand } from '@alize/contracts';

/** Bands in which somebody is worth proposing: only there does a button ask for the next step. */
const PROPOSED: readonly FitBand[] = ['can_help', 'to_check'];
export const isProposed = ({ fit }: Pick<Candidate, 'fit'>): boolean => PROPOSED.includes(fit.band);

/** People behind offers: somebody may offer two things. */
export const peopleOf = (items: Candidate[]): number =>
  new Set(items.map(({ offer }) => offer.volunteer.id)).size;

/** As many as one compares in one screen. */
const SIDE_BY_SIDE = 3;

export interface CandidateBands {
  /** The first three worth proposing, by band, to be compared side by side. */
  compared: { band: FitBand; items: Candidate[] }[];
  /** The next ones worth proposing. */
  next: Candidate[];
  touching: Candidate[];
  others: Candidate[];
}

/** Candidates as they come, best first, in the parts of the page. */
export function bandsOf(items: Candidate[]): CandidateBands {
  const of = (band: FitBand, among: Candidate[]) => among.filter(({ fit }) => fit.band === band);
  const proposed = items.filter(isProposed);
  const first = proposed.slice(0, SIDE_BY_SIDE);
  return {
    compared: PROPOSED.map((band) => ({ band, items: of(band, first) })).filter(
      (part) => part.items.length > 0,
    ),
    next: proposed.slice(SIDE_BY_SIDE),
    touching: of('touches', items),
    others: of('other', items),
  };
}

import type { CandidateStanding } from '@alize/contracts';
import type { OfferSide, Score } from './score/facts';

/** What an animator looks at beside the reasons, from what was judged. */
export function standingOf(
  offer: Pick<OfferSide, 'capacity' | 'taken' | 'lastAskedDaysAgo' | 'pledge'>,
  { reasons }: Pick<Score, 'reasons'>,
): CandidateStanding {
  const standing: CandidateStanding = {
    hoursLeft: null,
    placesLeft: Math.max(0, offer.capacity - offer.taken),
    distanceKm: null,
    lastAskedDaysAgo: offer.lastAskedDaysAgo,
    pledge: offer.pledge,
  };
  for (const { facts } of reasons) {
    if (facts.kind === 'time_fits' || facts.kind === 'time_too_short') standing.hoursLeft = facts.freeHours;
    if (facts.kind === 'back_too_late') standing.hoursLeft = 0;
    if (facts.kind === 'within_radius' || facts.kind === 'beyond_radius') standing.distanceKm = facts.km;
  }
  return standing;
}

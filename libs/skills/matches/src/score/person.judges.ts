import { type Judgement, type NeedSide, type OfferSide } from './facts';

/** Silence on one side is neither known nor unknown: half, so that stating one's sectors is worth it. */
export function judgeSector(need: NeedSide, offer: OfferSide): Judgement {
  if (!need.sector) return { share: 0.5, facts: { kind: 'sector_unstated_by_need' } };
  if (offer.sectors.length === 0) return { share: 0.5, facts: { kind: 'sector_unstated_by_offer' } };
  return offer.sectors.includes(need.sector)
    ? { share: 1, facts: { kind: 'sector_known' } }
    : { share: 0, facts: { kind: 'sector_not_known' } };
}

/**
 * Each time asked in 90 days costs 20 %, so five tire anybody; each time earlier in the year 5 %, down to half, so that
 * among equals the least asked come first. A pledge used up halves: others promised days too.
 */
const ASKS_TO_TIRE = 5;
const COST_OF_EARLIER = 0.05;
const LEAST_AFTER_EARLIER = 0.5;
const SHARE_WHEN_PLEDGE_USED = 0.5;

/** Asked again within a fortnight, nobody feels chosen: others who could help come first. */
const REST_DAYS = 14;
const SHARE_WHEN_RESTING = 0.5;

/** Days were given, and as many as were promised for the year. */
export const isUsedUp = (pledge: OfferSide['pledge']): boolean =>
  pledge !== null && pledge.daysUsed > 0 && pledge.daysUsed >= pledge.daysPerYear;

export function judgeLoad(_need: NeedSide, offer: OfferSide): Judgement {
  const { capacity, taken, askedLately, askedEarlier, lastAskedDaysAgo, pledge } = offer;
  const left = Math.max(0, capacity - taken);
  const fresh = Math.max(0, ASKS_TO_TIRE - askedLately) / ASKS_TO_TIRE;
  const remembered = Math.max(LEAST_AFTER_EARLIER, 1 - COST_OF_EARLIER * askedEarlier);
  const usedUp = isUsedUp(pledge) ? pledge : null;
  const resting = lastAskedDaysAgo !== null && lastAskedDaysAgo < REST_DAYS ? lastAskedDaysAgo : undefined;
  const halved = (usedUp ? SHARE_WHEN_PLEDGE_USED : 1) * (resting === undefined ? 1 : SHARE_WHEN_RESTING);
  return {
    share: (left / capacity) * fresh * remembered * halved,
    facts: {
      kind: 'load',
      capacity,
      taken,
      askedLately,
      pledgeUsedUp: usedUp,
      ...(resting !== undefined && { restingSince: resting }),
    },
    ...(left === 0 && { missing: { kind: 'no_capacity', capacity, taken } }),
  };
}

/** Laplace's rule of succession: no mission is half, and one bad day does not condemn anybody. */
export function judgeTrackRecord(
  _need: NeedSide,
  { missionsDone: done, missionsWell }: OfferSide,
): Judgement {
  const well = Math.min(done, missionsWell);
  return { share: (well + 1) / (done + 2), facts: { kind: 'track_record', done, well } };
}

import { type Judgement, type NeedSide, type OfferSide } from './facts';

/** Silence on one side is neither known nor unknown: half, so that stating one's sectors is worth it. */
export function judgeSector(need: NeedSide, offer: OfferSide): Judgement {
  if (!need.sector) return { share: 0.5, facts: { kind: 'sector_unstated_by_need' } };
  if (offer.sectors.length === 0) return { share: 0.5, facts: { kind: 'sector_unstated_by_offer' } };
  return offer.sectors.includes(need.sector)
    ? { share: 1, facts: { kind: 'sector_known' } }
    : { share: 0, facts: { kind: 'sector_not_known' } };
}

/** Each time asked in 90 days costs 20 %, so five tire anybody; a pledge used up halves: others promised days too. */
const ASKS_TO_TIRE = 5;
const SHARE_WHEN_PLEDGE_USED = 0.5;

export function judgeLoad(_need: NeedSide, { capacity, taken, askedLately, pledge }: OfferSide): Judgement {
  const left = Math.max(0, capacity - taken);
  const fresh = Math.max(0, ASKS_TO_TIRE - askedLately) / ASKS_TO_TIRE;
  const usedUp = pledge && pledge.daysUsed > 0 && pledge.daysUsed >= pledge.daysPerYear ? pledge : null;
  return {
    share: (left / capacity) * fresh * (usedUp ? SHARE_WHEN_PLEDGE_USED : 1),
    facts: { kind: 'load', capacity, taken, askedLately, pledgeUsedUp: usedUp },
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

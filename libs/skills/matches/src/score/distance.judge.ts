import { type Judgement, type NeedSide, type OfferSide, type Point, within01 } from './facts';

/** Ours: under 10 km nobody counts the drive; at the edge of the radius the volunteer still agreed to come. */
const NEXT_DOOR_KM = 10;
const SHARE_AT_RADIUS = 0.3;
/** Help at a distance which both sides accept is worth half of a visit: real, but it starts no friendship. */
const SHARE_OF_REMOTE = 0.5;

/** Whether the two can meet the way the need asks. A mode one side excludes brings nothing, however near. */
export function judgeDistance(need: NeedSide, offer: OfferSide): Judgement {
  const wrongMode = (offerMode: 'on_site' | 'remote'): Judgement => ({
    share: 0,
    facts: { kind: 'modes_differ', offerMode },
    missing: { kind: 'mode', offerMode },
  });
  if (need.mode === 'remote')
    return offer.mode === 'on_site' ? wrongMode('on_site') : { share: 1, facts: { kind: 'remote_wanted' } };
  if (offer.mode === 'remote')
    return need.mode === 'on_site'
      ? wrongMode('remote')
      : { share: SHARE_OF_REMOTE, facts: { kind: 'remote_only' } };
  if (!need.point || !offer.point) return { share: 0.5, facts: { kind: 'place_unknown' } };

  const remotePossible = need.mode === 'both' && offer.mode === 'both';
  const atLeast = remotePossible ? SHARE_OF_REMOTE : 0;
  const km = Math.round(kilometres(need.point, offer.point) * 10) / 10;
  const { radiusKm } = offer;
  if (km > radiusKm)
    return {
      share: atLeast,
      facts: { kind: 'beyond_radius', km, radiusKm, remotePossible },
      ...(!remotePossible && { missing: { kind: 'beyond_radius', km, radiusKm } }),
    };
  const way = km <= NEXT_DOOR_KM ? 0 : (km - NEXT_DOOR_KM) / (radiusKm - NEXT_DOOR_KM);
  return {
    share: Math.max(atLeast, 1 - (1 - SHARE_AT_RADIUS) * way),
    facts: { kind: 'within_radius', km, radiusKm, remotePossible },
  };
}

/** Great circle (haversine) on a sphere of 6371 km: as the crow flies, good to half a percent. */
function kilometres(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const halfLatitude = Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2;
  const halfLongitude = Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
  const chord = halfLatitude + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * halfLongitude;
  return 2 * 6371 * Math.asin(Math.sqrt(within01(chord)));
}

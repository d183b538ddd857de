import type { MapPlace } from '@alize/contracts';

/** Of the drawing, in its own units. */
export const WIDTH = 640;
const EDGE = 40;

interface Point {
  x: number;
  y: number;
}

interface MapPoint extends Point {
  place: MapPlace;
  /** Whether its name has room; of two that would overlap the busier one is named. */
  named: boolean;
}
/** Of a name, in units of the drawing. */
const LETTER = 6.5;
const LINE = 16;

function named(points: (Point & { place: MapPlace })[]): MapPoint[] {
  const written: { left: number; right: number; y: number }[] = [];
  const busiest = points.toSorted(
    (a, b) =>
      b.place.needs +
      b.place.offers +
      b.place.firmsHelped -
      a.place.needs -
      a.place.offers -
      a.place.firmsHelped,
  );
  return busiest.map((point) => {
    const half = (point.place.name.length * LETTER) / 2;
    const box = { left: point.x - half, right: point.x + half, y: point.y };
    const free = written.every(
      (other) => Math.abs(other.y - box.y) >= LINE || other.right < box.left || other.left > box.right,
    );
    if (free) written.push(box);
    return { ...point, named: free };
  });
}

/** Communes on a plane: at 45° north a degree of longitude is some 0.7 of one of latitude. Points that coincide are drawn once. */
export function placeOnMap(
  all: MapPlace[],
  busy: MapPlace[],
): { height: number; ground: Point[]; points: MapPoint[] } {
  const latitudes = all.map(({ latitude }) => latitude);
  const longitudes = all.map(({ longitude }) => longitude);
  const [north, south] = [Math.max(...latitudes), Math.min(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const narrowing = Math.cos((((north + south) / 2) * Math.PI) / 180);
  // A territory of one commune is a point: any scale will do.
  const scale = (WIDTH - 2 * EDGE) / Math.max((east - west) * narrowing, 0.01);
  const at = ({ latitude, longitude }: MapPlace): Point => ({
    x: Math.round(EDGE + (longitude - west) * narrowing * scale),
    y: Math.round(EDGE + (north - latitude) * scale),
  });
  const ground = new Map(all.map((place) => [`${at(place).x} ${at(place).y}`, at(place)]));
  return {
    height: Math.round(2 * EDGE + (north - south) * scale) || 2 * EDGE,
    ground: [...ground.values()],
    points: named(busy.map((place) => ({ place, ...at(place) }))),
  };
}

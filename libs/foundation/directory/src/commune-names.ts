import { glued, placeWords, type PlaceQuery, readPlace, withoutArticle } from './commune-words';
import { type Division, readDepartements, readDivisions } from './divisions';
import { PrefixIndex } from './prefix-index';
import { isMisspelt } from './spelling';

interface Place {
  code: string;
  name: string;
  departement: string;
  population: number;
  postcodes: readonly string[];
}
/** A name under which a commune is known: its own, or one of a commune or an arrondissement that is part of it. */
interface PlaceName {
  place: Place;
  key: string;
  words: string;
  /** Its words one by one, split once for all searches. */
  parts: readonly string[];
  former: string | null;
}
export interface FoundPlace {
  /** INSEE code of today. */
  code: string;
  departementName: string | null;
  /** The name it was found by where it is not its own: « Seynod » of Annecy. */
  formerName: string | null;
  /** Whether nothing else can be meant; of one at most. */
  exact: boolean;
}
interface Match extends PlaceName {
  whole: boolean;
}

/** Below so many a slip is looked for too: « Chamberi » begins Chambéria alone. */
const FEW = 3;

/** Every name of every commune, in memory: a form asks at each letter typed, and the list changes once a year. */
export class CommuneNames {
  private readonly names: PlaceName[] = [];
  private readonly byName: PrefixIndex<PlaceName>;
  private readonly byPostcode: PrefixIndex<PlaceName>;
  private readonly byCode: PrefixIndex<PlaceName>;
  private readonly todays = new Map<string, string>();
  private readonly places: ReadonlyMap<string, Place>;
  private readonly departementNames: ReadonlyMap<string, string>;
  /** Codes by the words and the code itself. */
  private readonly departements: ReadonlyMap<string, string>;

  /** About a second on a slow core, a quarter of it to read the list: made once, by the first search of a process. */
  constructor(divisions = readDivisions(), departements = readDepartements()) {
    const places = new Map(divisions.filter(isToday).map((each) => [each.code, placeOf(each)]));
    this.places = places;
    this.departementNames = new Map(departements.map(({ code, nom }) => [code, nom]));
    const codes: { text: string; value: PlaceName }[] = [];
    const postcodes: { text: string; value: PlaceName }[] = [];
    for (const division of divisions) {
      const today = isToday(division) ? division.code : (division.chefLieu ?? division.commune ?? '');
      const place = places.get(today);
      if (!place) continue;
      const words = placeWords(division.nom);
      const name = {
        place,
        words,
        parts: words.split(' '),
        key: glued(words),
        former: division.nom === place.name ? null : division.nom,
      };
      this.names.push(name);
      for (const code of [division.code, ...(division.anciensCodes ?? [])]) {
        if (code !== today && places.has(code)) continue;
        this.todays.set(code, today);
        codes.push({ text: code, value: name });
      }
      for (const text of division.codesPostaux ?? []) postcodes.push({ text, value: name });
    }
    this.byName = new PrefixIndex(this.names.flatMap(keysOf));
    this.byCode = new PrefixIndex(codes);
    this.byPostcode = new PrefixIndex(postcodes);
    this.departements = new Map(
      departements.flatMap(({ code, nom }) =>
        [placeWords(nom), withoutArticle(placeWords(nom)), code.toLowerCase()].map((words) => [words, code]),
      ),
    );
  }

  /** INSEE code of the commune that an arrondissement or a merged commune is part of; any other as it is. */
  today(code: string): string {
    return this.todays.get(code) ?? code;
  }

  /** Of an INSEE code of today. */
  of(code: string): FoundPlace {
    const departement = this.places.get(code)?.departement ?? '';
    return {
      code,
      departementName: this.departementNames.get(departement) ?? null,
      formerName: null,
      exact: true,
    };
  }

  /** Best first: those of `near`, then whole names, then the largest; misspelt names where little else is found. */
  find(
    typed: string,
    { limit, near = new Set() }: { limit: number; near?: ReadonlySet<string> },
  ): FoundPlace[] {
    const readings = readPlace(typed, this.departements);
    const matches = this.matching(readings);
    const ordered = matches
      .map((match) => ({ ...match, isNear: near.has(match.place.code) }))
      .sort(
        (a, b) =>
          Number(b.isNear) - Number(a.isNear) ||
          Number(b.whole) - Number(a.whole) ||
          b.place.population - a.place.population ||
          Number(a.former !== null) - Number(b.former !== null),
      );
    const found = [
      ...new Map(ordered.toReversed().map((match) => [match.place.code, match])).values(),
    ].reverse();
    const anyNear = found.some((match) => match.isNear);
    const whole = found.filter((match) => match.whole && (match.isNear || !anyNear));
    const sure = whole.length === 1 ? whole[0] : undefined;
    return found.slice(0, limit).map(({ place, former }) => ({
      ...this.of(place.code),
      formerName: former,
      exact: place === sure?.place,
    }));
  }

  private matching(readings: PlaceQuery[]): Match[] {
    const found = first(readings, (reading) => this.prefixed(reading));
    if (found && (found.length >= FEW || found.some(({ whole }) => whole))) return found;
    const worded = first(readings, (reading) => this.worded(reading)) ?? [];
    if (worded.length > 0 && !found) return worded;
    return [...(found ?? []), ...(first(readings, (reading) => this.misspelt(reading)) ?? [])];
  }

  private prefixed({ name, number, departement }: PlaceQuery): Match[] {
    if (name === '') return number === undefined ? [] : this.numbered(number);
    const key = glued(name);
    const named = this.byName
      .find(key, Infinity)
      .map((found) => ({ ...found, whole: found.key === key || glued(withoutArticle(found.words)) === key }));
    return narrowed(named, { number, departement });
  }

  /** A postcode before an INSEE code: nobody knows the latter. */
  private numbered(number: string): Match[] {
    const served = this.byPostcode.find(number, Infinity);
    const communes = new Set(served.map(({ place }) => place.code));
    const whole = number.length === 5 && communes.size === 1;
    const found = served.map((name) => ({ ...name, former: null, whole }));
    if (number.length === 5 && found.length > 0) return found;
    const coded = this.byCode.find(number, Infinity);
    return [...found, ...coded.map((name) => ({ ...name, whole: number.length === 5 }))];
  }

  /** Each word typed begins one of the name, in their order: « saint jean maurienne ». */
  private worded({ name, number, departement }: PlaceQuery): Match[] {
    const typed = name.split(' ');
    if (name.length < 4) return [];
    const found = this.names.filter(({ parts }) => {
      let at = 0;
      return typed.every((word) => {
        while (at < parts.length && !parts[at]?.startsWith(word)) at += 1;
        at += 1;
        return at <= parts.length;
      });
    });
    return narrowed(found.map(notWhole), { number, departement });
  }

  private misspelt({ name, number, departement }: PlaceQuery): Match[] {
    const keys = [...new Set([glued(name), glued(name).replace(/^st(e?)(?=\w{3})/, 'saint$1')])];
    const found = this.names.filter((each) =>
      keys.some((key) => key === each.key || isMisspelt(key, each.key)),
    );
    if (found.length > 0) return narrowed(found.map(notWhole), { number, departement });
    if (number === undefined) return [];
    return this.numbered(number).map(notWhole);
  }
}

const isToday = ({ type }: Division): boolean => type === 'commune-actuelle';
const notWhole = <Name extends PlaceName>(name: Name) => ({ ...name, whole: false });
const keysOf = (name: PlaceName) =>
  [...new Set([name.key, glued(withoutArticle(name.words))])].map((text) => ({ text, value: name }));

function placeOf({ code, nom, departement, population = 0, codesPostaux = [] }: Division): Place {
  const own = departement ?? code.slice(0, code.startsWith('97') || code.startsWith('98') ? 3 : 2);
  return { code, name: nom, departement: own, population, postcodes: codesPostaux };
}

function first(readings: PlaceQuery[], find: (reading: PlaceQuery) => Match[]): Match[] | undefined {
  for (const reading of readings) {
    const found = find(reading);
    if (found.length > 0) return found;
  }
  return undefined;
}

/** Those of the postcode or the département beside the name; of a postcode that nobody has, as a CEDEX, those nearby. */
function narrowed(
  found: Match[],
  { number, departement }: { number?: string; departement?: string },
): Match[] {
  if (departement !== undefined) return found.filter(({ place }) => place.departement === departement);
  if (number === undefined) return found;
  const served = found.filter(({ place }) => place.postcodes.includes(number) || place.code === number);
  if (served.length > 0) return served;
  const around = found.filter(({ place }) =>
    place.postcodes.some((code) => code.slice(0, 2) === number.slice(0, 2)),
  );
  return around.length > 0 ? around : found;
}

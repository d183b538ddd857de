import type { SearchEverything, SearchFind, SearchFinds, SearchKind } from '@alize/contracts';
import {
  type Actor,
  CommunesService,
  foldName,
  isAdministrator,
  may,
  type Permission,
  reachOf,
  territoriesRun,
} from '@alize/directory';
import { Database, databaseOutage, Problem } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { selectInCountry } from './search-country.sql';
import { detailsOf } from './search-details.rules';
import { selectByDetails } from './search-details.sql';
import { beginning, selectNamed, type Spelling } from './search-names.sql';
import { selectSlips } from './search-slips.sql';

const MOST_FINDS = 20;
const MOST_PLACES = 10;
/** More words than anybody types to find a name; each costs a comparison. */
const MOST_WORDS = 6;
/** « rochex » finds « Rochaix » (0.57); below, everything looks like everything. */
const LIKE_ENOUGH = '0.5';
/** Of fewer letters anything could be a slip of the finger. */
const FEWEST_LETTERS = 4;
/** Somebody types meanwhile, and asks again with each letter. */
const STATEMENT_MS = 2_000;
/** `query_canceled`: what PostgreSQL says of a statement that took longer. */
const TOOK_TOO_LONG = '57014';
/** What reads the list of a kind also finds in it. */
const READ: Record<SearchKind, Permission> = {
  need: 'need:read',
  match: 'match:approve',
  offer: 'offer:read',
  person: 'person:read',
  organisation: 'organisation:read',
};
const KINDS: SearchKind[] = ['need', 'match', 'offer', 'person', 'organisation'];

/** Everything one may see, by a few letters of it: accents, beginnings and slips of the finger allowed. */
@Injectable()
export class SearchQueries {
  constructor(
    private readonly db: Database,
    private readonly communes: CommunesService,
  ) {}

  async find(actor: Actor, { q, territoryId }: SearchEverything): Promise<SearchFinds> {
    const words = [...new Set(foldName(q).split(/\s+/).filter(Boolean))].slice(0, MOST_WORDS);
    const kinds = KINDS.filter((kind) => may(actor, READ[kind]));
    if (words.length === 0 || kinds.length === 0) return { groups: [] };
    const parameters = [...reachOf(actor), territoryId ?? null, ...words];
    const everywhere = isAdministrator(actor);
    const find = (spelling: Spelling) =>
      this.select(selectNamed(kinds, words.length, { limit: MOST_FINDS, spelling, everywhere }), [
        ...parameters,
        ...words.map(beginning),
      ]);
    const begun = everywhere ? await this.begunInCountry(kinds, words, parameters) : await find('beginning');
    const more = begun.length < MOST_FINDS ? await this.byDetails(actor, kinds, { q, territoryId }) : [];
    const known = new Set(begun.map(({ id }) => id));
    const exact = [...begun, ...more.filter(({ id }) => !known.has(id))].slice(0, MOST_FINDS);
    const mayBeMisspelt = exact.length === 0 && words.some((word) => word.length >= FEWEST_LETTERS);
    // In the whole country an index of trigrams is asked; within a reach it would find most of them elsewhere.
    const slips = () =>
      everywhere ? this.select(selectSlips(kinds, words.length, MOST_FINDS), parameters) : find('misspelt');
    const finds = mayBeMisspelt ? await slips() : exact;
    const found = [...new Set(finds.map(({ kind }) => kind))];
    return { groups: found.map((kind) => ({ kind, items: finds.filter((find) => find.kind === kind) })) };
  }

  /** By a telephone, an address, a SIRET, a commune or the words of texts: for who runs a territory. */
  private async byDetails(
    actor: Actor,
    kinds: SearchKind[],
    { q, territoryId }: SearchEverything,
  ): Promise<SearchFind[]> {
    if (territoriesRun(actor)?.length === 0) return [];
    const { phone, phoneEnd, email, siret, words, fileSeries, fileOrdinal } = detailsOf(q);
    const places = words ? await this.communes.search({ q, limit: MOST_PLACES, territoryId }) : [];
    const codes = places.filter(({ name }) => foldName(name).startsWith(foldName(q))).map(({ code }) => code);
    if (!(phone ?? phoneEnd ?? email ?? siret ?? words ?? fileSeries) && codes.length === 0) return [];
    return this.select(selectByDetails(kinds, MOST_FINDS), [
      ...[...reachOf(actor), territoryId ?? null],
      ...[phone, phoneEnd, email, siret, words, codes, fileSeries, fileOrdinal],
    ]);
  }

  /** What one text names is found by indexes; only where that is little is all read, for words of several texts. */
  private async begunInCountry(
    kinds: SearchKind[],
    words: string[],
    parameters: unknown[],
  ): Promise<SearchFind[]> {
    const typed = [...parameters, ...words.map(beginning)];
    const named = await this.select(selectInCountry(kinds, words.length, MOST_FINDS), typed);
    if (words.length === 1 || named.length === MOST_FINDS) return named;
    const options = { limit: MOST_FINDS, spelling: 'beginning', everywhere: true } as const;
    return this.select(selectNamed(kinds, words.length, options), typed);
  }

  private async select(sql: string, parameters: unknown[]): Promise<SearchFind[]> {
    try {
      return await this.db.tx(async () => {
        await this.db.query(
          `SELECT set_config('pg_trgm.word_similarity_threshold', $1, true), set_config('statement_timeout', $2, true)`,
          [LIKE_ENOUGH, String(STATEMENT_MS)],
        );
        return this.db.query<SearchFind>(sql, parameters);
      });
    } catch (error) {
      if (databaseOutage(error) === TOOK_TOO_LONG) throw new Problem(503, 'search/took-too-long');
      throw error;
    }
  }
}

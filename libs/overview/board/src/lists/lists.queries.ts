import {
  type Cell,
  LIST_COLUMNS,
  type ListLine,
  type ListName,
  type ListPage,
  type ListView,
} from '@alize/contracts';
import { type Actor, foldName, mustRun } from '@alize/directory';
import { badField, Clock, Database, decodeCursor, toPage } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { type Asked, type ListSql, selectLines, selectTotals } from './list';
import { MISSIONS } from './missions.list';
import { NEEDS } from './needs.list';
import { OFFERS } from './offers.list';
import { ORGANISATIONS } from './organisations.list';
import { PEOPLE } from './people.list';

const LISTS: Record<ListName, ListSql> = {
  missions: MISSIONS,
  needs: NEEDS,
  offers: OFFERS,
  people: PEOPLE,
  organisations: ORGANISATIONS,
};
const MOST_WORDS = 6;
/** Lines of which each name is compared with a misspelt word: some 20 µs each. A territory has hundreds. */
const SPELT_MAX = 2_500;
/** Of fewer letters anything could be a slip of the finger. */
const FEWEST_LETTERS = 4;
/** A file of more lines nobody reads; a territory has some thousands in ten years. */
export const EXPORTED_MAX = 20_000;

type Row = Record<string, Cell> & { id: string; sorted: string };

/** The lists that animators work from, of one territory they run. */
@Injectable()
export class ListsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, view: ListView): Promise<ListPage> {
    const asked = this.asked(actor, view);
    const found = await this.select(actor, view, asked);
    // Only where nothing holds the words as they were typed, on whichever page.
    const { lines, totals } =
      found.totals.total === 0 && (await this.mayBeMisspelt(actor, view, asked))
        ? await this.select(actor, view, { ...asked, misspelt: true })
        : found;
    const page = toPage(
      lines,
      view.limit,
      ({ id, sorted }) => id + sorted,
      (row) => lineOf(view.list, row),
    );
    const { total, ...sums } = totals;
    return { ...page, total, sums };
  }

  /** The whole view, in its order, and no more than `EXPORTED_MAX` lines of it. */
  async all(
    actor: Actor,
    { ids, ...view }: Omit<ListView, 'limit' | 'cursor'> & { ids?: string[] },
  ): Promise<ListLine[]> {
    const asked = { ...this.asked(actor, { ...view, limit: EXPORTED_MAX - 1 }), ids: ids ?? null };
    const read = (how: Asked) => this.read<Row>(actor, view.territoryId, selectLines(LISTS[view.list], how));
    const exact = await read(asked);
    const misspelt = exact.length === 0 && (await this.mayBeMisspelt(actor, view, asked));
    return (misspelt ? await read({ ...asked, misspelt }) : exact).map((row) => lineOf(view.list, row));
  }

  /** In a list whose every name can be compared while somebody waits. */
  private async mayBeMisspelt(
    actor: Actor,
    { list, territoryId }: Pick<ListView, 'list' | 'territoryId'>,
    asked: Asked,
  ): Promise<boolean> {
    if (!asked.words.some((word) => word.length >= FEWEST_LETTERS)) return false;
    const whole = selectTotals(LISTS[list], { ...asked, words: [] });
    const [totals] = await this.read<{ total: number }>(actor, territoryId, whole);
    return (totals?.total ?? 0) <= SPELT_MAX;
  }

  private asked(actor: Actor, view: ListView): Asked {
    const today = DateTime.fromISO(this.clock.today());
    return askedOf(actor, view, (days) => today.plus({ days }).toISODate());
  }

  private async select(actor: Actor, { list, territoryId }: ListView, asked: Asked) {
    const [lines, [totals]] = await Promise.all([
      this.read<Row>(actor, territoryId, selectLines(LISTS[list], asked)),
      this.read<{ total: number } & Record<string, number>>(
        actor,
        territoryId,
        selectTotals(LISTS[list], asked),
      ),
    ]);
    return { lines, totals: totals ?? { total: 0 } };
  }

  private async read<Found extends object>(
    actor: Actor,
    territoryId: string,
    { sql, parameters }: { sql: string; parameters: unknown[] },
  ): Promise<Found[]> {
    mustRun(actor, territoryId, 'territory');
    const [, , , ...others] = parameters;
    return this.db.query<Found>(sql, [territoryId, this.clock.today(), actor.locale, ...others]);
  }
}

/** Days from today on which the next date of a line lies at the latest. */
const DUE = { late: -1, today: 0, week: 7 };

function askedOf(actor: Actor, view: ListView, dayIn: (days: number) => string | null): Asked {
  const list = LISTS[view.list];
  const { q = '', stages, sort = list.sort.column, mine } = view;
  if (!(sort in list.columns)) throw badField('sort', 'list/unknown-column');
  if (view.due && !('nextOn' in list.columns)) throw badField('due', 'list/unknown-column');
  const known = Object.keys(list.statuses);
  if (stages?.some((stage) => stage !== 'all' && !known.includes(stage)))
    throw badField('stages', 'list/unknown-stage');
  const asksForAll = stages?.includes('all');
  return {
    shown: LIST_COLUMNS[view.list],
    words: [...new Set(foldName(q).split(/\s+/).filter(Boolean))].slice(0, MOST_WORDS),
    misspelt: false,
    stages: asksForAll ? null : stages && stages.length > 0 ? stages : list.live,
    mineOf: mine ? actor.personId : null,
    dueBy: view.due ? dayIn(DUE[view.due]) : null,
    ids: null,
    sort: {
      column: sort,
      direction: view.direction ?? (sort === list.sort.column ? list.sort.direction : 'asc'),
    },
    after: afterOf(view.cursor, list.columns[sort] ?? 'text'),
    limit: view.limit,
  };
}

const VALUES = {
  text: /^[^\0]*$/,
  number: /^-?\d{1,15}(\.\d{1,20})?$/,
  day: /^(\d{4}-\d{2}-\d{2}|-?infinity)$/,
};

function afterOf(cursor: string | undefined, kind: keyof typeof VALUES): Asked['after'] {
  const key = decodeCursor(cursor);
  if (key === null) return null;
  const [, id, value] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(.*)$/s.exec(key) ?? [];
  if (id === undefined || value === undefined || !VALUES[kind].test(value))
    throw badField('cursor', 'cursor/invalid');
  return { id, value };
}

/** Only what the list shows, whatever the query read beside. */
function lineOf(name: ListName, row: Row): ListLine {
  const cells = LIST_COLUMNS[name].map(({ id }) => [id, row[id] ?? null] as const);
  return { id: row.id, cells: Object.fromEntries(cells) };
}

import type { FittingNeed, HistoryEntry, ListNeeds, Need, Page } from '@alize/contracts';
import { type Actor, History, runs, territoriesRun, wholeHistory } from '@alize/directory';
import { amongIds, Database, decodeIdCursor, notFound, toPage } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { firmHistory } from './need-reader.rules';
import { type NeedRow, SELECT_NEEDS, toFittingNeed, toNeed } from './need.view';

/** Reads of needs for screens: those of the territories one runs, once confirmed, and one's own. */
@Injectable()
export class NeedsQueries {
  constructor(
    private readonly db: Database,
    private readonly history: History,
  ) {}

  async get(actor: Actor, id: string): Promise<Need> {
    const [row] = await this.select('n.id = $1', [id], '');
    const visible = row && (row.contact.id === actor.personId || runs(actor, row.territory_id));
    if (!visible) throw notFound('need');
    return toNeed(row, actor.locale, { runs: runs(actor, row.territory_id) });
  }

  async list(actor: Actor, query: ListNeeds): Promise<Page<Need>> {
    const rows = await this.select(
      `(n.contact_id = $1 OR (n.confirmed_at IS NOT NULL AND ($2::uuid[] IS NULL OR n.territory_id = ANY($2))))
       AND ($3::uuid IS NULL OR n.id < $3) AND ($4::text IS NULL OR n.status = $4) AND ($5::uuid IS NULL OR n.territory_id = $5)
       AND ($6::uuid IS NULL OR pr.organisation_id = $6)`,
      [
        actor.personId,
        territoriesRun(actor),
        decodeIdCursor(query.cursor),
        query.status ?? null,
        query.territoryId ?? null,
        query.organisationId ?? null,
      ],
      `ORDER BY n.id DESC LIMIT ${query.limit + 1}`,
    );
    return toPage(
      rows,
      query.limit,
      (row) => row.id,
      (row) => toNeed(row, actor.locale, { runs: runs(actor, row.territory_id) }),
    );
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntry[]> {
    const { territoryId } = await this.get(actor, id);
    const view = runs(actor, territoryId) ? wholeHistory : firmHistory(actor.personId);
    return this.history.of('need', id, territoryId, view);
  }

  /** Of needs somebody might help with, in the order asked. */
  async fitting(ids: string[]): Promise<FittingNeed[]> {
    const rows = await this.select(amongIds('n.id', '$1'), [ids], '');
    const byId = new Map(rows.map((row) => [row.id, toFittingNeed(row)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  private select(where: string, parameters: unknown[], tail: string): Promise<NeedRow[]> {
    return this.db.query<NeedRow>(`${SELECT_NEEDS} WHERE ${where} ${tail}`, parameters);
  }
}

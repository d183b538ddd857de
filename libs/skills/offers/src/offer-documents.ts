import { Database, type SearchDocument } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { type OfferDocumentRow, SELECT_DOCUMENTS, toDocument } from './offer.search';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** Two writers of one offer take turns, so that an older state never overwrites a newer one. */
const LOCK_OFFERS = `
  SELECT pg_advisory_xact_lock(hashtextextended('offer-index ' || id, 0))
  FROM (SELECT unnest($1::uuid[])::text AS id ORDER BY 1) AS ids`;

/** Documents of the index as the database says they are now. */
@Injectable()
export class OfferDocuments {
  constructor(
    private readonly db: Database,
    private readonly skills: SkillsService,
  ) {}

  /** Within a transaction, until whose end nobody else writes these offers to the index. */
  async locked(ids: string[]): Promise<SearchDocument[]> {
    await this.db.query(LOCK_OFFERS, [ids]);
    return this.of(ids);
  }

  async of(ids: string[]): Promise<SearchDocument[]> {
    return this.made(await this.rowsOf(ids));
  }

  /** Without the vectors: they take most of the time that a document takes. */
  async plainOf(ids: string[]): Promise<SearchDocument[]> {
    return (await this.rowsOf(ids)).map((row) => toDocument(row, []));
  }

  async existing(ids: string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>('SELECT id FROM offer WHERE id = ANY($1)', [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  async count(): Promise<number> {
    const [row] = await this.db.query<{ count: number }>('SELECT count(*)::int AS count FROM offer');
    return row?.count ?? 0;
  }

  /** All of them in pages by id, or those changed since. */
  async *pages(size: number, changedSince?: Date): AsyncIterable<SearchDocument[]> {
    for await (const rows of this.rows(size, changedSince)) yield await this.made(rows);
  }

  /** As `pages` of all, without the vectors. */
  async *plainPages(size: number): AsyncIterable<SearchDocument[]> {
    for await (const rows of this.rows(size)) yield rows.map((row) => toDocument(row, []));
  }

  private rowsOf(ids: string[]): Promise<OfferDocumentRow[]> {
    return this.db.query<OfferDocumentRow>(`${SELECT_DOCUMENTS} WHERE o.id = ANY($1)`, [ids]);
  }

  private async *rows(size: number, changedSince?: Date): AsyncIterable<OfferDocumentRow[]> {
    const since = changedSince ? [changedSince] : [];
    for (let after = FIRST_ID; ;) {
      const rows = await this.db.query<OfferDocumentRow>(
        `${SELECT_DOCUMENTS} WHERE o.id > $1 ${changedSince ? 'AND o.updated_at >= $3' : ''} ORDER BY o.id LIMIT $2`,
        [after, size, ...since],
      );
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = last.id;
    }
  }

  private async made(rows: OfferDocumentRow[]): Promise<SearchDocument[]> {
    const { sketches } = await this.skills.understanding();
    const names = await this.skills.names();
    return rows.map((row) =>
      toDocument(row, sketches.ofDescription({ ...row, skills: names(row.skill_ids ?? []) })),
    );
  }
}

import { sameDocument, SearchIndex } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { OfferDocuments } from './offer-documents';
import { OFFER_INDEX } from './offer.search';

const PAGE = 1_000;
const INDEX = OFFER_INDEX.name;

/** Ids of offers that the index has not as the database has them. */
export interface Differences {
  missing: string[];
  /** Held, but otherwise than they are. */
  stale: string[];
  /** Held, though they are no more. */
  surplus: string[];
}

/** Compares what the index holds with what the database says, vectors apart. */
@Injectable()
export class OfferIndexComparison {
  constructor(
    private readonly search: SearchIndex,
    private readonly documents: OfferDocuments,
  ) {}

  /** Reads all of both sides, in pages. */
  async all(): Promise<Differences> {
    const found: Differences = { missing: [], stale: [], surplus: [] };
    for await (const wanted of this.documents.plainPages(PAGE)) {
      const held = await this.held(wanted.map(({ id }) => id));
      for (const document of wanted) {
        const stored = held.get(document.id);
        if (!stored) found.missing.push(document.id);
        else if (!sameDocument(stored, document)) found.stale.push(document.id);
      }
    }
    for await (const ids of this.search.ids(INDEX)) {
      const existing = await this.documents.existing(ids);
      found.surplus.push(...ids.filter((id) => !existing.has(id)));
    }
    return found;
  }

  /** Of these, what differs still once the engine has done what it had taken. */
  async again({ missing, stale, surplus }: Differences): Promise<Differences> {
    const found: Differences = { missing: [], stale: [], surplus: [] };
    const ids = [...missing, ...stale, ...surplus];
    if (ids.length > 0) await this.search.caughtUp(INDEX);
    for (let at = 0; at < ids.length; at += PAGE) {
      const slice = ids.slice(at, at + PAGE);
      const held = await this.held(slice);
      const wanted = new Map((await this.documents.plainOf(slice)).map((row) => [row.id, row]));
      for (const id of slice) {
        const [stored, document] = [held.get(id), wanted.get(id)];
        if (!document) {
          if (stored) found.surplus.push(id);
        } else if (!stored) found.missing.push(id);
        else if (!sameDocument(stored, document)) found.stale.push(id);
      }
    }
    return found;
  }

  private async held(ids: string[]) {
    return new Map((await this.search.fetch(INDEX, ids)).map((document) => [document.id, document]));
  }
}

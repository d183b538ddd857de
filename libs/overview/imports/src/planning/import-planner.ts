import type { ImportSheet } from '@alize/contracts';
import { CommunesService } from '@alize/directory';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { headerOf } from '../reading/columns.rules';
import type { Sheet } from '../reading/sheet';
import type { PlaceDraft } from '../rows/file-row.rules';
import { AddressNames } from './address-names';
import { draftsOf } from './drafts';
import type { PlannedRow } from './planned-row';

interface Before {
  kind: string;
  key: string;
  told: Record<string, string>;
  subjectId: string | null;
}
/** The last time a row was taken by an import that stands. */
const BEFORE = `
  SELECT DISTINCT ON (r.kind, r.key) r.kind, r.key, r.told, r.subject_id AS "subjectId"
  FROM imported_row r JOIN import i ON i.id = r.import_id
  WHERE r.territory_id = $1 AND i.status = 'applied' ORDER BY r.kind, r.key, r.id DESC`;

/** What a file would change: each row read, placed, and held against what was brought before. Writes nothing. */
@Injectable()
export class ImportPlanner {
  constructor(
    private readonly db: Database,
    private readonly communes: CommunesService,
  ) {}

  /** @param elsewhere INSEE code of where rows without a commune are */
  async plan(
    territoryId: string,
    read: readonly Sheet[],
    chosen: readonly ImportSheet[],
    elsewhere: string | null,
  ): Promise<PlannedRow[]> {
    const rows = await this.db.query<Before>(BEFORE, [territoryId]);
    const before = new Map(rows.map((row) => [`${row.kind}:${row.key}`, row]));
    const own = await this.codesOf(territoryId);
    const places = new Map<string, Promise<string | null>>();
    const placeOf = (place: PlaceDraft) => {
      const written = `${place.commune} ${place.postcode}`.trim();
      const known = places.get(written) ?? this.find(place, territoryId);
      places.set(written, known);
      return written ? known : Promise.resolve(elsewhere);
    };
    const names = new AddressNames(this.db);
    const planned: PlannedRow[] = [];
    for (const sheet of read) {
      const { kind, columns } = chosen.find(({ name }) => name === sheet.name) ?? { kind: null, columns: [] };
      if (!kind) continue;
      for (const drafted of draftsOf(sheet, kind, columns, headerOf(sheet, columns))) {
        const { draft } = drafted;
        const place = draft.kind === 'files' ? draft.says.firm.place : draft.says.place;
        const communeCode = await placeOf(place);
        const faults = [...drafted.faults];
        const said = place.commune || place.postcode;
        const where = { column: null, value: `${place.commune} ${place.postcode}`.trim() };
        if (!communeCode)
          faults.push({ code: said ? 'import/commune-unknown' : 'import/commune-missing', ...where });
        else if (draft.kind === 'files' && !own.has(communeCode))
          faults.push({ code: 'import/commune-elsewhere', ...where });
        const contact = draft.says.contact;
        if (contact && (await names.areAnothers(contact)))
          faults.push({ code: 'import/email-of-another', column: null, value: contact.email ?? '' });
        const known = before.get(`${kind}:${drafted.key}`) ?? null;
        const isSame = known && sameWords(known.told, drafted.told);
        const outcome = isSame ? 'same' : faults.length > 0 ? 'wrong' : known ? 'changed' : 'new';
        planned.push({ ...drafted, communeCode, faults, outcome, before: known });
      }
    }
    return planned;
  }

  /** As people write it: the exact name, else the first of the territory, else the only one. */
  private async find({ commune, postcode }: PlaceDraft, territoryId: string): Promise<string | null> {
    const own = await this.codesOf(territoryId);
    for (const q of [commune, `${commune} ${postcode}`, postcode].filter(Boolean)) {
      const found = await this.communes.search({ q, limit: 8, territoryId });
      const near = found.filter(
        ({ departementCode }) => !postcode || postcode.startsWith(departementCode.slice(0, 2)),
      );
      const best = near.find(({ exact }) => exact) ?? near.find(({ code }) => own.has(code)) ?? near[0];
      if (best) return best.code;
    }
    return null;
  }

  private async codesOf(territoryId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ code: string }>(
      'SELECT commune_code AS code FROM territory_commune WHERE territory_id = $1',
      [territoryId],
    );
    return new Set(rows.map(({ code }) => code));
  }
}

const sameWords = (one: Record<string, string>, other: Record<string, string>): boolean =>
  Object.keys({ ...one, ...other }).every((title) => (one[title] ?? '') === (other[title] ?? ''));

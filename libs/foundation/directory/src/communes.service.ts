import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { Commune as CommuneContract } from '@alize/contracts';
import { badField, Database, slices } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Commune } from './commune.entity';
import { type CommuneRow, listCommunes, placeCommunes, type Point } from './commune-source';
import { foldName } from './folded-names';
import { PrefixIndex } from './prefix-index';

const BATCH = 5_000;

/** Codes of communes. */
interface Names {
  byName: PrefixIndex<string>;
  byCode: PrefixIndex<string>;
  /** Of those with an article, without it. */
  byBareName: PrefixIndex<string>;
}

@Injectable()
export class CommunesService {
  private names?: Names;

  constructor(private readonly db: Database) {}

  /**
   * Fills the table from the public packages where it does not say what they say; a commune that is gone stays, for
   * rows may name it. A few hundred milliseconds when nothing changed. How many rows were written.
   */
  async load(): Promise<number> {
    const communes = listCommunes();
    if ((await this.storedDigest(communes.map(({ code }) => code))) === digestOf(communes)) return 0;
    const { placed } = placeCommunes(communes);
    await this.db.tx(async () => {
      for (const slice of slices(placed, BATCH)) await this.write(slice);
    });
    this.names = undefined;
    return placed.length;
  }

  /** @throws `commune/unknown` at this path of the input */
  async mustExist(code: string, path: string): Promise<Commune> {
    const commune = await this.db.repo(Commune).findOneBy({ code });
    if (!commune) throw badField(path, 'commune/unknown');
    return commune;
  }

  /** By the beginning of the name, with or without its article and accents, or of the INSEE code; in alphabetical order. */
  async search(q: string, limit: number): Promise<z.infer<typeof CommuneContract>[]> {
    const wanted = foldName(q);
    if (wanted === '') return [];
    const { byName, byCode, byBareName } = await this.foldedNames();
    const found = [byName, byCode, byBareName].flatMap((index) => index.find(wanted, limit));
    const codes = [...new Set(found)].slice(0, limit);
    return this.db.query(
      `SELECT code, name, departement_code AS "departementCode", epci_code AS "epciCode", latitude, longitude
       FROM commune WHERE code = ANY($1) ORDER BY array_position($1::text[], code)`,
      [codes],
    );
  }

  /** Kept in memory: a form asks at each letter typed, and the table changes once a year. */
  private async foldedNames(): Promise<Names> {
    if (this.names) return this.names;
    const rows = await this.db.query<{ code: string; name: string }>(
      'SELECT code, name FROM commune ORDER BY code COLLATE "C"',
    );
    const folded = rows.map(({ code, name }) => ({ text: foldName(name), value: code }));
    return (this.names = {
      byName: new PrefixIndex(folded),
      byCode: new PrefixIndex(rows.map(({ code }) => ({ text: code.toLowerCase(), value: code }))),
      byBareName: new PrefixIndex(
        folded
          .filter(({ text }) => ARTICLE.test(text))
          .map(({ text, value }) => ({ text: text.replace(ARTICLE, ''), value })),
      ),
    });
  }

  private async storedDigest(codes: string[]): Promise<string> {
    const rows = await this.db.query<CommuneRow>(
      `SELECT code, name, departement_code AS "departementCode", epci_code AS "epciCode"
       FROM commune WHERE code = ANY($1) ORDER BY code COLLATE "C"`,
      [codes],
    );
    return digestOf(rows);
  }

  private async write(communes: (CommuneRow & Point)[]): Promise<void> {
    const column = <T>(of: (commune: CommuneRow & Point) => T): T[] => communes.map(of);
    await this.db.query(
      `INSERT INTO commune (code, name, departement_code, epci_code, latitude, longitude)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::float8[], $6::float8[])
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, departement_code = excluded.departement_code,
         epci_code = excluded.epci_code, latitude = excluded.latitude, longitude = excluded.longitude`,
      [
        column(({ code }) => code),
        column(({ name }) => name),
        column(({ departementCode }) => departementCode),
        column(({ epciCode }) => epciCode),
        column(({ latitude }) => latitude),
        column(({ longitude }) => longitude),
      ],
    );
  }
}

const ARTICLE = /^(le|la|les|l) /;

function digestOf(communes: CommuneRow[]): string {
  const hash = createHash('sha256');
  for (const { code, name, departementCode, epciCode } of communes)
    hash.update([code, name, departementCode, epciCode ?? ''].join('\t'));
  return hash.digest('hex');
}

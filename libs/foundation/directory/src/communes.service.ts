import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type Commune as CommuneContract, type FoundCommune, once } from '@alize/contracts';
import { badField, Database, slices } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Commune } from './commune.entity';
import { CommuneNames } from './commune-names';
import { type CommuneRow, listCommunes, placeCommunes, type Point } from './commune-source';

const BATCH = 5_000;

interface CommuneSearch {
  q: string;
  limit: number;
  code?: string;
  territoryId?: string;
}

@Injectable()
export class CommunesService {
  private readonly names = once(() => new CommuneNames());

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
    return placed.length;
  }

  /**
   * The commune of today: that of an arrondissement's code or of a merged commune's is the one they are part of.
   * @throws `commune/unknown` at this path of the input
   */
  async mustExist(code: string, path: string): Promise<Commune> {
    const commune = await this.find(code);
    if (!commune) throw badField(path, 'commune/unknown');
    return commune;
  }

  /** As `mustExist`, null where there is none. */
  async find(code: string): Promise<Commune | null> {
    const communes = this.db.repo(Commune);
    return (await communes.findOneBy({ code })) ?? communes.findOneBy({ code: this.today(code) });
  }

  /** INSEE code of the commune of today that a code of the public register is part of. */
  today(code: string): string {
    return this.names().today(code);
  }

  /**
   * As people write a commune: by the beginning of its name or of one it had, by postcode, with its département, its CEDEX or
   * its arrondissement beside; see `CommuneNames`. Those of the territory first.
   */
  async search({ q, limit, code, territoryId }: CommuneSearch): Promise<z.infer<typeof FoundCommune>[]> {
    const near = territoryId === undefined ? new Set<string>() : await this.codesOf(territoryId);
    const found = code ? [this.names().of(code)] : this.names().find(q, { limit, near });
    const rows = await this.db.query<
      z.infer<typeof CommuneContract> & Pick<z.infer<typeof FoundCommune>, 'territory'>
    >(
      `SELECT c.code, c.name, c.departement_code AS "departementCode", c.epci_code AS "epciCode", c.latitude, c.longitude,
         CASE WHEN t.id IS NOT NULL THEN json_build_object('code', t.code, 'name', t.name) END AS territory
       FROM commune c LEFT JOIN territory_commune tc ON tc.commune_code = c.code
         LEFT JOIN territory t ON t.id = tc.territory_id
       WHERE c.code = ANY($1)`,
      [found.map(({ code }) => code)],
    );
    const byCode = new Map(rows.map((row) => [row.code, row]));
    return found.flatMap(({ code, departementName, formerName, exact }) => {
      const row = byCode.get(code);
      return row ? [{ ...row, departementName, formerName, exact }] : [];
    });
  }

  private async codesOf(territoryId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ code: string }>(
      'SELECT commune_code AS code FROM territory_commune WHERE territory_id = $1',
      [territoryId],
    );
    return new Set(rows.map(({ code }) => code));
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

function digestOf(communes: CommuneRow[]): string {
  const hash = createHash('sha256');
  for (const { code, name, departementCode, epciCode } of communes)
    hash.update([code, name, departementCode, epciCode ?? ''].join('\t'));
  return hash.digest('hex');
}

import { CreateTerritory } from '@alize/contracts';
import { SYSTEM, TerritoriesService } from '@alize/directory';
import { Database, Problem } from '@alize/platform';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** Codes of communes and the like stand in one field, parted by spaces. */
const Codes = z
  .string()
  .default('')
  .transform((codes) => codes.split(/\s+/).filter(Boolean));
const Row = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    sender: z.string(),
    replyTo: z.string(),
    departements: Codes,
    epcis: Codes,
    communes: Codes,
  })
  .transform(({ sender, departements, epcis, communes, ...row }): unknown => ({
    ...row,
    senderName: sender,
    departementCodes: departements,
    epciCodes: epcis,
    communeCodes: communes,
  }))
  .pipe(CreateTerritory);

/** Each fault of a file, with its line; nothing of it has been taken. */
export class FaultyFile extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
  }
}

/**
 * Opens the territories of a CSV text, all or none; what is there already under its code stays as it is.
 *
 * @returns the codes opened, in the order of the file
 * @throws FaultyFile
 */
export async function importTerritories(
  { db, territories }: { db: Database; territories: TerritoriesService },
  text: string,
): Promise<string[]> {
  const rows = read(text);
  const there = new Set((await territories.list()).map(({ code }) => code));
  const fresh = rows.filter(({ territory }) => !there.has(territory.code));
  return db.tx(async () => {
    for (const { line, territory } of fresh) {
      try {
        await territories.create(SYSTEM, territory);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const fields = error.fields.map(({ path, code }) => ` ${path} ${code}`);
        throw new FaultyFile([`line ${line}: ${error.code}${fields.join(',')}`]);
      }
    }
    return fresh.map(({ territory }) => territory.code);
  });
}

interface ReadRow {
  line: number;
  territory: CreateTerritory;
}

function read(text: string): ReadRow[] {
  const records = z
    .array(z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }))
    .parse(
      parse(text, {
        columns: true,
        delimiter: [';', ',', '\t'],
        bom: true,
        trim: true,
        info: true,
        skip_empty_lines: true,
      }),
    );
  const faults: string[] = [];
  const rows = records.flatMap(({ record, info: { lines: line } }): ReadRow[] => {
    const row = Row.safeParse(record);
    if (row.success) return [{ line, territory: row.data }];
    faults.push(
      ...row.error.issues.map(({ path, message }) => `line ${line}: ${path.join('.')}: ${message}`),
    );
    return [];
  });
  if (records.length === 0) faults.push('line 1: no territory in this file');
  if (faults.length > 0) throw new FaultyFile(faults);
  return rows;
}

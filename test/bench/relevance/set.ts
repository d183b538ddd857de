import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Where the development set lies beside a checkout; it is not part of the project. */
export const DATA = resolve(__dirname, '../../../../../shared/data/relevance');

const SetOffer = z.object({
  id: z.string(),
  title: z.string(),
  skills: z.array(z.string()).default([]),
  sector: z.string().default(''),
});
export type SetOffer = z.infer<typeof SetOffer>;
const SetQuery = z.object({
  id: z.string(),
  track: z.string().default('all'),
  lang: z.enum(['fr', 'en']).default('fr'),
  text: z.string(),
});
export type SetQuery = z.infer<typeof SetQuery>;
/** `g`: 3 exact, 2 right, 1 close. */
const Judgement = z.object({ q: z.string(), o: z.string(), g: z.number() });

export interface RelevanceSet {
  offers: SetOffer[];
  queries: SetQuery[];
  /** Of each query, the offers judged and their grade. */
  judged: Map<string, Map<string, number>>;
}

/** Reads `offers.jsonl`, `queries.jsonl` and `qrels.jsonl`; a query that nobody judged cannot be scored, and is left out. */
export function readSet(folder: string): RelevanceSet {
  const judged = new Map<string, Map<string, number>>();
  for (const { q, o, g } of readLines(join(folder, 'qrels.jsonl'), Judgement)) {
    const grades = judged.get(q) ?? new Map<string, number>();
    judged.set(q, grades.set(o, g));
  }
  const queries = readLines(join(folder, 'queries.jsonl'), SetQuery).filter(({ id }) => judged.has(id));
  return { offers: readLines(join(folder, 'offers.jsonl'), SetOffer), queries, judged };
}

export function readLines<Row>(path: string, schema: z.ZodType<Row>): Row[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Where a set outside the project lies beside a checkout. */
export const DATA = resolve(__dirname, '../../../../../shared/data/relevance');
/** Of a set that names none, the one whose offers its needs are asked of. */
export const ONLY_POOL = 'all';

const SetOffer = z.object({
  id: z.string(),
  title: z.string(),
  /** As people write of themselves; a set of labels has none. */
  text: z.string().optional(),
  /** Labels of the chips, in French. */
  skills: z.array(z.string()).default([]),
  sector: z.string().default(''),
  pools: z.array(z.string()).default([ONLY_POOL]),
});
export type SetOffer = z.infer<typeof SetOffer>;
const SetQuery = z.object({
  id: z.string(),
  track: z.string().default('all'),
  lang: z.enum(['fr', 'en']).default('fr'),
  /** Left out, the form makes it from the text. */
  title: z.string().optional(),
  text: z.string(),
  /** Labels of the skills a good animator keeps; where there are any, the need is also asked with them. */
  confirmed: z.array(z.string()).optional(),
  pool: z.string().default(ONLY_POOL),
});
export type SetQuery = z.infer<typeof SetQuery>;
/** `g`: 3 exact, 2 right, 1 close. */
export const Judgement = z.object({ q: z.string(), o: z.string(), g: z.number() });

/** Of each query, the offers judged and their grade. */
export type Judged = Map<string, Map<string, number>>;
export interface RelevanceSet {
  offers: SetOffer[];
  queries: SetQuery[];
  judged: Judged;
}

/** Who is right: a grade of 2 or 3. */
export const RIGHT = 2;
export const rightOf = (judged: Judged, query: string): string[] =>
  [...(judged.get(query) ?? [])].filter(([, grade]) => grade >= RIGHT).map(([offer]) => offer);

/** Reads `offers.jsonl`, `queries.jsonl` and `qrels.jsonl`; a query that nobody judged cannot be scored, and is left out. */
export function readSet(folder: string): RelevanceSet {
  const judged = readJudged(join(folder, 'qrels.jsonl'));
  const queries = readLines(join(folder, 'queries.jsonl'), SetQuery).filter(({ id }) => judged.has(id));
  return { offers: readLines(join(folder, 'offers.jsonl'), SetOffer), queries, judged };
}

export function readJudged(path: string): Judged {
  const judged: Judged = new Map();
  for (const { q, o, g } of readLines(path, Judgement)) {
    const grades = judged.get(q) ?? new Map<string, number>();
    judged.set(q, grades.set(o, g));
  }
  return judged;
}

export function readLines<Row>(path: string, schema: z.ZodType<Row>): Row[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

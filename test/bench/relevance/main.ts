import 'reflect-metadata';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { explainFailure } from '@alize/platform';
import { openStage, type Stage } from '../stage';
import { type Answer, ask } from './ask';
import { plainMeilisearch, postgresFullText } from './baselines';
import { judgeDemonstration } from './demo';
import { detection } from './detection';
import { anybody, sharesByFit } from './fit';
import { load } from './load';
import type { Loaded } from './load-needs';
import { type Run, scoreRun } from './score';
import { DATA, readSet, type RelevanceSet, rightOf } from './set';
import { showAnybody, showDetection, showEach, showFit, showScores } from './show';
import { readSpokenSet } from './spoken-set';
import { importTaxonomy } from './taxonomy';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'spoken' },
    data: { type: 'string' },
    taxonomy: { type: 'string' },
    run: { type: 'string', default: 'relevance-run.json' },
    each: { type: 'boolean', default: false },
  },
});

/** How good the candidates of this system are, on a set of judged needs, beside two engines used as they come. */
async function main(): Promise<void> {
  const folder = values.data ?? (values.set === 'names' ? join(DATA, 'dev') : undefined);
  if (!folder && !['spoken', 'demo'].includes(values.set))
    throw new Error('--set is spoken, demo or names; --data is the folder of any other set');
  const taxonomy = taxonomyFor(folder);
  const stage = await openStage();
  try {
    if (taxonomy) console.error(`${await importTaxonomy(stage.app, taxonomy)} skills imported`);
    if (!folder && values.set === 'demo') return await judgeDemonstration(stage);
    await measure(stage, folder ? readSet(resolve(folder)) : readSpokenSet());
  } finally {
    await stage.close();
  }
}

/** A set of names is made from a taxonomy, and needs it; our own are asked of our catalogue, unless one is named. */
function taxonomyFor(folder: string | undefined): string | undefined {
  if (!folder) return values.taxonomy;
  const found = [values.taxonomy, join(folder, '../public'), join(DATA, 'public')].find(
    (path) => path && existsSync(join(path, 'taxonomy.jsonl')),
  );
  if (!found) throw new Error('no taxonomy.jsonl: name its folder with --taxonomy');
  return found;
}

async function measure(stage: Stage, set: RelevanceSet): Promise<void> {
  const { queries, judged } = set;
  const loaded = await load(stage.app, set);
  const read = await answersOf(stage, loaded, loaded.needs.read);
  const touched = await answersOf(stage, loaded, loaded.needs.touched);
  const confirmed = await answersOf(stage, loaded, loaded.needs.confirmed);
  writeFileSync(values.run, JSON.stringify(Object.fromEntries(runOf(read))));
  console.error(`run file: ${values.run}`);
  if (values.each)
    showEach([...read].map(([need, answer]) => ({ need, right: rightOf(judged, need), answer })));
  const runs = { read, ...(confirmed.size > 0 && { touched, confirmed }) };
  const each = <Figure>(figure: (answers: Map<string, Answer>) => Figure): Record<string, Figure> =>
    Object.fromEntries(Object.entries(runs).map(([name, answers]) => [name, figure(answers)]));
  showScores({
    ...each((answers) => scoreRun(runOf(answers), queries, judged)),
    Meilisearch: scoreRun(await plainMeilisearch(stage.config, set), queries, judged),
    PostgreSQL: scoreRun(await postgresFullText(stage.config, set), queries, judged),
  });
  showFit(each((answers) => sharesByFit(answers, judged)));
  showAnybody(each((answers) => anybody(answers, judged)));
  showDetection(await detection(stage, queries, loaded.needs.read));
}

/** By the set's own ids. */
async function answersOf(
  stage: Stage,
  { animator, offers }: Loaded,
  needs: Map<string, string>,
): Promise<Map<string, Answer>> {
  if (needs.size === 0) return new Map();
  const answers = await ask(stage, animator, [...needs.values()]);
  return new Map(
    [...needs].flatMap(([query, needId]) => {
      const answer = answers.get(needId);
      if (!answer) return [];
      const found = answer.found.flatMap((each) => {
        const offerId = offers.get(each.offerId);
        return offerId ? [{ ...each, offerId }] : [];
      });
      return [[query, { ...answer, found }] as const];
    }),
  );
}

const runOf = (answers: Map<string, Answer>): Run =>
  new Map([...answers].map(([query, { found }]) => [query, found.map(({ offerId }) => offerId)]));

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(explainFailure(error));
    process.exit(1);
  },
);

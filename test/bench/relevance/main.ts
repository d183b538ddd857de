import 'reflect-metadata';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CandidatesQueries } from '@alize/matches';
import { explainFailure } from '@alize/platform';
import Table from 'cli-table3';
import { percentile } from '../measure';
import { openStage, type Stage } from '../stage';
import { plainMeilisearch, postgresFullText } from './baselines';
import { load, type Loaded } from './load';
import { type Run, type Scores, scoreRun } from './score';
import { DATA, readSet, type RelevanceSet } from './set';
import { importTaxonomy } from './taxonomy';

const FOUND = 20;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(DATA, 'dev') },
    taxonomy: { type: 'string' },
    run: { type: 'string', default: 'relevance-run.json' },
  },
});

/** How good the candidates of this system are, on a set of judged needs, beside two engines used as they come. */
async function main(): Promise<void> {
  const folder = resolve(values.data);
  const set = readSet(folder);
  const taxonomy = [values.taxonomy, join(folder, '../public'), join(DATA, 'public')].find(
    (path) => path && existsSync(join(path, 'taxonomy.jsonl')),
  );
  if (!taxonomy) throw new Error('no taxonomy.jsonl: name its folder with --taxonomy');
  const stage = await openStage();
  try {
    console.error(`${await importTaxonomy(stage.app, taxonomy)} skills imported`);
    const loaded = await load(stage.app, set.offers, set.queries);
    const ours = await candidates(stage, set, loaded);
    writeFileSync(values.run, JSON.stringify(Object.fromEntries(ours)));
    console.error(`run file: ${values.run}`);
    show({
      'this system': scoreRun(ours, set),
      Meilisearch: scoreRun(await plainMeilisearch(stage.config, set), set),
      PostgreSQL: scoreRun(await postgresFullText(stage.config, set), set),
    });
  } finally {
    await stage.close();
  }
}

async function candidates({ app }: Stage, { queries }: RelevanceSet, loaded: Loaded): Promise<Run> {
  const run: Run = new Map();
  const took: number[] = [];
  for (const { id } of queries) {
    const start = performance.now();
    const { items } = await app
      .get(CandidatesQueries)
      .forNeed(loaded.animator, loaded.needs.get(id) ?? '', FOUND);
    took.push(performance.now() - start);
    run.set(
      id,
      items.flatMap(({ offer }) => loaded.offers.get(offer.id) ?? []),
    );
  }
  const [p50, p95] = [0.5, 0.95].map((share) => percentile(took, share).toFixed(0));
  console.error(`${queries.length} needs asked, p50 ${p50} ms, p95 ${p95} ms`);
  return run;
}

function show(systems: Record<string, Map<string, Scores>>): void {
  const names = Object.keys(systems);
  const table = new Table({
    head: ['track', 'needs', ...names.flatMap((name) => [`${name}: nDCG@10`, 'recall@5', 'MRR'])],
    style: { head: [], border: [] },
  });
  const groups = [...(systems[names[0] ?? '']?.entries() ?? [])];
  const last = ['French', 'English', 'all'];
  groups.sort(([a], [b]) => last.indexOf(a) - last.indexOf(b));
  for (const [group, { queries }] of groups)
    table.push([
      group,
      String(queries),
      ...names.flatMap((name) => {
        const scores = systems[name]?.get(group);
        return [scores?.ndcg10, scores?.recall5, scores?.mrr].map((score) => (score ?? 0).toFixed(3));
      }),
    ]);
  console.log(table.toString());
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(explainFailure(error));
    process.exit(1);
  },
);

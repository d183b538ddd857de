import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { explainFailure } from '@alize/platform';
import { OfferIndexer } from '@alize/offers';
import { benchApprove } from './approve.bench';
import { benchAssignment } from './assignment.bench';
import { benchCandidates, growth } from './candidates.bench';
import { type Dataset, makeDataset } from './dataset';
import { type BenchNeed, makeNeeds } from './dataset-needs';
import { growOffers } from './dataset-offers';
import { benchDesk } from './desk.bench';
import { benchDetection } from './detection.bench';
import { benchFairness } from './fairness.bench';
import { benchFetch } from './fetch.bench';
import { benchList } from './list.bench';
import { benchKills } from './kills.bench';
import { benchMails } from './mails.bench';
import { benchReindex } from './reindex.bench';
import { benchReminders } from './reminders.bench';
import { benchStart } from './start.bench';
import { openStage, type Stage } from './stage';
import { type Figure, showTable, tell } from './table';
import { benchTimeline } from './timeline.bench';
import { benchTerritoryAssignment } from './territory-assignment.bench';

const NAMES = [
  'candidates',
  'reindex',
  'approve',
  'list',
  'desk',
  'mails',
  'fetch',
  'start',
  'assignment',
  'fairness',
  'detection',
  'kills',
  'reminders',
  'timeline',
] as const;
const FULL = {
  sizes: [1_000, 10_000, 100_000],
  calls: 240,
  approvals: 400,
  reach: 10_000,
  rounds: 3,
  mails: 2_000,
  killed: 5_000,
  reminded: 10_000,
  starts: 3,
};
const QUICK = {
  sizes: [1_000, 10_000],
  calls: 60,
  approvals: 60,
  reach: 1_000,
  rounds: 1,
  mails: 400,
  killed: 1_000,
  reminded: 1_000,
  starts: 1,
};
/** Enough for two approvals a call and their warm-up. */
const NEEDS = 1_600;
const NEEDS_SEARCHED = 60;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
const size = values.quick ? QUICK : FULL;
const unknown = positionals.filter((name) => !NAMES.some((known) => known === name));
const wants = (...names: string[]) =>
  positionals.length === 0 || names.some((name) => positionals.includes(name));
const figures: Figure[] = [];
const add = (...more: Figure[]) => {
  figures.push(...more);
  more.forEach(tell);
};

async function main(): Promise<void> {
  if (values.help) return console.log(`npm run bench -- [--quick] [${NAMES.join('|')}]…`);
  if (unknown.length > 0) throw new Error(`no measure named ${unknown.join(', ')}: ${NAMES.join(', ')}`);
  if (wants('candidates', 'reindex', 'approve', 'list', 'mails', 'fetch', 'kills', 'reminders', 'timeline'))
    await onStage();
  if (wants('desk')) await onDesk();
  if (wants('start')) add(...(await benchStart(size.starts)));
  if (wants('detection')) add(...(await benchDetection()));
  if (wants('fairness')) add(...[10, 120].map(benchFairness));
  if (wants('assignment')) {
    add(...(await benchAssignment({ needs: 300, offers: 2_000, rounds: size.rounds })));
    add(await benchTerritoryAssignment({ needs: 300, offers: 2_000 }));
  }
  showTable(figures);
}

/** Services of its own: its data are a territory of fifty thousand records. */
async function onDesk(): Promise<void> {
  const stage = await openStage();
  try {
    add(...(await benchDesk(stage, { calls: size === QUICK ? 10 : 40 })));
  } finally {
    await stage.close();
  }
}

async function onStage(): Promise<void> {
  const stage = await openStage();
  try {
    const dataset = await makeDataset(stage.app);
    const needs = await makeNeeds(dataset, NEEDS);
    await grow(stage, dataset, needs);
    if (wants('list'))
      add(await benchList(stage, dataset, { offers: size.reach, rounds: size.rounds, seconds: 5 }));
    // Before the mails, whose matches fill the needs.
    if (wants('approve'))
      add(...(await benchApprove(stage, dataset, needs, { calls: size.approvals, warmUp: 200 })));
    if (wants('mails')) add(...(await benchMails(stage, dataset, needs, size.mails)));
    if (wants('kills')) add(...(await benchKills(stage, dataset, needs, size.killed)));
    const [first] = needs;
    if (wants('timeline') && first) add(...(await benchTimeline(stage, dataset, first, size.calls)));
    if (wants('reminders')) add(await benchReminders(dataset, needs, size.reminded));
    if (wants('fetch')) add(await benchFetch(stage, 200));
  } finally {
    await stage.close();
  }
}

/** Measures that ask little of the data are content with the second size. */
async function grow(stage: Stage, dataset: Dataset, needs: BenchNeed[]): Promise<void> {
  const runs: { offers: number; p95: number }[] = [];
  const sizes = wants('candidates', 'reindex', 'approve', 'list') ? size.sizes : size.sizes.slice(1, 2);
  for (const offers of sizes) {
    const last = offers === sizes.at(-1);
    if (!last && !wants('candidates')) continue;
    await growOffers(dataset, offers);
    if (last && wants('reindex')) add(await benchReindex(stage));
    else if (wants('candidates', 'mails', 'fetch')) await stage.app.get(OfferIndexer).rebuild();
    if (!wants('candidates')) continue;
    const run = await benchCandidates(stage, needs.slice(0, NEEDS_SEARCHED), offers, size.calls);
    runs.push({ offers, p95: run.p95 });
    add(...run.figures);
  }
  add(...growth(runs));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(explainFailure(error));
    process.exit(1);
  },
);

import { OfferIndexer } from '@alize/offers';
import { z } from 'zod';
import { pause, timed } from './measure';
import { callEngine } from './raw-search';
import type { Stage } from './stage';
import { type Figure, percent, perSecond, thousands } from './table';

const RAW = 'bench_raw';
const BATCH = 2_000;
const Documents = z.object({ results: z.array(z.record(z.string(), z.unknown())), total: z.int() });
const Task = z.object({ taskUid: z.int() });
const TaskState = z.object({ status: z.string(), error: z.unknown().optional() });

/** The whole index built anew and swapped in, against the same documents added by nothing but `node:http`. */
export async function benchReindex({ app, config }: Stage): Promise<Figure> {
  let count = 0;
  const ours = await timed(async () => (count = await app.get(OfferIndexer).rebuild()));
  const { searchUrl, searchKey = '' } = config;
  const engine = (method: string, path: string, body?: unknown) =>
    callEngine(searchUrl, searchKey, method, path, body === undefined ? undefined : JSON.stringify(body));
  const finished = async (answer: unknown) => {
    for (const { taskUid } = Task.parse(answer); ; await pause(20)) {
      const { status, error } = TaskState.parse(await engine('GET', `/tasks/${taskUid}`));
      if (status === 'failed') throw new Error(JSON.stringify(error));
      if (status === 'succeeded') return;
    }
  };
  const batches: unknown[][] = [];
  for (let offset = 0; offset < count; offset += BATCH)
    batches.push(
      Documents.parse(
        await engine('GET', `/indexes/offers/documents?retrieveVectors=true&limit=${BATCH}&offset=${offset}`),
      ).results,
    );
  const settings = await engine('GET', '/indexes/offers/settings');
  const baseline = await timed(async () => {
    await finished(await engine('POST', '/indexes', { uid: RAW, primaryKey: 'id' }));
    await finished(await engine('PATCH', `/indexes/${RAW}/settings`, settings));
    let last: unknown;
    for (const documents of batches) last = await engine('POST', `/indexes/${RAW}/documents`, documents);
    await finished(last);
  });
  await finished(await engine('DELETE', `/indexes/${RAW}`));
  const ratio = baseline / ours;
  return {
    what: 'rebuild of the search index',
    at: `${thousands(count)} offers`,
    ours: perSecond((count / ours) * 1000, 'documents'),
    baseline: `${perSecond((count / baseline) * 1000, 'documents')} raw bulk add`,
    ratio: percent(ratio),
    goal: '≥ 70 %',
    met: ratio >= 0.7,
  };
}

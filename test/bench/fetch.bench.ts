import { sendWithoutDelay } from '@alize/platform';
import { Meilisearch } from 'meilisearch';
import { alternate, percentile } from './measure';
import type { Stage } from './stage';
import { type Figure, milliseconds, times } from './table';

/** The reason for an HTTP client of our own: the same tiny query through the engine's library, over it and over `fetch`. */
export async function benchFetch({ config }: Stage, calls: number): Promise<Figure> {
  const options = { host: config.searchUrl, apiKey: config.searchKey };
  const query = (client: Meilisearch) =>
    client.index('offers').search('qualité', { limit: 1, attributesToRetrieve: ['id'] });
  const [overOurs, overFetch] = [
    new Meilisearch({ ...options, httpClient: sendWithoutDelay }),
    new Meilisearch(options),
  ];
  const sides = await alternate(
    { calls, warmUp: 20 },
    () => query(overOurs),
    () => query(overFetch),
  );
  const [ours, baseline] = [percentile(sides.ours, 0.5), percentile(sides.baseline, 0.5)];
  return {
    what: 'tiny search through meilisearch-js, p50',
    at: `${calls} calls`,
    ours: `${milliseconds(ours)} sendWithoutDelay`,
    baseline: `${milliseconds(baseline)} fetch`,
    ratio: times(ours / baseline),
    goal: '',
  };
}

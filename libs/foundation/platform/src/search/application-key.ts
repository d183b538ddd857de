import { Meilisearch } from 'meilisearch';
import type { Config } from '../config/config';
import { sendWithoutDelay } from './http-client';

/** All that reading, writing, building and checking an index asks of the engine; no key, dump or setting of the engine itself. */
const ACTIONS = [
  'search',
  'documents.*',
  'indexes.*',
  'settings.*',
  'tasks.get',
  'tasks.cancel',
  'stats.get',
  'version',
] as const;

/** Always the same, so that the key is made once: the engine derives a key from its id and its master key. */
export const APPLICATION_KEY_ID = '6b0f6f2e-6d5c-4f0b-9a3e-1f4a5c2d7e90';

/**
 * A key that does what the application does and no more. It is for every index of the engine: a key limited to some of
 * them is not shown the task that swaps two.
 *
 * @param config `searchKey` is the engine's master key
 * @returns what `SEARCH_KEY` is to be
 */
export async function createApplicationKey(config: Pick<Config, 'searchUrl' | 'searchKey'>): Promise<string> {
  const client = new Meilisearch({
    host: config.searchUrl,
    apiKey: config.searchKey,
    httpClient: sendWithoutDelay,
  });
  const { results } = await client.getKeys({ limit: 1_000 });
  const existing = results.find((key) => key.uid === APPLICATION_KEY_ID);
  if (existing) return existing.key;
  const { key } = await client.createKey({
    uid: APPLICATION_KEY_ID,
    name: 'alize',
    actions: [...ACTIONS],
    indexes: ['*'],
    expiresAt: null,
  });
  return key;
}

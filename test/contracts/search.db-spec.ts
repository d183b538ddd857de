import { createHmac } from 'node:crypto';
import {
  createApplicationKey,
  FakeIndex,
  MeilisearchIndex,
  newId,
  Problem,
  SEARCH_RETRY_SECONDS,
} from '@alize/platform';
import { Meilisearch } from 'meilisearch';
import { APPLICATION_KEY_ID } from '../../libs/foundation/platform/src/search/application-key';
import { testConfig } from '../support/test-config';
import { CuttableLine } from './cuttable-line';
import { describeSearch, document, PEOPLE } from './search.contract';

const config = testConfig(`postgres://nobody@127.0.0.1:9/contract_${newId().slice(0, 18)}`);

describeSearch('FakeIndex', () => new FakeIndex());
describeSearch('MeilisearchIndex', () => new MeilisearchIndex(config));

describe('MeilisearchIndex with a key of its own', () => {
  // The engine makes a key of its id and its master key.
  const searchKey = createHmac('sha256', config.searchKey ?? '')
    .update(APPLICATION_KEY_ID)
    .digest('hex');

  it('is given the same key each time it asks for one', async () => {
    expect(await createApplicationKey(config)).toBe(searchKey);
    expect(await createApplicationKey(config)).toBe(searchKey);
  });

  it('opens neither the keys nor a dump of everything', async () => {
    await createApplicationKey(config);
    const engine = new Meilisearch({ host: config.searchUrl, apiKey: searchKey });
    await expect(engine.getKeys()).rejects.toThrow('invalid');
    await expect(engine.createDump()).rejects.toThrow('invalid');
  });

  it('is enough to define, fill, search, build anew, watch and clear an index', async () => {
    await createApplicationKey(config);
    const search = new MeilisearchIndex({ ...config, searchKey });
    await search.define(PEOPLE);
    await search.put(PEOPLE.name, [document('a'), document('b')]);
    await search.settled();
    await search.remove(PEOPLE.name, ['a']);
    await search.settled();
    await search.ping();
    const query = { index: PEOPLE.name, text: '', limit: 5 };
    expect((await search.search(query)).hits.map(({ id }) => id)).toEqual(['b']);
    expect(await search.rebuild(PEOPLE, one())).toBe(1);
    expect((await search.federated([{ ...query, weight: 1 }], 5)).map(({ id }) => id)).toEqual(['c']);
  });
  async function* one() {
    yield await Promise.resolve([document('c')]);
  }
});

describe('MeilisearchIndex', () => {
  it('answers 503 while the engine is out of reach, says when to ask again, and works again after', async () => {
    const line = await CuttableLine.to(config.searchUrl);
    const search = new MeilisearchIndex({ ...config, searchUrl: line.url });
    await search.define(PEOPLE);
    await line.cut();
    const query = { index: PEOPLE.name, text: '', limit: 1 };
    const attempts = [
      () => search.ping(),
      () => search.search(query),
      () => search.federated([{ ...query, weight: 1 }], 1),
      () => search.put(PEOPLE.name, [document('a')]),
      () => search.remove(PEOPLE.name, ['a']),
      () => search.settled(),
      () => search.define(PEOPLE),
      () => search.rebuild(PEOPLE, none()),
    ];
    for (const attempt of attempts) {
      const refusal = await attempt().then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(refusal).toBeInstanceOf(Problem);
      expect(refusal).toMatchObject({
        status: 503,
        code: 'search/unavailable',
        facts: { retryAfter: SEARCH_RETRY_SECONDS },
      });
    }
    await line.mend();
    for (const attempt of attempts) await attempt();
    await line.cut();
  });

  it('shows a mistake of ours as it is: the engine is not at fault', async () => {
    const search = new MeilisearchIndex(config);
    await search.define(PEOPLE);
    const filter = { equal: { notFilterable: 1 } };
    await expect(search.search({ index: PEOPLE.name, text: '', filter, limit: 1 })).rejects.toThrow(
      'notFilterable',
    );
  });

  it('swaps no index in that lacks documents the engine refused', async () => {
    const search = new MeilisearchIndex(config);
    await search.define(PEOPLE);
    await search.put(PEOPLE.name, [document('old')]);
    await search.settled();
    async function* refused() {
      yield [document('fine')];
      yield [document('no id of theirs: é')];
    }
    await expect(search.rebuild(PEOPLE, refused())).rejects.toThrow('no id of theirs');
    const { hits } = await search.search({ index: PEOPLE.name, text: '', limit: 10 });
    expect(hits.map(({ id }) => id)).toContain('old');
  });

  it('forgets a model that is configured no longer: the engine would ask it for ever', async () => {
    const search = new MeilisearchIndex(config);
    const sketch = { dimensions: 3 };
    const text = {
      ...sketch,
      source: 'rest' as const,
      url: 'http://127.0.0.1:9',
      request: { input: '{{text}}' },
      response: { embedding: '{{embedding}}' },
    };
    await search.rebuild({ ...PEOPLE, embedders: { sketch, text } }, none());
    await search.define({ ...PEOPLE, embedders: { sketch } });
    const engine = new Meilisearch({ host: config.searchUrl, apiKey: config.searchKey });
    const embedders = await engine.index(config.searchPrefix + PEOPLE.name).getEmbedders();
    expect(Object.keys(embedders ?? {})).toEqual(['sketch']);
  });

  it('keeps installations that share an engine apart', async () => {
    const [here, elsewhere] = ['here_', 'elsewhere_'].map(
      (prefix) => new MeilisearchIndex({ ...config, searchPrefix: config.searchPrefix + prefix }),
    );
    for (const search of [here, elsewhere]) await search?.define(PEOPLE);
    await here?.put(PEOPLE.name, [document('a')]);
    await here?.settled();
    const totals = [here, elsewhere].map((search) =>
      search?.search({ index: PEOPLE.name, text: '', limit: 1 }),
    );
    expect((await Promise.all(totals)).map((answer) => answer?.total)).toEqual([1, 0]);
  });
});

describe('an index that was lost, or made by nobody of ours', () => {
  const lost = { ...config, searchPrefix: `${config.searchPrefix}lost_` };
  const search = new MeilisearchIndex(lost);
  const engine = new Meilisearch({ host: config.searchUrl, apiKey: config.searchKey });
  const uid = lost.searchPrefix + PEOPLE.name;
  const outage = { status: 503, code: 'search/unavailable' };
  const filtered = { index: PEOPLE.name, text: '', filter: { equal: { town: 'Annecy' } }, limit: 1 };
  const refuses = async () => {
    await expect(search.put(PEOPLE.name, [document('a')])).rejects.toMatchObject(outage);
    await expect(search.search(filtered)).rejects.toMatchObject(outage);
    await expect(search.federated([{ ...filtered, weight: 1 }], 1)).rejects.toMatchObject(outage);
  };

  it('is not made by a write, which is an outage to try again', async () => {
    await refuses();
    expect(await search.inspect(PEOPLE.name)).toMatchObject({ settings: 'absent', documents: 0 });
  });

  it('answers no question that needs the settings it lacks: an outage, not a mistake', async () => {
    await engine
      .index(uid)
      .addDocuments([{ id: 'implicit', town: 'Annecy' }], { primaryKey: 'id' })
      .waitTask();
    await refuses();
    expect(await search.inspect(PEOPLE.name)).toMatchObject({ settings: 'none', documents: 1 });
    await search.define(PEOPLE);
    expect((await search.search(filtered)).total).toBe(1);
  });

  it('tells which writes it took and refused later', async () => {
    await search.define(PEOPLE);
    const { newestTask } = await search.inspect(PEOPLE.name);
    await search.put(PEOPLE.name, [document('no id of theirs: é')]);
    await search.settled();
    const refused = await search.refusals(PEOPLE.name, newestTask);
    expect(refused).toMatchObject([{ type: 'documentAdditionOrUpdate', code: 'invalid_document_id' }]);
    // The engine numbers the tasks of all suites in one row, so this one need not be the next.
    const [{ task } = { task: newestTask }] = refused;
    expect(task).toBeGreaterThan(newestTask);
    expect(await search.refusals(PEOPLE.name, task)).toEqual([]);
  });
});

describe('a build on an engine in trouble', () => {
  let line: CuttableLine;
  let search: MeilisearchIndex;
  const engine = new Meilisearch({ host: config.searchUrl, apiKey: config.searchKey });
  const prefix = `${config.searchPrefix}trouble_`;
  const batches = [['a', 'b'], ['c', 'd'], ['e']].map((ids) => ids.map((id) => document(id)));
  const held = async () =>
    (await search.search({ index: PEOPLE.name, text: '', limit: 9 })).hits.map(({ id }) => id).sort();
  const halfBuilt = async () =>
    (await engine.getRawIndexes({ limit: 1_000 })).results.filter(({ uid }) =>
      uid.startsWith(`${prefix}people_b`),
    );
  beforeAll(async () => {
    line = await CuttableLine.to(config.searchUrl);
    search = new MeilisearchIndex({ ...config, searchUrl: line.url, searchPrefix: prefix });
  });
  afterAll(() => line.cut());

  it('waits for an engine that went away in its midst, and says so', async () => {
    const waits: string[] = [];
    async function* cutAfterTheFirst() {
      for (const batch of batches) {
        yield batch;
        if (waits.length === 0) await line.cut();
      }
    }
    const onProgress = ({ waitsFor }: { waitsFor?: string }) => {
      if (waitsFor === undefined) return;
      if (waits.push(waitsFor) === 2) void line.mend();
    };
    expect(await search.rebuild(PEOPLE, cutAfterTheFirst(), { onProgress })).toBe(5);
    expect(waits[0]).toMatch(/^the search engine: ECONN/);
    expect(await held()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('goes on with what a build that was cut short has left, and leaves nothing itself', async () => {
    async function* dies() {
      yield [...batches[0]!, document('gone')];
      throw new Error('killed');
    }
    await expect(search.rebuild(PEOPLE, dies())).rejects.toThrow('killed');
    expect(await halfBuilt()).toHaveLength(1);
    const told: { sent: number; reused: number }[] = [];
    const changed = [[document('a'), document('b', { title: 'Juriste' })], ...batches.slice(1)];
    async function* again() {
      yield* changed;
    }
    const onProgress = (progress: (typeof told)[number]) => told.push(progress);
    expect(await search.rebuild(PEOPLE, again(), { onProgress })).toBe(5);
    expect(told.at(-1)).toMatchObject({ sent: 4, reused: 1 });
    expect(await held()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await halfBuilt()).toEqual([]);
  });

  it('does not go on with one of another version, and drops what is asked to be dropped', async () => {
    async function* dies() {
      yield batches[0]!;
      throw new Error('killed');
    }
    await expect(search.rebuild(PEOPLE, dies(), { version: 'old' })).rejects.toThrow('killed');
    const told: number[] = [];
    const onProgress = ({ reused }: { reused: number }) => told.push(reused);
    await expect(search.rebuild(PEOPLE, dies(), { version: 'new', onProgress })).rejects.toThrow('killed');
    expect([Math.max(...told), (await halfBuilt()).length]).toEqual([0, 1]);
    await search.dropHalfBuilt(PEOPLE.name);
    expect(await halfBuilt()).toEqual([]);
  });

  it('is not swapped in when the engine lost the half of it on the way', async () => {
    async function* loses() {
      yield batches[0]!;
      await search.dropHalfBuilt(PEOPLE.name);
      yield batches[1]!;
    }
    await expect(search.rebuild(PEOPLE, loses())).rejects.toMatchObject({
      code: 'search/unavailable',
      reason: 'it holds 2 of 4 documents that it was given',
    });
    expect(await held()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

async function* none() {}

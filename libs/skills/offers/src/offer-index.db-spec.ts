import { CreateOffer, CreatePerson, CreateTerritory } from '@alize/contracts';
import { OrganisationsService, PeopleService, SYSTEM, TerritoriesService } from '@alize/directory';
import { Leases, SearchCheck, SearchIndex } from '@alize/platform';
import { Meilisearch } from 'meilisearch';
import { type BootedTest, bootTest } from '../../../../test/support/boot';
import { testConfig } from '../../../../test/support/test-config';
import { OFFER_INDEX_LEASE, OfferIndexer } from './offer-indexer';
import { OfferIndexCheck } from './offer-index-check';
import { OFFER_INDEX } from './offer.search';
import { OffersModule } from './offers.module';
import { OffersService } from './offers.service';

const CHAMBERY = '73065';
const OFFERS = 5;

let boot: BootedTest;
let check: OfferIndexCheck;
let search: SearchIndex;
let raw: Meilisearch;
let uid: string;
const ids: string[] = [];

/** Everything the index holds, in the engine's own words. */
const stored = async () => {
  const { results } = await raw.index<{ id: string; title?: string }>(uid).getDocuments({ limit: 100 });
  return new Map(results.map((document) => [document.id, document]));
};
const lastCheck = () => boot.db.repo(SearchCheck).findOneByOrFail({ indexName: OFFER_INDEX.name });
const nothing = { missing: 0, stale: 0, surplus: 0, refused: 0 };

beforeAll(async () => {
  boot = await bootTest({ imports: [OffersModule] });
  check = boot.get(OfferIndexCheck);
  search = boot.get(SearchIndex);
  const { searchUrl, searchKey, searchPrefix } = testConfig(boot.databaseUrl);
  raw = new Meilisearch({ host: searchUrl, apiKey: searchKey });
  uid = `${searchPrefix}${OFFER_INDEX.name}`;
  const territory = { code: 'savoie', name: 'Savoie', senderName: 'Alizé', replyTo: 'a@alize.test' };
  await boot
    .get(TerritoriesService)
    .create(SYSTEM, CreateTerritory.parse({ ...territory, departementCodes: ['73'] }));
  const group = { kind: 'group', name: 'Alpelec', communeCode: CHAMBERY } as const;
  const { id: organisationId } = await boot.get(OrganisationsService).create(SYSTEM, group);
  for (let at = 0; at < OFFERS; at += 1) {
    const roles = [{ role: 'volunteer' as const, organisationId }];
    const names = { email: `index${at}@alize.test`, firstName: 'Laurent', lastName: 'Vuillermet' };
    const { id: personId } = await boot
      .get(PeopleService)
      .create(SYSTEM, CreatePerson.parse({ ...names, roles }));
    const offer = { personId, organisationId, title: `Offre ${at}`, text: 'Comptabilité.', skills: [] };
    const input = CreateOffer.parse({ ...offer, communeCode: CHAMBERY, hoursPerMonth: 10 });
    ids.push(await boot.get(OffersService).create(SYSTEM, input));
  }
  // Another suite of this process may have left an index of this name.
  await boot.get(OfferIndexer).rebuild();
});
afterAll(() => boot.close());

it('finds nothing to mend in an index that is right, and keeps what it found', async () => {
  expect(await check.check()).toEqual({ ...nothing, documents: OFFERS });
  expect(await lastCheck()).toMatchObject({ ...nothing, documents: OFFERS, checkedAt: boot.clock.now() });
});

it('finds and mends what was deleted, put back as it was, and left behind', async () => {
  const [lost, old] = ids;
  await raw.index(uid).deleteDocument(lost!).waitTask();
  await raw
    .index(uid)
    .updateDocuments([{ id: old!, title: 'Ancien titre' }])
    .waitTask();
  const leftover = { id: '01900000-0000-7000-8000-000000000000', _vectors: { sketch: null } };
  await raw.index(uid).addDocuments([leftover]).waitTask();
  const found = { documents: OFFERS, missing: 1, stale: 1, surplus: 1, refused: 0 };
  expect(await check.check()).toEqual(found);
  expect(await lastCheck()).toMatchObject(found);
  const after = await stored();
  expect([...after.keys()].sort()).toEqual([...ids].sort());
  expect(after.get(old!)?.title).toBe('Offre 1');
  expect(await check.check()).toEqual({ ...nothing, documents: OFFERS });
});

it('sees within a minute that the index was deleted, or emptied, and builds it anew', async () => {
  await raw.index(uid).deleteAllDocuments().waitTask();
  expect(await check.watch()).toBe(OFFERS);
  expect((await stored()).size).toBe(OFFERS);
  await raw.deleteIndex(uid).waitTask();
  await expect(boot.get(OfferIndexer).index(ids[0]!)).rejects.toMatchObject({ code: 'search/unavailable' });
  expect(await check.watch()).toBe(OFFERS);
  expect((await search.inspect(OFFER_INDEX.name)).settings).toBe('there');
  // One that a write made has documents, but no settings.
  await raw.deleteIndex(uid).waitTask();
  await raw
    .index(uid)
    .addDocuments(
      ids.map((id) => ({ id })),
      { primaryKey: 'id' },
    )
    .waitTask();
  expect(await check.watch()).toBe(OFFERS);
  expect((await stored()).get(ids[0]!)?.title).toBe('Offre 0');
});

it('sees that documents are fewer than offers, though most are there', async () => {
  await check.watch();
  await raw.index(uid).deleteDocument(ids[2]!).waitTask();
  expect(await check.watch()).toBe(1);
  expect(await check.watch()).toBe(0);
});

it('compares everything when the engine refused a write, or is older than at the last look', async () => {
  await check.watch();
  const staleTitle = () =>
    raw
      .index(uid)
      .updateDocuments([{ id: ids[3]!, title: 'Ancien titre' }])
      .waitTask();
  await staleTitle();
  expect(await check.watch()).toBe(0);
  await raw
    .index(uid)
    .addDocuments([{ id: 'no id: é' }])
    .waitTask();
  expect(await check.watch()).toBe(1);
  await staleTitle();
  expect(await check.watch()).toBe(0);
  await boot.db.query('UPDATE search_check SET last_task = last_task + 1000');
  expect(await check.watch()).toBe(1);
  expect((await stored()).get(ids[3]!)?.title).toBe('Offre 3');
});

it('compares everything once a night', async () => {
  await check.watch();
  await raw
    .index(uid)
    .updateDocuments([{ id: ids[4]!, title: 'Ancien titre' }])
    .waitTask();
  expect(await check.watch()).toBe(0);
  boot.clock.advance(16 * 3_600_000);
  expect(await check.watch()).toBe(0);
  boot.clock.advance(3_600_000);
  expect(await check.watch()).toBe(1);
});

it('leaves the watch to whoever builds or checks already', async () => {
  await raw.index(uid).deleteDocument(ids[2]!).waitTask();
  await boot.get(Leases).run(OFFER_INDEX_LEASE, async () => {
    expect(await check.watch()).toBe(0);
  });
  expect(await check.watch()).toBe(1);
});

it('takes the place of a builder that died', async () => {
  await boot.db.query(
    `INSERT INTO lease (name, holder, until) VALUES ($1, $2, clock_timestamp() - interval '1 second')`,
    [OFFER_INDEX_LEASE, ids[0]],
  );
  expect(await boot.get(OfferIndexer).rebuild()).toBe(OFFERS);
});

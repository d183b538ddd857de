import { type BootedTest, bootTest } from '../../../../test/support/boot';
import { CommunesService, DirectoryModule } from '@alize/directory';

let boot: BootedTest;
let communes: CommunesService;

beforeAll(async () => {
  boot = await bootTest({ imports: [DirectoryModule] });
  communes = boot.get(CommunesService);
});
afterAll(() => boot.close());

const names = async (q: string, limit = 5) => (await communes.search({ q, limit })).map(({ name }) => name);

it('knows every commune where people live, each with a place in France or overseas', async () => {
  const [{ count, placed }] = await boot.db.query<{ count: number; placed: number }>(
    `SELECT count(*) AS count, count(*) FILTER (WHERE latitude BETWEEN -28 AND 52 AND longitude BETWEEN -180 AND 169) AS placed FROM commune`,
  );
  expect(count).toBeGreaterThan(34_900);
  expect(placed).toBe(count);
  const chambery = await communes.mustExist('73065', 'communeCode');
  expect(chambery).toMatchObject({ name: 'Chambéry', departementCode: '73', epciCode: '200069110' });
  expect(chambery.latitude).toBeCloseTo(45.57, 1);
  expect(chambery.longitude).toBeCloseTo(5.92, 1);
});

it('writes nothing when the table says what the packages say, and repairs what it does not', async () => {
  expect(await communes.load()).toBe(0);
  await boot.db.query(`UPDATE commune SET name = 'Chambery' WHERE code = '73065'`);
  expect(await communes.load()).toBeGreaterThan(34_900);
  expect(await names('73065')).toEqual(['Chambéry']);
});

it('finds by the beginning of a name, without accents, hyphens or article, and by code', async () => {
  expect(await names('chambery')).toEqual(['Chambéry']);
  expect(await names('aix les b')).toEqual(['Aix-les-Bains']);
  expect(await names('CHATELARD')).toContain('Le Châtelard');
  expect(await names('7306', 50)).toContain('Chambéry');
  expect(await names('2a004')).toEqual(['Ajaccio']);
  expect(await names('sain', 3)).toHaveLength(3);
  expect(await names('%')).toEqual([]);
  expect(await names('-')).toEqual([]);
});

it('refuses a code that is no commune, at the path of the field', async () => {
  await expect(communes.mustExist('99999', 'organisation.communeCode')).rejects.toMatchObject({
    status: 400,
    fields: [{ path: 'organisation.communeCode', code: 'commune/unknown' }],
  });
});

it.each(['69383', '13208', '74268'])('takes the code %s of a part for that of its commune', async (code) => {
  const today = { 69383: '69123', 13208: '13055', 74268: '74010' }[code];
  expect((await communes.mustExist(code, 'communeCode')).code).toBe(today);
});

it('says under which name of before a commune was found', async () => {
  expect(await communes.search({ q: 'Seynod', limit: 1 })).toMatchObject([
    { code: '74010', name: 'Annecy', formerName: 'Seynod', exact: true },
  ]);
});

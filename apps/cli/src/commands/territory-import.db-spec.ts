import { DirectoryModule, TerritoriesService } from '@alize/directory';
import { type BootedTest, bootTest } from '../../../../test/support/boot';
import { FaultyFile, importTerritories } from './territory-import';

let boot: BootedTest;
const run = (text: string) =>
  importTerritories({ db: boot.db, territories: boot.get(TerritoriesService) }, text);
const codes = async () => (await boot.get(TerritoriesService).list()).map(({ code }) => code);

beforeAll(async () => {
  boot = await bootTest({ imports: [DirectoryModule] });
});
afterAll(() => boot.close());

const HEADER = 'code;name;sender;replyTo;departements;communes';

describe('territories from a file', () => {
  it('opens each line, and leaves alone what is there when the file comes again', async () => {
    const file = `\uFEFF${HEADER}\nsavoie;Savoie;Alizé Savoie;savoie@example.org;73;\ndeux;Ain et Grenoble;Alizé;ain@example.org;01;38185\n`;
    expect(await run(file)).toEqual(['savoie', 'deux']);
    expect(await run(file)).toEqual([]);
    expect((await codes()).toSorted()).toEqual(['deux', 'savoie']);
  });

  it('names the line and the field of each fault, and opens nothing', async () => {
    const before = await codes();
    const file = `${HEADER}\nbonne;Bonne;Alizé Bonne;a@example.org;74;\nMauvaise;Mauvaise;Alizé;a@example.org;74;\nautre;Autre;Alizé;nobody;7;\n`;
    const refused = await run(file).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FaultyFile);
    expect(String(refused)).toMatch(/line 3: code: /);
    expect(String(refused)).toMatch(/line 4: replyTo: /);
    expect(String(refused)).toMatch(/line 4: departementCodes\.0: /);
    expect(await codes()).toEqual(before);
  });

  it('opens nothing when a later line claims communes of an earlier one', async () => {
    const before = await codes();
    const file = `${HEADER}\nisere;Isère;Alizé Isère;a@example.org;05;\nencore;Encore;Alizé;a@example.org;05;\n`;
    await expect(run(file)).rejects.toThrow(/line 3: /);
    expect(await codes()).toEqual(before);
  });
});

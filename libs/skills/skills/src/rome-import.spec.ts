import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRome } from './rome-import';

const SKILLS = [
  '"code_ogr","nature","libelle_competence","definition","code_ogr_macro_comp","code_macro_comp"',
  '"100023","Compétence","Préparer l\'\'abattage d\'\'un arbre","","300230",""',
  '"300230","Macro-compétence","Réaliser des travaux d\'entretien","","","4A101"',
  '"","Compétence","Sans code","","300230",""',
];
const KNOWLEDGE = [
  '"code_ogr_savoir","libelle_savoir","categorie_savoir"',
  '"100007","Techniques de soudage","Techniques"',
];

let folder: string;

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rome-'));
  await writeFile(join(folder, 'unix_referentiel_competence_v460_utf8.csv'), SKILLS.join('\n'));
  await writeFile(join(folder, 'unix_referentiel_savoir_v460_utf8.csv'), KNOWLEDGE.join('\n'));
  await writeFile(join(folder, 'unix_themes_v460_utf8.csv'), '"code_theme","libelle_theme"\n"001","Métiers"');
});
afterAll(() => rm(folder, { recursive: true }));

const skill = (code: string, labelFr: string, broaderCodes: string[] = []) => ({
  ...{ scheme: 'rome', code, labelFr },
  ...{ synonymsFr: [], synonymsEn: [], broaderCodes },
});

describe('readRome', () => {
  it('reads the two files of a folder: skills under their macro-skill, knowledge on its own', async () => {
    expect(await all(readRome(folder))).toEqual([
      skill('100023', "Préparer l'abattage d'un arbre", ['300230']),
      skill('300230', "Réaliser des travaux d'entretien"),
      expect.objectContaining({ line: 4, problem: 'missing-code' }),
      skill('100007', 'Techniques de soudage'),
    ]);
  });

  it('reads one file', async () => {
    const file = join(folder, 'unix_referentiel_savoir_v460_utf8.csv');
    expect(await all(readRome(file))).toEqual([skill('100007', 'Techniques de soudage')]);
  });

  it.each([',', ';'])('refuses a file that is not UTF-8 whole, cut at %s', async (separator) => {
    const file = join(folder, 'damaged.csv');
    const rows = `${KNOWLEDGE[0]}\n"1","Soudage","x"\n"2","Employé familial","x"\n"3","Coût, à l\x92œuvre","x"\n`;
    await writeFile(file, Buffer.from(rows.replaceAll('","', `"${separator}"`), 'latin1'));
    expect(await all(readRome(file))).toMatchObject([{ line: 3, problem: 'damaged-text' }]);
    await rm(file);
  });

  it('says that a file is not one of ROME', async () => {
    const file = join(folder, 'unix_themes_v460_utf8.csv');
    expect(await all(readRome(file))).toMatchObject([{ line: 1, problem: 'unknown-format' }]);
  });
});

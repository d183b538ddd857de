import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectImportFormat, readEscoCsv } from './esco-import';

const HEADER = 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description';
const row = (id: string, label: string, others = '') =>
  `KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/${id},knowledge,cross-sector,${label},${others},`;

let folder: string;

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'esco-'))));
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer, name = 'skills_fr.csv') {
  const file = join(folder, name);
  await writeFile(file, content);
  return all(readEscoCsv(file));
}

describe('readEscoCsv', () => {
  it('gives the labels of the language of the file, the code being the end of the URI', async () => {
    const content = [
      HEADER,
      row('00ad', 'médecine sportive', '"médecine du sport\nmédecine sportive\n\nsport"'),
    ];
    expect(await read(content.join('\n'))).toEqual([
      {
        scheme: 'esco',
        code: '00ad',
        labelFr: 'médecine sportive',
        synonymsFr: ['médecine du sport', 'sport'],
        synonymsEn: [],
        broaderCodes: [],
      },
    ]);
    expect(await read([HEADER, row('19a8', 'Java', '"Javax"')].join('\n'), 'skills_en.csv')).toEqual([
      {
        scheme: 'esco',
        code: '19a8',
        labelEn: 'Java',
        synonymsFr: [],
        synonymsEn: ['Javax'],
        broaderCodes: [],
      },
    ]);
  });

  it('reads a byte-order mark, Windows line ends, semicolons, and quotes within quotes', async () => {
    const content = `\uFEFF${HEADER.replaceAll(',', ';')}\r\nK;http://x/skill/a;k;r;"dit ""sur mesure""; et plus";"un\r\ndeux";\r\n`;
    expect(await read(content)).toMatchObject([
      { code: 'a', labelFr: 'dit "sur mesure"; et plus', synonymsFr: ['un', 'deux'] },
    ]);
  });

  it('names the line of a bad row and goes on', async () => {
    const lines = [
      HEADER,
      row('a', 'un', '"x\r\ny"'),
      '',
      row('b', ' '),
      'K,cut',
      row('', 'trois'),
      row('d', 'quatre'),
    ];
    const rows = await read(lines.join('\r\n'));
    expect(rows.map((one) => ('problem' in one ? [one.line, one.problem] : one.code))).toEqual([
      'a',
      [5, 'missing-label'],
      [6, 'wrong-columns'],
      [7, 'missing-code'],
      'd',
    ]);
  });

  it('keeps a skill whose bytes are damaged, and says so', async () => {
    const bytes = Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.from(row('a', 'Jardinière'), 'latin1')]);
    expect(await read(bytes)).toMatchObject([
      { code: 'a', labelFr: 'Jardini\uFFFDre' },
      { line: 2, problem: 'damaged-text' },
    ]);
  });

  it('ends on a quote that is never closed, after the rows before it', async () => {
    const rows = await read([HEADER, row('a', 'un'), row('b', '"deux')].join('\n'));
    expect(rows).toMatchObject([{ code: 'a' }, { line: 3, problem: 'unreadable' }]);
  });

  it('refuses a file it does not know, and one whose language it cannot tell', async () => {
    expect(await read('code;libelle\n1;un')).toMatchObject([{ line: 1, problem: 'unknown-format' }]);
    expect(await read(HEADER, 'skills.csv')).toMatchObject([{ line: 1, problem: 'unknown-format' }]);
    await expect(all(readEscoCsv(join(folder, 'none_fr.csv')))).rejects.toThrow('ENOENT');
  });

  it('reads a file longer than one chunk, and may be left before its end', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => row(`n${index}`, `compétence ${index}`));
    const many = await read([HEADER, ...lines].join('\r\n'));
    expect(many).toHaveLength(5000);
    expect(many.at(-1)).toMatchObject({ code: 'n4999', labelFr: 'compétence 4999' });
    for await (const first of readEscoCsv(join(folder, 'skills_fr.csv'))) {
      expect(first).toMatchObject({ code: 'n0' });
      break;
    }
  });
});

describe('detectImportFormat', () => {
  it.each([
    [HEADER, 'esco'],
    ['"code_ogr","nature","libelle_competence","definition"', 'rome'],
    ['\uFEFFcode_ogr_savoir;libelle_savoir', 'rome'],
    ['conceptType,conceptUri,iscoGroup,preferredLabel,altLabels', undefined],
    ['', undefined],
  ])('%j', async (header, format) => {
    const file = join(folder, 'some.csv');
    await writeFile(file, `${header}\n`);
    expect(await detectImportFormat(file)).toBe(format);
  });
});

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

  it.each<[string, Buffer, number]>([
    ['Windows-1252', Buffer.from(`${HEADER}\n${row('a', 'un')}\n${row('b', 'Jardinière')}`, 'latin1'), 3],
    [
      'Windows-1252 with Windows line ends',
      Buffer.from(`${HEADER}\r\n${row('a', 'Jardinière')}\r\n`, 'latin1'),
      2,
    ],
    ['UTF-16', Buffer.from(`\uFEFF${HEADER}\n${row('a', 'un')}`, 'utf16le'), 1],
    ['UTF-8 that lost letters before', Buffer.from(`${HEADER}\n${row('a', 'Jardini\uFFFDre')}`), 2],
    [
      'a letter cut at the end',
      Buffer.concat([Buffer.from(`${HEADER}\n${row('a', 'un')}\nx`), Buffer.of(0xc3)]),
      3,
    ],
    [
      'damage far below',
      Buffer.concat([Buffer.from(`${HEADER}\n${`${row('a', 'é')}\n`.repeat(3_000)}`), Buffer.of(0xe9)]),
      3_002,
    ],
  ])('refuses a file of %s whole, and names the line', async (_, bytes, line) => {
    const rows = await read(bytes);
    if (line > 1) expect(rows).toMatchObject([{ line, problem: 'damaged-text' }]);
    else expect(rows).toMatchObject([{ line: 1 }]);
  });

  it('reads letters of Windows that stand as control characters', async () => {
    expect(await read(`${HEADER}\n${row('a', 'mise en \u009cuvre de l\u0092eau')}`)).toMatchObject([
      { labelFr: 'mise en œuvre de l’eau' },
    ]);
  });

  it('leaves out concepts that ESCO has withdrawn', async () => {
    const header = HEADER.replace('description', 'status');
    const withStatus = (id: string, status: string) => row(id, id).replace(/,$/u, `,${status}`);
    const rows = [
      withStatus('a', 'obsolete'),
      withStatus('b', 'released'),
      withStatus('c', ' Deprecated'),
      withStatus('d', ''),
    ];
    expect(await read([header, ...rows].join('\n'))).toMatchObject([{ code: 'b' }, { code: 'd' }]);
  });

  it.each([
    'skills_fr (1).csv',
    'skills_fr(2).csv',
    'skills_fr - Copie.csv',
    'Skills_FR.CSV',
    'skills-fr.csv',
    'skills_fr_v1.2.csv',
  ])('sees the language in %s', async (name) =>
    expect(await read(`${HEADER}\n${row('a', 'un')}`, name)).toMatchObject([{ labelFr: 'un' }]),
  );

  it.each(['skills.csv', 'skills_fr_en.csv', 'skills_french.csv', 'skills_de.csv'])(
    'says that it sees none in %s',
    async (name) =>
      expect(await read(`${HEADER}\n${row('a', 'un')}`, name)).toMatchObject([
        { problem: 'unknown-language' },
      ]),
  );

  it('ends on a quote that is never closed, after the rows before it', async () => {
    const rows = await read([HEADER, row('a', 'un'), row('b', '"deux')].join('\n'));
    expect(rows).toMatchObject([{ code: 'a' }, { line: 3, problem: 'unreadable' }]);
  });

  it('refuses a file it does not know, and one whose language it cannot tell', async () => {
    expect(await read('code;libelle\n1;un')).toMatchObject([{ line: 1, problem: 'unknown-format' }]);
    expect(await read(HEADER, 'skills.csv')).toMatchObject([{ line: 1, problem: 'unknown-language' }]);
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

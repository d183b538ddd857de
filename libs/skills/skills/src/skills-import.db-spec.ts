import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SkillsImport, SkillsModule, SkillsService } from '@alize/skills';
import { type BootedTest, bootTest } from '../../../../test/support/boot';

const ESCO = 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description';
const ROME = '"code_ogr","nature","libelle_competence","definition","code_ogr_macro_comp","code_macro_comp"';
const esco = (code: string, label: string, others = '') =>
  `KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/${code},knowledge,cross-sector,${label},${others},`;
const rome = (code: string, label: string, macro = '') =>
  `"${code}","Compétence","${label}","","${macro}",""`;

let boot: BootedTest;
let folder: string;
let importer: SkillsImport;

beforeEach(async () => {
  boot = await bootTest({ imports: [SkillsModule] });
  folder = await mkdtemp(join(tmpdir(), 'skills-'));
  importer = boot.get(SkillsImport);
});
afterEach(async () => {
  await boot.close();
  await rm(folder, { recursive: true });
});

async function file(name: string, ...lines: string[]): Promise<string> {
  await writeFile(join(folder, name), lines.join('\n'));
  return join(folder, name);
}
const run = (...paths: string[]) => importer.run(paths, () => undefined);
const stored = (scheme: string) =>
  boot.db.query(
    `SELECT code, label_fr AS fr, label_en AS en, synonyms_fr AS "alsoFr", synonyms_en AS "alsoEn" FROM skill WHERE scheme = $1 ORDER BY code`,
    [scheme],
  );

const FRENCH = [ESCO, esco('a', 'soudage', 'souder'), esco('b', 'Java')];
const ENGLISH = [ESCO, esco('a', 'welding', 'to weld'), esco('b', 'Java')];
const BOTH = [
  { code: 'a', fr: 'soudage', en: 'welding', alsoFr: ['souder'], alsoEn: ['to weld'] },
  { code: 'b', fr: 'Java', en: 'Java', alsoFr: [], alsoEn: [] },
];

// The French labels were lost when the English file came second.
it.each([
  ['French first', ['skills_fr.csv', 'skills_en.csv']],
  ['English first', ['skills_en.csv', 'skills_fr.csv']],
])('merges the two languages of ESCO, %s, in one run or in two', async (_, order) => {
  await file('skills_fr.csv', ...FRENCH);
  await file('skills_en.csv', ...ENGLISH);
  const [first = '', second = ''] = order.map((name) => join(folder, name));
  expect(await run(first)).toMatchObject({ read: 2, written: 2, unchanged: 0, problems: [] });
  await run(second);
  expect(await stored('esco')).toEqual(BOTH);
  expect(await run(first, second)).toMatchObject({ read: 4, written: 0, unchanged: 4 });
  expect(await run(folder)).toMatchObject({ read: 4, written: 0 });
});

it('uses the label there is until the other language comes', async () => {
  await run(await file('skills_en.csv', ...ENGLISH));
  expect(await stored('esco')).toMatchObject([{ code: 'a', fr: 'welding', en: 'welding' }, { code: 'b' }]);
});

it('takes over what changed and nothing else; the first of two rows counts', async () => {
  const french = await file('skills_fr.csv', ...FRENCH, esco('a', 'autre soudage'));
  await run(french, await file('skills_en.csv', ...ENGLISH));
  expect(await stored('esco')).toEqual(BOTH);
  await file('skills_fr.csv', ESCO, esco('a', 'soudage', 'souder|soudure'), esco('b', 'Java'));
  expect(await run(french)).toMatchObject({ read: 2, written: 1, unchanged: 1 });
  expect(await stored('esco')).toMatchObject([
    { alsoFr: ['souder', 'soudure'], alsoEn: ['to weld'] },
    BOTH[1],
  ]);
});

it('links ROME skills to macro-skills that come later, whatever moves next', async () => {
  const path = await file(
    'rome.csv',
    ROME,
    rome('1', 'Braser', '9'),
    rome('9', 'Assembler'),
    rome('8', 'Souder'),
  );
  await run(path);
  const skills = boot.get(SkillsService);
  const [braser, assembler, souder] = (await skills.list({ q: 'braser', limit: 1 }, 'fr'))
    .concat(
      await skills.list({ q: 'assembler', limit: 500 }, 'fr'),
      await skills.list({ q: 'souder', limit: 500 }, 'fr'),
    )
    .filter(({ scheme }) => scheme === 'rome')
    .map(({ id }) => id);
  expect((await skills.relations())(assembler ?? '', braser ?? '')).toBe('narrower');
  boot.clock.advance(10_000);
  await file('rome.csv', ROME, rome('1', 'Braser fort', '8'), rome('9', 'Assembler'), rome('8', 'Souder'));
  expect(await run(path)).toMatchObject({ written: 1, unchanged: 2 });
  const relation = await skills.relations();
  expect([relation(assembler ?? '', braser ?? ''), relation(souder ?? '', braser ?? '')]).toEqual([
    null,
    'narrower',
  ]);
  expect(await stored('rome')).toMatchObject([{ code: '1', fr: 'Braser fort', en: 'Braser fort' }, {}, {}]);
});

it('goes on after what is wrong, and names it', async () => {
  const bad = await file(
    'skills_fr.csv',
    ESCO,
    esco('a', 'soudage'),
    esco('', 'sans code'),
    esco('c', 'usinage'),
  );
  const unknown = await file('other.csv', 'x,y', '1,2');
  const seen: number[] = [];
  const report = await importer.run([unknown, bad], (read) => seen.push(read));
  expect(report).toMatchObject({ read: 2, written: 2 });
  expect(report.problems).toMatchObject([
    { file: unknown, line: 1, problem: 'unknown-format' },
    { file: bad, line: 3, problem: 'missing-code' },
  ]);
  expect(seen).toEqual([2]);
});

it('writes nothing of a damaged file over good labels', async () => {
  const good = await file('rome.csv', ROME, rome('1', 'Coût, délai, œuvre'), rome('2', 'Qualité de l’eau'));
  await run(good);
  const before = await stored('rome');
  await writeFile(
    good,
    Buffer.from([ROME, rome('1', 'Coût'), rome('2', 'Qualité'), rome('3', 'Neuf')].join('\n'), 'latin1'),
  );
  expect(await run(good)).toMatchObject({
    read: 0,
    written: 0,
    problems: [{ line: 2, problem: 'damaged-text' }],
  });
  expect(await stored('rome')).toEqual(before);
});

it('is seen at once by who reads texts here', async () => {
  const skills = boot.get(SkillsService);
  expect(await skills.detectIds('ferronnerie ondulatoire')).toEqual([]);
  await run(await file('skills_fr.csv', ESCO, esco('f', 'ferronnerie ondulatoire')));
  expect(await skills.detectIds('ferronnerie ondulatoire')).toHaveLength(1);
});

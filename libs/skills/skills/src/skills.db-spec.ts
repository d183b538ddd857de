import { CATALOGUE, Skill, SkillsModule, SkillsService } from '@alize/skills';
import { newId } from '@alize/platform';
import { type BootedTest, bootTest } from '../../../../test/support/boot';

let boot: BootedTest;
let skills: SkillsService;
const ids = new Map<string, string>();
const OWN = CATALOGUE.flatMap((theme) => theme.skills.map(({ code }) => code));

beforeAll(async () => {
  boot = await bootTest({ imports: [SkillsModule] });
  skills = boot.get(SkillsService);
  for (const { id, code } of await boot.db.repo(Skill).find()) ids.set(code, id);
});
afterAll(() => boot.close());

const idOf = (code: string): string => {
  const id = ids.get(code);
  if (!id) throw new Error(`${code} is not in the catalogue`);
  return id;
};
const found = async (q: string, limit = 5) => (await skills.list({ q, limit }, 'fr')).map(({ code }) => code);

describe('the catalogue', () => {
  it('is loaded once, in the order of the screens', async () => {
    expect(await skills.loadCatalogue()).toBe(0);
    const listed = await skills.list({ limit: 500 }, 'en');
    expect(listed.map(({ code }) => code)).toEqual(OWN);
    expect(listed[0]?.label).toBe(listed[0]?.labelEn);
  });

  it('is looked through by theme, each skill under one', async () => {
    const themes = await skills.themes('en');
    expect(themes[0]).toMatchObject({ code: 'management', label: 'Organisation and management' });
    expect(themes.flatMap((theme) => theme.skills.map(({ code }) => code))).toEqual(OWN);
  });

  it('takes over a new wording and a new place, under the same id', async () => {
    await skills.relations();
    await boot.db.query(
      `UPDATE skill SET label_fr = 'Ancien', synonyms_en = '{}' WHERE code = 'digital/erp'`,
    );
    await boot.db.query('DELETE FROM skill_broader WHERE skill_id = $1', [idOf('digital/cloud-hosting')]);
    const wrong = [idOf('digital/gdpr'), idOf('digital/erp')];
    await boot.db.query('INSERT INTO skill_broader (skill_id, broader_id) VALUES ($1, $2)', wrong);
    boot.clock.advance(60_000);
    expect(await skills.loadCatalogue()).toBe(1);
    const erp = (await skills.byIds([idOf('digital/erp')])).get(idOf('digital/erp'));
    expect(erp).toMatchObject({ labelFr: 'Progiciel de gestion intégré (ERP)', theme: 'digital' });
    expect(erp?.synonymsEn).toContain('ERP consultant');
    const relation = await skills.relations();
    expect(relation(idOf('digital/it-infrastructure'), idOf('digital/cloud-hosting'))).toBe('narrower');
    expect(relation(idOf('digital/erp'), idOf('digital/gdpr'))).toBeNull();
    boot.clock.advance(60_000);
    expect(await skills.loadCatalogue()).toBe(0);
  });
});

describe('finding', () => {
  it.each([
    ['cybers', 'digital/cybersecurity'],
    ['REFERENCEMENT nat', 'marketing/seo'],
    ["mesure d'audience", 'marketing/web-analytics'],
    ['web analytics', 'marketing/web-analytics'],
    ['chatgpt', 'digital/artificial-intelligence'],
    ['cybersecurté', 'digital/cybersecurity'],
  ])('%s gives %s', async (q, code) => expect((await found(q)).slice(0, 3)).toContain(code));

  it('finds nothing for what names nothing', async () => {
    for (const q of ['zzzzqqqq', '%', '|', "'"]) expect(await found(q)).toEqual([]);
  });
});

describe('reading a text', () => {
  const TEXT =
    'Nous cherchons de l’aide : notre site internet n’est pas visible sur Google, et il faut passer au RGPD.';

  it('says which skills, where, in the language asked', async () => {
    const { items } = await skills.detect(TEXT, 'en');
    const gdpr = items.find(({ skill }) => skill.code === 'digital/gdpr');
    expect(gdpr).toMatchObject({ matched: 'RGPD', skill: { label: 'Personal data protection (GDPR)' } });
    expect(TEXT.slice(gdpr?.start, gdpr?.end)).toBe('RGPD');
    const surest = await skills.detectIds(TEXT);
    expect(surest.map(({ skillId }) => skillId)).toEqual(items.map(({ skill }) => skill.id));
  });

  it('sees within two seconds what another process wrote', async () => {
    const other = {
      scheme: 'esco',
      code: 'x',
      theme: null,
      labelFr: 'Ferronnerie ondulatoire',
      labelEn: 'Wave smithing',
    };
    const row = { ...other, id: newId(), synonymsFr: [], synonymsEn: [], updatedAt: boot.clock.now() };
    expect(await skills.detectIds('Besoin de ferronnerie ondulatoire')).toEqual([]);
    await boot.db.query(
      `INSERT INTO skill (id, scheme, code, label_fr, label_en, synonyms_fr, synonyms_en, updated_at)
       VALUES ($1, $2, $3, $4, $5, '{}', '{}', $6)`,
      [row.id, row.scheme, row.code, row.labelFr, row.labelEn, row.updatedAt],
    );
    expect(await skills.detectIds('Besoin de ferronnerie ondulatoire')).toEqual([]);
    boot.clock.advance(2_000);
    expect(await found('ferronnerie')).toEqual(['x']);
    // Texts are read with what was known before, until the new catalogue has been learned.
    for (let detected: { skillId: string }[] = []; detected.length === 0;) {
      detected = await skills.detectIds('Besoin de ferronnerie ondulatoire');
      if (detected.length > 0) expect(detected).toMatchObject([{ skillId: row.id }]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await skills.list({ limit: 500 }, 'fr')).map(({ code }) => code)).toEqual(OWN);
    await boot.db.query('DELETE FROM skill WHERE id = $1', [row.id]);
    skills.refresh();
    expect(await skills.detectIds('Besoin de ferronnerie ondulatoire')).toEqual([]);
  });
});

it('suggests five skills of our own catalogue, with the words that speak for them', async () => {
  const words = {
    title: 'Nos clients sont de mauvais payeurs',
    text: 'Et la trésorerie est tendue.',
    exclude: [],
  };
  const { items } = await skills.suggest(words, 'en');
  expect(items).toContainEqual({
    skill: expect.objectContaining({
      code: 'finance/debt-collection',
      label: 'Credit control and debt collection',
    }),
    heard: 'mauvais payeurs',
  });
  expect(items.length).toBeLessThanOrEqual(5);
  const debts = idOf('finance/debt-collection');
  const others = await skills.suggest({ ...words, exclude: [debts] }, 'fr');
  expect(others.items.map(({ skill }) => skill.id)).not.toContain(debts);
});

it('names the first skill that does not exist', async () => {
  await skills.mustExist([...ids.values()], 'skillIds');
  await expect(skills.mustExist([idOf('digital/erp'), newId()], 'skillIds')).rejects.toMatchObject({
    fields: [{ path: 'skillIds.1', code: 'skill/unknown' }],
  });
});

it('says how two skills stand to each other, and what is around one', async () => {
  const [erp, system, software] = [
    'digital/erp',
    'digital/information-system',
    'digital/software-selection',
  ].map(idOf);
  const relation = await skills.relations();
  expect([relation(erp, erp), relation(system, erp), relation(erp, system), relation(erp, software)]).toEqual(
    [...['same', 'narrower', 'broader', 'sibling']],
  );
  expect(relation(erp, idOf('digital/gdpr'))).toBeNull();
  const related = await skills.related();
  expect(related(erp)).toMatchObject({ broader: [system], narrower: [] });
  expect(related(erp).siblings).toContain(software);
  const label = await skills.labels('fr');
  expect(label(erp)).toBe('Progiciel de gestion intégré (ERP)');
});

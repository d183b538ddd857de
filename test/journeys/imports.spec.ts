import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Import } from '@alize/contracts';
import { bootSystem, type System } from '../support/system';
import { CHAMBERY, makeWorld, type World } from '../support/world';

const FANNY = 'animation.savoie@alize.test';
const WORKBOOK = readFileSync(join(__dirname, 'files', 'suivi.xlsx'));
/** As French Excel saves it. */
const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1');

describe('a workbook that an animator brings', () => {
  let system: System;
  let world: World;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
  });
  afterAll(() => system.close());

  async function upload(name: string, content: Buffer, { status = 201, as = FANNY } = {}) {
    const { cookie } = await system.as(as);
    const query = new URLSearchParams({ territoryId: world.savoie, name });
    const answer = await fetch(`${system.base}/api/imports?${query}`, {
      method: 'POST',
      body: new Uint8Array(content),
      headers: { cookie, 'content-type': 'application/octet-stream', origin: system.config.publicUrl },
    });
    const json: unknown = await answer.json();
    if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(json)}`);
    return json;
  }
  const read = async (name: string, content: Buffer) => Import.parse(await upload(name, content));
  async function ask(id: string, what: 'application' | 'undoing') {
    await (await system.as(FANNY)).post(`/api/imports/${id}/${what}`, undefined, 202);
    await system.drain();
    return Import.parse((await (await system.as(FANNY)).get(`/api/imports/${id}`, 200)).json);
  }
  const one = async (sql: string, parameters: unknown[] = []) =>
    (await system.db.query<Record<string, unknown>>(sql, parameters))[0];
  const faultsOf = ({ rows }: Import) => {
    const codes: Record<string, string[]> = {};
    for (const { name, faults } of rows)
      if (faults.length > 0) codes[name] = [...(codes[name] ?? []), ...faults.map(({ code }) => code)];
    return codes;
  };
  const remarksOf = ({ rows }: Import, firm: string) =>
    rows.find(({ name }) => name === firm)?.remarks.map(({ code }) => code);

  let first: Import;

  it('is read as it is: titles below a title, totals, blank rows, dates and numbers of every kind', async () => {
    first = await read('suivi.xlsx', WORKBOOK);
    expect(first.sheets.map(({ name, kind, rows }) => [name, kind, rows])).toEqual([
      ['Dossiers', 'files', 4],
      ['Intervenants', 'volunteers', 3],
      ['Partenaires', 'partners', 2],
    ]);
    expect(first.sheets[0]?.columns.slice(0, 5)).toEqual(['number', 'year', 'firm', 'siret', 'contact']);
    expect(first.sheets[0]?.columns.at(-1)).toBeNull();
    expect(faultsOf(first)).toEqual({
      'Sans Commune': ['import/commune-unknown'],
      'Menuiserie Bovet': ['import/siret-wrong'],
      'École du Granier': ['import/commune-missing'],
      'Yannick LE GALL': ['import/commune-missing'],
      'Maël Vachoud': ['import/commune-missing'],
      // The partner, and somebody of theirs who cannot be reached.
      'Torrenval Énergie': ['import/volunteer-unnamed', 'import/commune-missing', 'import/commune-missing'],
    });
    expect(remarksOf(first, 'Scierie Perrin')).toEqual(['import/jobs-rounded']);
    expect(remarksOf(first, 'Fromagerie du Lac')).toEqual(['import/email-unread']);
    expect(await one('SELECT count(*)::int AS count FROM activity')).toEqual({ count: 0 });
  });

  it('waits for its columns, and for where rows without a commune are', async () => {
    const animator = await system.as(FANNY);
    const sheets = first.sheets.map(({ name, kind, titles, columns }) => ({
      ...{ name, kind },
      columns: columns.map((field, at) => (titles[at] === 'Banque' ? 'source' : field)),
    }));
    // A field is one column's.
    const { json } = await animator.send(
      'PUT',
      `/api/imports/${first.id}/columns`,
      { sheets, communeCode: CHAMBERY },
      200,
    );
    first = Import.parse(json);
    expect(first.sheets[0]?.columns.at(-1)).toBeNull();
    expect(first.counts).toEqual({ new: 6, changed: 0, same: 0, wrong: 3 });
    await animator.send(
      'PUT',
      `/api/imports/${first.id}/columns`,
      { sheets: [{ name: 'Dossiers', kind: 'files', columns: [] }], communeCode: null },
      400,
    );
    await (
      await system.as('animation.ain@alize.test')
    ).send('PUT', `/api/imports/${first.id}/columns`, { sheets, communeCode: null }, 404);
  });

  it('is written whole by a worker, and mails nobody', async () => {
    const mails = system.mailbox.list().length;
    const { status, written } = await ask(first.id, 'application');
    expect(status).toBe('applied');
    expect(written).toEqual({ organisations: 4, people: 6, needs: 3, offers: 1, activities: 8, kept: 0 });
    expect(system.mailbox.list().slice(mails)).toEqual([]);
    expect(
      await one("SELECT siret, commune_code, headcount_band FROM organisation WHERE name = 'Scierie Perrin'"),
    ).toEqual({
      ...{ siret: '90000005000014', commune_code: '73065', headcount_band: '10-19' },
    });
    expect(
      await one("SELECT first_name, last_name, phone FROM person WHERE email = 'claire.perrin@scierie.test'"),
    ).toEqual({
      ...{ first_name: 'Claire', last_name: 'Perrin', phone: '+33639984011' },
    });
    expect(await one("SELECT email, phone FROM person WHERE last_name = 'd’Aoste'")).toEqual({
      email: null,
      phone: '+33639984012',
    });
    // « 3 à 5 » is told as three, with a remark.
    expect(
      await one(
        "SELECT p.jobs_planned FROM project p JOIN need n ON n.project_id = p.id WHERE n.title = 'Certif ISO 9001'",
      ),
    ).toEqual({ jobs_planned: 3 });
    expect(await one("SELECT status, sent_by FROM need WHERE title = 'Développement export'")).toEqual({
      status: 'open',
      sent_by: 'banque',
    });
    expect(
      await one(
        "SELECT count(DISTINCT project_id)::int AS projects, count(*)::int AS needs FROM need WHERE status = 'submitted' AND title IN ('Certif ISO 9001', 'Plan de maintenance')",
      ),
    ).toEqual({ projects: 1, needs: 2 });
    expect(
      await one(
        "SELECT o.status, o.introduction, o.hours_per_month::float AS hours FROM offer o JOIN person p ON p.id = o.person_id WHERE p.last_name = 'LE GALL'",
      ),
    ).toEqual({ status: 'draft', introduction: 'ask_first', hours: 7 });
    expect(await one("SELECT kind FROM organisation WHERE name = 'École du Granier'")).toEqual({
      kind: 'school',
    });
    const note = await one(
      "SELECT a.text FROM activity a JOIN organisation o ON o.id = a.organisation_id WHERE o.name = 'Scierie Perrin' AND a.kind = 'note'",
    );
    expect(note?.text).toMatch(/^Repris de suivi\.xlsx, Dossiers, ligne 4, le .*2026/);
    // Words that a spreadsheet would take for a formula are words; a day is a day.
    expect(note?.text).toContain('Commentaires : =1+1');
    expect(note?.text).toContain('1er contact : 01/01/2026');
    expect(
      await one("SELECT text, due_on::text FROM activity WHERE kind = 'task' AND text = 'RDV le 12'"),
    ).toEqual({ text: 'RDV le 12', due_on: '2026-03-09' });
  });

  it('changes nothing the second time, and tells what is new of a row the third', async () => {
    const again = await read('suivi.xlsx', WORKBOOK);
    // What was chosen for the columns is proposed; where rows without a commune are is not.
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 6, wrong: 3 });
    expect((await ask(again.id, 'application')).written).toEqual({
      organisations: 0,
      people: 0,
      needs: 0,
      offers: 0,
      activities: 0,
      kept: 0,
    });
    const file = csv(
      'N°;Année;Entreprise;SIRET;Commune;Statut;Commentaires',
      '1;2026;Scierie Perrin;90000005000014;Chambéry;à rencontrer;rappel\xe9 hier',
      '9;2026;Atelier \x8cuvrard;8,53E+13;Chambéry;clos;',
    );
    const changed = await read('suivi.csv', file);
    expect(changed.counts).toEqual({ new: 0, changed: 1, same: 0, wrong: 1 });
    expect(faultsOf(changed)).toEqual({ 'Atelier Œuvrard': ['import/siret-rounded'] });
    await ask(changed.id, 'application');
    const note = await one("SELECT text FROM activity WHERE text LIKE '%ce qui a changé%'");
    expect(note?.text).toContain('Commentaires : =1+1 → rappelé hier');
    expect(
      await one("SELECT count(*)::int AS count FROM organisation WHERE name = 'Scierie Perrin'"),
    ).toEqual({ count: 1 });
  });

  it('is taken back, but for what somebody has worked with since', async () => {
    const firm = await one("SELECT id FROM organisation WHERE name = 'Fromagerie du Lac'");
    const animator = await system.as(FANNY);
    await animator.post(
      '/api/activities',
      { kind: 'note', about: { type: 'organisation', id: firm?.id }, text: 'Vue hier.' },
      201,
    );
    const { status, undone } = await ask(first.id, 'undoing');
    expect(status).toBe('undone');
    // The firm with her note, and the one that a later import tells of.
    expect(undone).toEqual({ organisations: 2, people: 6, needs: 3, offers: 1, activities: 8, kept: 2 });
    expect(
      await one("SELECT count(*)::int AS count FROM person WHERE email = 'claire.perrin@scierie.test'"),
    ).toEqual({ count: 0 });
    expect((await read('suivi.xlsx', WORKBOOK)).counts).toMatchObject({ same: 0 });
    system.clock.advance(8 * 86_400_000);
    const late = Import.parse((await (await system.as(FANNY)).get(`/api/imports/${first.id}`, 200)).json);
    expect(late.undoableUntil).toBeNull();
  });

  it.each<[string, string, Buffer, string]>([
    ['nothing', 'suivi.xlsx', Buffer.alloc(0), 'import/empty'],
    ['a workbook cut in the middle', 'suivi.xlsx', WORKBOOK.subarray(0, 2_000), 'import/unreadable'],
    ['an old workbook', 'suivi.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'import/old-workbook'],
    [
      'a picture by the name of a workbook',
      'suivi.xlsx',
      Buffer.from('89504e470d0a1a0a0000', 'hex'),
      'import/not-a-table',
    ],
    ['a table cut within a cell', 'suivi.csv', csv('Entreprise;Commune', 'A;"Chamb'), 'import/cut'],
    ['words', 'suivi.csv', csv('Bonjour', 'ceci est une lettre'), 'import/no-table'],
    [
      'too many rows',
      'suivi.csv',
      csv('Entreprise;Commune', ...Array.from({ length: 20_001 }, () => 'A;B')),
      'import/too-many-rows',
    ],
  ])('is refused with a sentence where it is %s', async (_, name, content, code) => {
    expect(await upload(name, content, { status: 400 })).toMatchObject({ errors: [{ path: 'file', code }] });
  });

  it('is nobody’s to bring but who runs the territory', async () => {
    await upload('suivi.xlsx', WORKBOOK, { status: 404, as: 'animation.ain@alize.test' });
    const { cookie } = await system.as(FANNY);
    const headers = { cookie, 'content-type': 'application/octet-stream', origin: system.config.publicUrl };
    const elsewhere = await fetch(`${system.base}/api/needs`, { method: 'POST', body: 'x', headers });
    expect(elsewhere.status).toBe(415);
  });
});

import { Activity, Convention, type CreateActivity, ProblemBody, Today } from '@alize/contracts';
import type { z } from 'zod';
import { ANIMATOR, bootRecords, COLLEAGUE, NEIGHBOUR, type Records } from '../support/records';

let records: Records;
beforeAll(async () => void (records = await bootRecords()));
afterAll(() => records.system.close());
const as = (who = ANIMATOR) => records.system.as(who);

const FILE = { 'content-type': 'application/octet-stream' };
const upload = async (
  path: string,
  content: string,
  { status = 201, by = ANIMATOR, name = 'devis.pdf' } = {},
) => (await as(by)).send('POST', `${path}/files?name=${encodeURIComponent(name)}`, content, status, FILE);
const note = async (fields: Partial<z.input<typeof CreateActivity>> = {}, by = ANIMATOR, status = 201) =>
  (await as(by)).post(
    '/api/activities',
    { kind: 'note', about: records.need, text: 'Une note.', ...fields },
    status,
  );
const written = async (...args: Parameters<typeof note>) => Activity.parse((await note(...args)).json);
const code = (answer: { json: unknown }) => ProblemBody.parse(answer.json).errors?.[0]?.code;

describe('files of a note', () => {
  it('are kept once with who added them, saved and never shown, and go when they are removed', async () => {
    const { id } = await written();
    const path = `/api/activities/${id}`;
    await upload(path, '%PDF-1.7 devis', { name: 'Devis n° 12.pdf' });
    const { files } = Activity.parse((await upload(path, '%PDF-1.7 devis', { name: 'copie.pdf' })).json);
    expect(files).toEqual([
      {
        ...{ id: expect.any(String), name: 'Devis n° 12.pdf', mediaType: 'application/pdf', bytes: 14 },
        ...{ at: records.system.clock.now().toISOString(), by: 'Fanny Blanc' },
      },
    ]);
    const file = `${path}/files/${files[0]?.id}`;
    const { headers, text } = await (await as(COLLEAGUE)).get(file, 200);
    expect(text).toBe('%PDF-1.7 devis');
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Devis%20n%C2%B0%2012.pdf");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const removed = Activity.parse((await (await as()).delete(file, 200)).json);
    expect(removed.files).toEqual([]);
    expect((await (await as()).get(path, 200)).json).toMatchObject({
      revisions: [{ by: 'Fanny Blanc', before: { file: 'Devis n° 12.pdf' } }],
    });
    await (await as()).get(file, 404);
    expect(await records.system.db.query('SELECT FROM stored_file')).toEqual([]);
  });

  it('are read by whoever reads the note, and by nobody once it is removed', async () => {
    const own = await written({ isPrivate: true });
    const { files } = Activity.parse((await upload(`/api/activities/${own.id}`, '%PDF-1.7')).json);
    const file = `/api/activities/${own.id}/files/${files[0]?.id}`;
    for (const other of [COLLEAGUE, NEIGHBOUR]) await (await as(other)).get(file, 404);
    await upload(`/api/activities/${own.id}`, '%PDF-1.7', { status: 404, by: NEIGHBOUR });
    const elsewhere = await written();
    await (await as()).get(`/api/activities/${elsewhere.id}/files/${files[0]?.id}`, 404);
    await (await as()).patch(`/api/activities/${own.id}`, { removed: true, version: own.version }, 200);
    await (await as()).get(file, 404);
  });

  it.each([
    ['a program', 'MZ', 'devis.pdf', 'file/kind-refused'],
    ['a page', '<script>alert(1)</script>', 'devis.html', 'file/kind-refused'],
    ['nothing', '', 'vide.pdf', 'file/empty'],
  ])('are not %s', async (_, content, name, expected) => {
    const { id } = await written();
    expect(code(await upload(`/api/activities/${id}`, content, { name, status: 400 }))).toBe(expected);
  });

  it('are ten megabytes at most, and ten', async () => {
    const { id } = await written();
    const path = `/api/activities/${id}`;
    await upload(path, '%PDF-1.7'.padEnd(10 * 1024 * 1024 + 1, ' '), { status: 413 });
    for (let number = 0; number < 10; number += 1) await upload(path, `%PDF-1.7 ${number}`);
    expect(code(await upload(path, '%PDF-1.7 onze', { status: 400 }))).toBe('file/too-many');
  });
});

it('keeps signed copies with a convention, told in its history', async () => {
  const convention = { territoryId: records.territory, name: 'Convention 2026', startsOn: '2026-01-01' };
  const { id } = Convention.parse((await (await as()).post('/api/conventions', convention, 201)).json);
  const path = `/api/conventions/${id}`;
  const { files } = Convention.parse((await upload(path, '%PDF-1.7 signée', { name: 'signée.pdf' })).json);
  expect(files).toMatchObject([{ name: 'signée.pdf', by: 'Fanny Blanc' }]);
  const file = `${path}/files/${files[0]?.id}`;
  await (await as(COLLEAGUE)).get(file, 200);
  await (await as(NEIGHBOUR)).get(file, 404);
  await (await as()).delete(file, 200);
  expect((await (await as()).get(`${path}/history`, 200)).json).toMatchObject({
    items: [
      { to: 'file-added', reason: 'signée.pdf' },
      { to: 'file-removed', reason: 'signée.pdf' },
    ],
  });
});

describe('a colleague named in a note', () => {
  const named = async (by = COLLEAGUE) => {
    const { json } = await (
      await as(by)
    ).get(`/api/today?territoryId=${records.territory}&section=mentions`, 200);
    return Today.parse(json).sections[0]?.items ?? [];
  };

  it('finds it on her board until she has seen it, and the author does not', async () => {
    const { id } = await written({ text: 'Vu avec lui. @inès, tu le rappelles ?' });
    expect(await named()).toMatchObject([
      { kind: 'mention', who: 'Fanny Blanc', title: 'Certification ISO 9001', mentionId: id },
    ]);
    expect(await named(ANIMATOR)).toEqual([]);
    const colleague = await as(COLLEAGUE);
    await colleague.send('PUT', `/api/activities/${id}/mention`, { seen: true }, 204);
    expect(await named()).toEqual([]);
    await colleague.send('PUT', `/api/activities/${id}/mention`, { seen: false }, 204);
    expect(await named()).toHaveLength(1);
    await (await as()).patch(`/api/activities/${id}`, { text: 'Vu avec lui.', version: 1 }, 200);
    expect(await named()).toEqual([]);
    await (await as()).send('PUT', `/api/activities/${id}/mention`, { seen: true }, 404);
  });

  it('is not named where nobody but the author reads', async () => {
    expect(code(await note({ text: '@inès', isPrivate: true }, ANIMATOR, 400))).toBe(
      'activity/private-mention',
    );
  });
});

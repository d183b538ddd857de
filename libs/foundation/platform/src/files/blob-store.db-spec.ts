import { createHash } from 'node:crypto';
import { type BootedTest, bootTest } from '../../../../../test/support/boot';
import { BlobStore } from './blob-store';

let boot: BootedTest;
beforeAll(async () => {
  boot = await bootTest({ providers: [] });
});
afterAll(() => boot.close());

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n');
const store = () => boot.get(BlobStore);

it('keeps a document with its kind, its size and its fingerprint, and gives it back byte for byte', async () => {
  const kept = await store().put(PDF, '../Convention signée.PDF');
  expect(kept).toMatchObject({
    ...{ name: 'Convention signée.PDF', mediaType: 'application/pdf', bytes: PDF.length },
    sha256: createHash('sha256').update(PDF).digest('hex'),
  });
  const { content, ...told } = await store().get(kept.id);
  expect(told).toEqual(kept);
  expect(content.equals(PDF)).toBe(true);
});

it.each([
  ['an empty file', Buffer.alloc(0), 'vide.pdf', 'file/empty'],
  [
    'more than ten megabytes',
    Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]),
    'gros.pdf',
    'file/too-large',
  ],
  ['a program under the name of a document', Buffer.from('MZ\u0000'), 'devis.pdf', 'file/kind-refused'],
  ['a page', Buffer.from('<script>alert(1)</script>'), 'page.html', 'file/kind-refused'],
])('refuses %s', async (_, content, name, code) => {
  await expect(store().put(content, name)).rejects.toMatchObject({ fields: [{ path: 'file', code }] });
});

it('is part of the transaction that puts it', async () => {
  let id = '';
  const failed = boot.db.tx(async () => {
    ({ id } = await store().put(PDF, 'devis.pdf'));
    throw new Error('the note was refused');
  });
  await expect(failed).rejects.toThrow('the note was refused');
  await expect(store().get(id)).rejects.toMatchObject({ code: 'file/not-found' });
});

it('deletes, after a day, what no table refers to', async () => {
  const { id } = await store().put(PDF, 'oublie.pdf');
  const referred = await store().put(PDF, 'retenu.pdf');
  await boot.db.query('CREATE TABLE drawer (file_id uuid REFERENCES stored_file (id))');
  await boot.db.query('INSERT INTO drawer VALUES ($1), (NULL)', [referred.id]);
  await store().purge();
  expect((await store().get(id)).name).toBe('oublie.pdf');
  boot.clock.advance(25 * 3_600_000);
  expect(await store().purge()).toBeGreaterThan(0);
  await expect(store().get(id)).rejects.toMatchObject({ code: 'file/not-found' });
  expect((await store().get(referred.id)).name).toBe('retenu.pdf');
  await expect(store().delete(referred.id)).rejects.toThrow();
  await boot.db.query('DROP TABLE drawer');
});

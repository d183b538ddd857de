import { newId } from '../ids';
import { decodeCursor, decodeIdCursor, encodeCursor, toPage } from './page';

const invalid = expect.objectContaining({
  status: 400,
  fields: [{ path: 'cursor', code: 'cursor/invalid' }],
});
const base64 = (text: string) => Buffer.from(text).toString('base64url');

describe('a cursor', () => {
  it.each(['Œuvre, « été »', '10', newId(), ' '])('brings back %j', (key) =>
    expect(decodeCursor(encodeCursor(key))).toBe(key),
  );
  it('is nothing on the first page', () => {
    expect(decodeCursor(undefined)).toBeNull();
    expect(decodeIdCursor(undefined)).toBeNull();
  });
  it.each(['', 'not base64!', `${base64('key')}=`, base64('\xff').slice(0, 1), base64('a\0b')])(
    'that we did not make (%j) is a bad field, not a fault of ours',
    (cursor) => expect(() => decodeCursor(cursor)).toThrow(invalid),
  );
  it.each(['key', '-'.repeat(36), `${newId()}0`, newId().replaceAll('-', ''), `'; DROP TABLE need; --`])(
    'of a list by id holds an id, not %j',
    (key) => expect(() => decodeIdCursor(base64(key))).toThrow(invalid),
  );
  it('of a list by id brings it back', () => {
    const id = newId();
    expect(decodeIdCursor(encodeCursor(id))).toBe(id);
  });
});

describe('toPage', () => {
  const page = (rows: number[], limit: number) => toPage(rows, limit, String, (row) => ({ row }));

  it('shows the limit and points behind the last row shown when one more was read', () => {
    expect(page([1, 2, 3], 2)).toEqual({ items: [{ row: 1 }, { row: 2 }], nextCursor: encodeCursor('2') });
  });
  it.each([
    ['exactly full', [1, 2]],
    ['partly full', [1]],
    ['empty', []],
  ])('says that a page %s is the last', (_, rows) => {
    expect(page(rows, 2)).toEqual({ items: rows.map((row) => ({ row })), nextCursor: null });
  });
});

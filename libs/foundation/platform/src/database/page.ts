import type { Page } from '@alize/contracts';
import { badField } from '../problem';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Cursor of a list ordered by one text key: the key of the last row shown, opaque to the client. */
export const encodeCursor = (key: string): string => Buffer.from(key).toString('base64url');

export function decodeCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const key = Buffer.from(cursor, 'base64url').toString();
  // PostgreSQL knows no text with a NUL in it.
  if (key === '' || key.includes('\0') || encodeCursor(key) !== cursor)
    throw badField('cursor', 'cursor/invalid');
  return key;
}

/** Cursor of a list ordered by id. */
export function decodeIdCursor(cursor: string | undefined): string | null {
  const key = decodeCursor(cursor);
  if (key !== null && !UUID.test(key)) throw badField('cursor', 'cursor/invalid');
  return key;
}

/** Cuts rows that were read one beyond the limit into a page. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => string,
  show: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(show),
    nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null,
  };
}

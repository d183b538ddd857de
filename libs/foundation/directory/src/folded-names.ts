import { badField, decodeCursor } from '@alize/platform';

const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyy';
const SEPARATORS = "-'’";

/** A name as it is looked up: lower case, no accent, hyphens and apostrophes as spaces. */
export function foldName(name: string): string {
  return [...name.trim().toLowerCase().normalize('NFC')]
    .map((letter) => PLAIN[ACCENTED.indexOf(letter)] ?? (SEPARATORS.includes(letter) ? ' ' : letter))
    .join('')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}

/** The same fold in SQL, of a text expression. */
export const foldedSql = (expression: string): string =>
  `translate(replace(replace(lower(${expression}), 'œ', 'oe'), 'æ', 'ae'), '${ACCENTED}-''’', '${PLAIN}   ')`;

/** Text in which `%` and `_` mean themselves, for `LIKE`. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Cursor of a list ordered by a folded name, then by id. */
export const nameCursor = (row: { folded: string; id: string }): string => `${row.id}${row.folded}`;

export function decodeNameCursor(cursor: string | undefined): { folded: string; id: string } | null {
  const key = decodeCursor(cursor);
  if (key === null) return null;
  const [, id, folded] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(.*)$/s.exec(key) ?? [];
  if (id === undefined || folded === undefined || folded.includes('\0'))
    throw badField('cursor', 'cursor/invalid');
  return { folded, id };
}

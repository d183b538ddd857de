import { READER_COOKIES } from '@alize/contracts';

const YEAR_S = 31_536_000;

/** Chosen on this device before; nothing where the server writes, which tells by itself. */
export function readerChoice(what: keyof typeof READER_COOKIES): string | undefined {
  if (typeof document === 'undefined') return undefined;
  const start = `${READER_COOKIES[what]}=`;
  return document.cookie
    .split('; ')
    .find((cookie) => cookie.startsWith(start))
    ?.slice(start.length);
}

/** In a cookie, so that the server writes the first page alike. */
export function keepReaderChoice(what: keyof typeof READER_COOKIES, value: string): void {
  document.cookie = `${READER_COOKIES[what]}=${value}; path=/; max-age=${YEAR_S}; samesite=lax`;
}

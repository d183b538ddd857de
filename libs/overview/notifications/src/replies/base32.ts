const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const BITS = 5;

/** RFC 4648 in lower case, without padding: mail servers may change the case of an address. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let held = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    held += 8;
    for (; held >= BITS; held -= BITS) text += ALPHABET[(buffer >> (held - BITS)) & 31] ?? '';
    buffer &= (1 << held) - 1;
  }
  return held > 0 ? text + (ALPHABET[(buffer << (BITS - held)) & 31] ?? '') : text;
}

/** Null for what is not base32, and for a second spelling: letters or bits beyond the last byte. */
export function fromBase32(text: string): Buffer | null {
  const bytes: number[] = [];
  let buffer = 0;
  let held = 0;
  for (const letter of text.toLowerCase()) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    buffer = (buffer << BITS) | value;
    held += BITS;
    if (held < 8) continue;
    held -= 8;
    bytes.push((buffer >> held) & 255);
    buffer &= (1 << held) - 1;
  }
  const decoded = Buffer.from(bytes);
  return toBase32(decoded) === text.toLowerCase() ? decoded : null;
}

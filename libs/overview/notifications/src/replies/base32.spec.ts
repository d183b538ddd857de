import { fromBase32, toBase32 } from './base32';

describe('base32', () => {
  it('gives back every byte, whatever the case', () => {
    for (let length = 0; length <= 40; length += 1) {
      const bytes = Buffer.from(Array.from({ length }, (_, index) => (index * 73 + length) % 256));
      const text = toBase32(bytes);
      expect(fromBase32(text)).toEqual(bytes);
      expect(fromBase32(text.toUpperCase())).toEqual(bytes);
    }
  });

  it('has one spelling: no letter more, no bits left over, no other sign', () => {
    const text = toBase32(Buffer.from('reply'.repeat(7) + 'x'));
    for (const letter of 'abcdefghijklmnopqrstuvwxyz234567')
      expect(fromBase32(`${text}${letter}`)).toBeNull();
    const others = [...'abcdefghijklmnopqrstuvwxyz234567'].map((letter) => text.slice(0, -1) + letter);
    expect(others.filter((other) => fromBase32(other)?.equals(fromBase32(text) ?? Buffer.of()))).toEqual([
      text,
    ]);
    for (const other of [`${text}=`, `${text}-`, `${text} `, `${text}1`])
      expect(fromBase32(other)).toBeNull();
  });
});

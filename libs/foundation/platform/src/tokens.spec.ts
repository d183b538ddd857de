import { requireServices, readSettings } from './config/config';
import { newId } from './ids';
import { fingerprint, newSecret, SignedTokens } from './tokens';

const tokensOf = (secret: string) =>
  new SignedTokens(
    requireServices(
      readSettings({
        SESSION_SECRET: secret,
        DATABASE_URL: 'postgres://db',
        SEARCH_URL: 'http://search',
        MAIL_URL: 'smtp://mail',
      }),
    ),
  );
const tokens = tokensOf('a secret of at least thirty-two characters');
const id = '0197a5f0-0000-7abc-8def-0123456789ab';

describe('a signed token', () => {
  it('has one spelling', () => {
    const token = tokens.sign('confirm', id);
    const last = token.at(-1) ?? '';
    for (const other of [
      `${token}A`,
      `${token}=`,
      `${token} `,
      ` ${token}`,
      `${token}!`,
      token.replace(/[-_]/g, '+'),
      `${token.slice(0, -1)}${last}${last}`,
    ])
      if (other !== token) expect([other, tokens.verify('confirm', other)]).toEqual([other, null]);
    expect(tokens.verify('confirm', token)).toBe(id);
  });

  it('gives back the id it was made of, and needs no escaping in an address', () => {
    const token = tokens.sign('sign-in', id);
    expect(tokens.verify('sign-in', token)).toBe(id);
    expect(token).toMatch(/^[\w-]{10,200}$/);
    expect(tokens.sign('sign-in', id)).toBe(token);
  });

  it('opens nothing for another purpose, even one that begins alike', () => {
    const token = tokens.sign('sign-in', id);
    for (const purpose of ['need-confirmation', 'sign-i', 'sign-in ', ''])
      expect(tokens.verify(purpose, token)).toBeNull();
  });

  it('opens nothing under another secret', () => {
    const others = tokensOf('another secret of at least thirty-two characters');
    expect(others.verify('sign-in', tokens.sign('sign-in', id))).toBeNull();
  });

  it('opens nothing once any of its bits is altered', () => {
    const bytes = Buffer.from(tokens.sign('sign-in', id), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(tokens.verify('sign-in', altered.toString('base64url'))).toBeNull();
    }
  });

  it('opens nothing truncated, lengthened or made up', () => {
    const token = tokens.sign('sign-in', id);
    for (let length = 0; length < token.length; length += 1)
      expect(tokens.verify('sign-in', token.slice(0, length))).toBeNull();
    for (const forged of [`${token}AAAA`, `A${token}`, 'A'.repeat(48), id, 'é'.repeat(48), '\0'.repeat(48)])
      expect(tokens.verify('sign-in', forged)).toBeNull();
  });

  it('carries no other’s signature', () => {
    const mine = Buffer.from(tokens.sign('sign-in', id), 'base64url');
    const theirs = Buffer.from(tokens.sign('sign-in', newId()), 'base64url');
    const grafted = Buffer.concat([theirs.subarray(0, 16), mine.subarray(16)]);
    expect(tokens.verify('sign-in', grafted.toString('base64url'))).toBeNull();
  });
});

describe('a secret', () => {
  it('is never the same twice, and is not to be read in its fingerprint', () => {
    const secrets = new Set(Array.from({ length: 100 }, newSecret));
    expect(secrets.size).toBe(100);
    for (const secret of secrets) {
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
      expect(fingerprint(secret)).not.toContain(secret);
      expect(fingerprint(secret)).toBe(fingerprint(secret));
    }
  });
});

import { createHash, createVerify, type KeyObject } from 'node:crypto';

/** What a receiver does with a `DKIM-Signature` (RFC 6376) of a message of one relaxed-canonical, rsa-sha256 signature. */
export function checkDkim(
  raw: string,
  publicKey: KeyObject,
): { domain: string; selector: string; valid: boolean } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.split(/\r\n(?!\s)/).map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1)];
  });
  const signature = headers.find(([name]) => name === 'dkim-signature')?.[1] ?? '';
  const tags = new Map(
    signature.split(';').map((tag): [string, string] => {
      const equals = tag.indexOf('=');
      return [tag.slice(0, equals).trim(), tag.slice(equals + 1).replace(/\s/g, '')];
    }),
  );
  const unsigned = relaxed('dkim-signature', signature.replace(/(\bb=)[^;]*/, '$1')).trimEnd();
  const signed = (tags.get('h') ?? '')
    .split(':')
    .flatMap((name) => headers.filter(([known]) => known === name.toLowerCase()))
    .map(([name, value]) => relaxed(name, value));
  const body = createHash('sha256')
    .update(relaxedBody(rest.join('\r\n\r\n')))
    .digest('base64');
  const valid =
    body === tags.get('bh') &&
    createVerify('RSA-SHA256')
      .update(signed.join('') + unsigned)
      .verify(publicKey, tags.get('b') ?? '', 'base64');
  return { domain: tags.get('d') ?? '', selector: tags.get('s') ?? '', valid };
}

const relaxed = (name: string, value: string): string =>
  `${name}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}\r\n`;
const relaxedBody = (body: string): string =>
  `${body
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trimEnd())
    .join('\r\n')
    .replace(/(\r\n)*$/, '')}\r\n`;

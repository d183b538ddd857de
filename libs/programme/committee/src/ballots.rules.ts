import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Choice } from '@alize/contracts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

export const newSealingKey = (): Buffer => randomBytes(KEY_BYTES);

/** All sealed choices have one length: « for » and « abstain » look alike. */
const PADDED_CHARS = 8;

/** A choice under the key of its poll; two of the same look different. */
export function seal(choice: Choice, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(choice.padEnd(PADDED_CHARS), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws for what another key sealed, or somebody altered */
export function unseal(sealed: Buffer, key: Buffer): Choice {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return Choice.parse(text.toString('utf8').trim());
}

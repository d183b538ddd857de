import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config/config';

const SIGNATURE_BYTES = 20;

/**
 * Tokens of mail links: the id of a row and its signature for one purpose. The row says until when and whether it was
 * used; the token itself is stored nowhere, so reading the database opens no link.
 */
@Injectable()
export class SignedTokens {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  sign(purpose: string, id: string): string {
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    return Buffer.concat([bytes, this.signature(purpose, bytes)]).toString('base64url');
  }

  /** The id, or `null` for a token that is forged, altered or of another purpose. */
  verify(purpose: string, token: string): string | null {
    const bytes = Buffer.from(token, 'base64url');
    // A token has one spelling: Buffer skips what is not base64 and drops bits that are left over.
    if (bytes.length !== 16 + SIGNATURE_BYTES || bytes.toString('base64url') !== token) return null;
    const id = bytes.subarray(0, 16);
    if (!this.signed(purpose, id, bytes.subarray(16))) return null;
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** Digits that nobody can guess who lacks the secret of the system; always the same of one id and purpose. */
  digits(purpose: string, id: string, count: number): string {
    const number = this.signature(purpose, Buffer.from(id.replaceAll('-', ''), 'hex')).readBigUInt64BE();
    return (number % 10n ** BigInt(count)).toString().padStart(count, '0');
  }

  /** Of bytes that are no whole id. The shorter it is, the fewer tries a guess takes: 7 bytes are 10^16. */
  signature(purpose: string, bytes: Uint8Array, length = SIGNATURE_BYTES): Buffer {
    return createHmac('sha256', this.config.sessionSecret)
      .update(purpose)
      .update('\0')
      .update(bytes)
      .digest()
      .subarray(0, length);
  }

  signed(purpose: string, bytes: Uint8Array, signature: Uint8Array): boolean {
    return timingSafeEqual(signature, this.signature(purpose, bytes, signature.length));
  }
}

/** In the same time wherever they differ. */
export const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(fingerprint(one)), Buffer.from(fingerprint(other)));

/** 256 random bits for a cookie; only `fingerprint` of it is stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
export const fingerprint = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');
/** Of what has so few values that all their fingerprints could be made: it takes the key as well. */
export const keyedFingerprint = (value: string, key: string): string =>
  createHmac('sha256', key).update(value).digest('base64url');

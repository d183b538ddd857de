import { randomBytes } from 'node:crypto';

/**
 * What joins the lines of a request with those of the jobs it led to and the mails they sent, as in W3C Trace Context
 * (level 1). Ids in lower-case hexadecimal.
 */
export interface Trace {
  /** 32 digits: the same wherever the fact that began it led. */
  traceId: string;
  /** 16 digits: this step, a request or a delivery. */
  spanId: string;
  /** 2 digits, handed on as they came; bit 0 says that the caller recorded. */
  flags: string;
  /** Of the request that began it; none where a schedule did. */
  requestId?: string;
}

const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-([\da-f]{2})(-.*)?$/s;

/**
 * A step of the trace that a `traceparent` names, or of a new one where it names none that is valid.
 * @param traceparent what a caller sent, or a row kept
 */
export function continueTrace(traceparent?: string | null, requestId?: string | null): Trace {
  const [, traceId, flags, more] = TRACEPARENT.exec(traceparent?.slice(0, 512) ?? '') ?? [];
  // Version 00 has nothing behind the flags; later ones may have, and are read as far as we know them.
  const valid = traceId && flags && !(more && traceparent?.startsWith('00'));
  return {
    traceId: valid ? traceId : randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    flags: valid ? flags : '00',
    ...(requestId && { requestId }),
  };
}

/** As it is sent and kept: 55 characters. */
export function traceparentOf({ traceId, spanId, flags }: Trace): string {
  return `00-${traceId}-${spanId}-${flags}`;
}

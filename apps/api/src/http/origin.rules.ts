import { isIP } from 'node:net';

/** Mailbox providers post it for their reader, from nowhere of ours; all it says is in its address. */
const ONE_CLICK = '/unsubscribe';
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** What is known of a request before anything is done with it. */
export interface Caller {
  method: string;
  /** Of the route, without its query. */
  path: string | undefined;
  origin: string | undefined;
  host: string | undefined;
}

/**
 * Whether another site's page sends this write, with a cookie or to get one. A browser names the page that a write comes
 * from; who names none is no browser.
 */
export function isFromElsewhere({ method, path, origin, host }: Caller, publicUrl: string): boolean {
  if (SAFE_METHODS.includes(method) || path === ONE_CLICK || origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const from = new URL(origin);
  const home = new URL(publicUrl);
  if (from.origin === home.origin) return false;
  // On a developer's machine the port and the name of the loopback are whatever the page was opened at.
  return !(isLoopback(home.hostname) && isLoopback(from.hostname) && from.host === host);
}

/**
 * Whether a request may bear this `Host`. On a machine that people open by a loopback address, another site's name may
 * be made to lead here; an address of numbers or a name without a dot may not. Elsewhere a proxy writes what it likes.
 */
export function isKnownHost(host: string | undefined, publicUrl: string): boolean {
  const home = new URL(publicUrl);
  if (!isLoopback(home.hostname) || host === undefined || host === home.host) return true;
  if (!URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return isLoopback(hostname) || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 || !hostname.includes('.');
}

export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(hostname);
}

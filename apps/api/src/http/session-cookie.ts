import type { Config } from '@alize/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from './access';

/** A browser takes a cookie of such a name over https and from this host alone, not from a neighbour of its domain. */
const HOST_COOKIE = `__Host-${SESSION_COOKIE}`;

/** The secret of the session; under the plain name too, where it was given on plain http or before it had a prefix. */
export const sessionSecretIn = ({ cookies }: Pick<FastifyRequest, 'cookies'>): string | undefined =>
  cookies[HOST_COOKIE] ?? cookies[SESSION_COOKIE];

/** `Secure`, and of this host alone, wherever the public address is https. */
export function setSessionCookie(reply: FastifyReply, secret: string, expires: Date, config: Config): void {
  const secure = isSecure(config);
  const name = secure ? HOST_COOKIE : SESSION_COOKIE;
  void reply.setCookie(name, secret, { httpOnly: true, sameSite: 'lax', path: '/', secure, expires });
}

/** Also what the browser keeps of who was here: drafts, on a computer that is shared. */
export function clearSession(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(SESSION_COOKIE, { path: '/' });
  if (isSecure(config)) void reply.clearCookie(HOST_COOKIE, { path: '/', secure: true });
  void reply.header('clear-site-data', '"cache", "storage"');
}

const isSecure = ({ publicUrl }: Config): boolean => publicUrl.startsWith('https:');

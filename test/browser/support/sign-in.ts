import type { BrowserContext } from 'playwright-core';
import { type System, tokenIn } from '../../support/system';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
const jars = new WeakMap<System, Map<string, Cookies>>();

/** Signs a browser in through a real link read in a real mail; once a person, for links are counted. */
export async function signIn(system: System, context: BrowserContext, email: string): Promise<void> {
  const known = jars.get(system) ?? new Map<string, Cookies>();
  jars.set(system, known);
  const cookies = known.get(email);
  if (cookies) return context.addCookies(cookies);
  const before = new Set(system.mailbox.list().map(({ id }) => id));
  await context.request.post('/api/sign-in-links', { data: { email } });
  await system.drain();
  const mail = system.mailbox
    .list()
    .find(({ id, to, text }) => to.includes(email) && text.includes('/sign-in?token=') && !before.has(id));
  const answer = await context.request.post('/api/sessions', { data: { token: tokenIn(mail?.text ?? '') } });
  if (!answer.ok()) throw new Error(`${email} did not sign in: ${await answer.text()}`);
  known.set(email, await context.cookies());
}

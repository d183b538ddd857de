import type { BrowserContext } from 'playwright-core';
import type { System } from '../../support/system';

/** Signs a browser in with a session of this person, who read a real link in a real mail. */
export async function signIn(system: System, context: BrowserContext, email: string): Promise<void> {
  const { cookie } = await system.as(email);
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(cookie) ?? [];
  await context.addCookies([{ name, value, url: system.base, httpOnly: true, sameSite: 'Lax' }]);
}

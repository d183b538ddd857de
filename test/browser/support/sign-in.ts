import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { System } from '../../support/system';
import { openPage } from './browser';

/** Signs a browser in with a session of this person, who read a real link in a real mail. */
export async function signIn(system: System, context: BrowserContext, email: string): Promise<void> {
  const { cookie } = await system.as(email);
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(cookie) ?? [];
  await context.addCookies([{ name, value, url: system.base, httpOnly: true, sameSite: 'Lax' }]);
}

/** A page of somebody who is signed in. */
export async function openAs(
  browser: Browser | undefined,
  system: System,
  email: string,
  path: string,
): Promise<{ page: Page; faults: string[] }> {
  if (!browser) throw new Error('no browser');
  const opened = await openPage(browser, system.base);
  await signIn(system, opened.page.context(), email);
  await opened.page.goto(path);
  return opened;
}

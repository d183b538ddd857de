import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { bootDemonstration, type Demonstration } from './support/demonstration';
import { DESKTOP, openBrowser, openPage, PHONE } from './support/browser';
import { addressOf, arriveAt, PAGES } from './support/pages';
import { signIn } from './support/sign-in';

const FOLDER = join(__dirname, '../../screenshots');
const LOOKS = [
  { look: 'phone-fr', viewport: PHONE, locale: 'fr-FR', dark: false },
  { look: 'phone-en', viewport: PHONE, locale: 'en-GB', dark: true },
  { look: 'desktop-fr', viewport: DESKTOP, locale: 'fr-FR', dark: false },
  { look: 'desktop-en', viewport: DESKTOP, locale: 'en-GB', dark: false },
] as const;

let browser: Browser | undefined;
let demonstration: Demonstration;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  demonstration = await bootDemonstration();
  mkdirSync(FOLDER, { recursive: true });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await demonstration?.system.close();
});

/** `npm run screenshots`: every page of the list, as people see it, into a folder that git ignores; `-- -t my` some. */
it.each(PAGES)('$name', async (entry) => {
  if (!browser) return;
  const { system, shown } = demonstration;
  for (const { look, ...options } of LOOKS) {
    const { page } = await openPage(browser, system.base, options);
    if (entry.as) await signIn(system, page.context(), entry.as);
    const address = addressOf(entry, shown);
    const inTheirLanguage = `${address}${address.includes('?') ? '&' : '?'}lang=${options.locale.slice(0, 2)}`;
    await arriveAt(page, inTheirLanguage, entry.as);
    await page.screenshot({ path: join(FOLDER, `${entry.name}.${look}.png`), fullPage: true });
    await page.context().close();
  }
});

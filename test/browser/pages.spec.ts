import type { Browser } from 'playwright-core';
import { axeProblems, openBrowser, openPage, overflow, PHONE } from './support/browser';
import { bootDemonstration, type Demonstration } from './support/demonstration';
import { addressOf, PAGES } from './support/pages';
import { signIn } from './support/sign-in';

let browser: Browser | undefined;
let demonstration: Demonstration;
beforeAll(async () => {
  browser = await openBrowser();
  if (browser) demonstration = await bootDemonstration();
});
afterAll(async () => {
  await browser?.close();
  await demonstration?.system.close();
});

it.each(PAGES)('$name reads on a phone, in both languages and at 320 px, without a fault', async (entry) => {
  if (!browser) return;
  const { system, shown } = demonstration;
  for (const locale of ['fr-FR', 'en-GB'] as const) {
    const { page, faults } = await openPage(browser, system.base, { viewport: PHONE, locale });
    if (entry.as) await signIn(system, page.context(), entry.as);
    await page.goto(addressOf(entry, shown));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await axeProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    // A mistyped address is answered 404, which the browser notes.
    if (entry.name !== 'not-found') expect(faults).toEqual([]);
    await page.context().close();
  }
});

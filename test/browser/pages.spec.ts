import type { Browser } from 'playwright-core';
import { axeProblems, openBrowser, overflow } from './support/browser';
import { bootDemonstration, type Demonstration } from './support/demonstration';
import { forbiddenIn } from '../support/terms';
import { addressOf, arriveAt, PAGES } from './support/pages';
import { type Tongue, Visits } from './support/visits';

let browser: Browser | undefined;
let demonstration: Demonstration;
let visits: Visits;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  demonstration = await bootDemonstration();
  visits = new Visits(browser, demonstration.system);
});
afterAll(async () => {
  await browser?.close();
  await demonstration?.system.close();
});

it.each(PAGES)('$name reads on a phone, in both languages and at 320 px, without a fault', async (entry) => {
  const read = async (locale: Tongue) => {
    if (!browser) return;
    const { page, faults } = await visits.of(locale, entry.as);
    await arriveAt(page, addressOf(entry, demonstration.shown), entry.as);
    expect(await axeProblems(page)).toEqual([]);
    // Signed in, one also reads what people wrote.
    if (locale === 'fr-FR' && !entry.as)
      expect(forbiddenIn(`${await page.title()}\n${await page.locator('body').innerText()}`)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    // A mistyped address is answered 404, which the browser notes.
    if (entry.name !== 'not-found') expect(faults).toEqual([]);
  };
  await Promise.all([read('fr-FR'), read('en-GB')]);
});

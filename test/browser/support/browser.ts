import { readFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright, type Page, type Request } from 'playwright-core';
import { z } from 'zod';

/**
 * Not all of the package's own: with the first two, one closed context ends the browser; with the third, pages may read
 * other sites; the others draw in three dimensions without a graphics card, which takes the processor half its time.
 */
const UNWANTED = ['--single-process', '--no-zygote', '--disable-web-security'].concat([
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
]);
const ARGUMENTS = [...chromium.args.filter((argument) => !UNWANTED.includes(argument)), '--disable-gpu'];

/** A real Chromium, or `undefined` and one line that says why not: this machine cannot run it. */
export async function openBrowser(): Promise<Browser | undefined> {
  try {
    return await playwright.launch({ executablePath: await chromium.executablePath(), args: ARGUMENTS });
  } catch (error) {
    const [reason] = String(error).split('\n');
    process.stderr.write(`Browser tests are left out: Chromium does not run here (${reason}).\n`);
    return undefined;
  }
}

const PATIENCE_MS = 15_000;
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1440, height: 900 };

/** Requests that are not answered yet. */
const underWay = new WeakMap<Page, Set<Request>>();

/** A page whose script errors and refused requests are kept: a test ends by expecting none. */
export async function openPage(
  browser: Browser,
  base: string,
  options: { viewport?: { width: number; height: number }; locale?: 'fr-FR' | 'en-GB'; dark?: boolean } = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: options.viewport ?? DESKTOP,
    locale: options.locale ?? 'fr-FR',
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => {
    asked.add(request);
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith('data:')) faults.push(`asked elsewhere: ${url}`);
  });
  return { page, faults };
}

const DRAWN =
  'new Promise((drawn) => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(drawn))))';

/** Waits until every request is answered and drawn, and nothing more was asked for then. */
export async function settled(page: Page): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (let quiet = 0; quiet < 3; quiet = underWay.get(page)?.size ? 0 : quiet + 1) {
    if (performance.now() > until) throw new Error(`${page.url()} does not come to rest`);
    await page.evaluate(DRAWN);
  }
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const Violations = z.array(z.string());

/** For a page that will be looked at often: carrying axe to it anew takes longer than what axe does there. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript(AXE);

/** What axe finds wrong on the page as it stands, one line each; none is what is wanted. */
export async function axeProblems(page: Page): Promise<string[]> {
  // Not as a script element, which the page's policy rightly refuses.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  const found: unknown = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target, failureSummary }) => target.join(' ') + ' ' + failureSummary).join(' | ')))`,
  );
  return Violations.parse(found);
}

/** Pixels the page is wider than its window: none, at any width. */
export async function overflow(page: Page): Promise<number> {
  const wide: unknown = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return z.number().parse(wide);
}

import { READER_COOKIES } from '@alize/contracts';
import type { Browser } from 'playwright-core';
import { eventually } from '../support/eventually';
import type { System } from '../support/system';
import { makeWorld, type World } from '../support/world';
import { openBrowser, openPage, PHONE, settled } from './support/browser';
import { bootPresentSystem } from './support/present-system';

const HOSTILE = `L’<b>île</b> </script><script>document.title='x'</script> $& <!--page-->`;
let system: System;
let world: World;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  system = await bootPresentSystem();
  world = await makeWorld(system);
  await world.volunteer('intervenant@alize.test');
  const admin = await system.as('admin@alize.test');
  await admin.post(
    '/api/territories',
    {
      code: 'ile',
      name: HOSTILE,
      senderName: 'Alizé Île',
      replyTo: 'ile@alize.test',
      communeCodes: ['29083'],
    },
    201,
  );
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

async function htmlAt(path: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(`${system.base}${path}`, { headers: { accept: 'text/html', ...headers } });
  return answer.text();
}

describe('what is read before any script', () => {
  it.each([
    ['/', 'De l’expérience pour les petites entreprises qui embauchent', 'Savoie'],
    ['/t/savoie', 'Alizé Savoie', 'personnes prêtes à aider'],
    ['/t/savoie/need', 'De quoi avez-vous besoin', 'Racontez-le comme à un collègue'],
    ['/t/savoie/offer', 'Que savez-vous faire', 'Racontez-le comme à un collègue'],
    ['/start', 'Se connecter', 'Votre adresse e-mail'],
  ])('%s says what it is for', async (path, title, more) => {
    if (!browser) return;
    const context = await browser.newContext({
      javaScriptEnabled: false,
      baseURL: system.base,
      locale: 'fr-FR',
    });
    const page = await context.newPage();
    await page.goto(path);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title);
    expect(await page.title()).toContain(title);
    expect(await page.locator('main').innerText()).toContain(more);
    await context.close();
  });

  it('both doors of a territory are links', async () => {
    if (!browser) return;
    const html = await htmlAt('/t/savoie');
    expect(html).toContain('href="/t/savoie/need"');
    expect(html).toContain('href="/t/savoie/offer"');
  });

  it('speaks the language of the address, else the one chosen, else the browser’s', async () => {
    if (!browser) return;
    const english = { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.8' };
    const chosen = { ...english, cookie: `${READER_COOKIES.locale}=fr` };
    expect(await htmlAt('/', english)).toMatch(/<html lang="en">.*Where is your firm\?/s);
    expect(await htmlAt('/', chosen)).toMatch(/<html lang="fr">.*Où est votre entreprise/s);
    expect(await htmlAt('/?lang=en', chosen)).toContain('Where is your firm?');
    expect(await htmlAt('/', { cookie: `${READER_COOKIES.locale}=<b>` })).toContain('<html lang="fr">');
  });

  it('has the colours chosen, and no others', async () => {
    if (!browser) return;
    const asked = (theme: string) => htmlAt('/', { cookie: `${READER_COOKIES.theme}=${theme}` });
    expect(await asked('dark')).toContain('data-theme="dark"');
    expect(await asked('"onload=')).not.toContain('data-theme');
  });

  it('is not written where a session may be, for a page that wants one, or at an address of nothing', async () => {
    if (!browser) return;
    expect(await htmlAt('/', { cookie: 'alize_session=anything' })).not.toContain('<h1');
    expect(await htmlAt('/animate')).not.toContain('<h1');
    expect(await htmlAt('/t/nowhere')).not.toContain('<h1');
  });

  it('shows a name as it was typed, whatever is in it', async () => {
    if (!browser) return;
    const { page, faults } = await openPage(browser, system.base);
    await page.goto('/t/ile');
    await settled(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('<b>île</b> </script>');
    expect(await page.title()).toContain('<b>île</b> </script>');
    expect(faults).toEqual([]);
  });

  it('comes from a database that is away as an empty page, which says so', async () => {
    if (!browser) return;
    await system.db.query('ALTER TABLE territory RENAME TO territory_away');
    try {
      expect(await htmlAt('/t/ain')).not.toContain('<h1');
    } finally {
      await system.db.query('ALTER TABLE territory_away RENAME TO territory');
    }
  });
});

describe('a form sent before its script is there', () => {
  it('the address to sign in with is posted, and never stands in an address', async () => {
    if (!browser) return;
    const context = await browser.newContext({
      javaScriptEnabled: false,
      baseURL: system.base,
      locale: 'fr-FR',
    });
    const page = await context.newPage();
    await page.goto('/start');
    await page.getByLabel('Votre adresse e-mail').fill('intervenant@alize.test');
    await page.getByLabel('Votre adresse e-mail').press('Enter');
    await page.getByRole('heading', { name: 'Regardez vos messages' }).waitFor();
    expect(page.url()).not.toContain('intervenant');
    await system.drain();
    expect(
      system.mailbox
        .list()
        .filter(({ to, text }) => to.includes('intervenant@alize.test') && text.includes('/sign-in?')),
    ).toHaveLength(1);
    await context.close();
  });

  it.each(['need', 'offer'])('what was told in the form of a %s stands in it again', async (form) => {
    if (!browser) return;
    const html = await htmlAt(`/t/savoie/${form}`);
    expect(html).toMatch(/<form[^>]*method="post"/);
    const answer = await fetch(`${system.base}/t/savoie/${form}`, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ text: 'Un client</textarea><script>alert(1)</script> demande l’ISO' }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(
      '\nUn client&#60;/textarea&#62;&#60;script&#62;alert(1)&#60;/script&#62; demande l’ISO</textarea>',
    );
  });

  it('from another site nothing is taken', async () => {
    if (!browser) return;
    const answer = await fetch(`${system.base}/t/savoie/need`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.test', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ text: 'rien' }),
    });
    expect(answer.status).toBe(403);
  });
});

describe('the script takes it over', () => {
  it.each(['/', '/t/savoie', '/t/savoie/need', '/t/savoie/offer', '/start'])(
    '%s, in both languages, as it stands: nothing is drawn twice',
    async (path) => {
      if (!browser) return;
      for (const locale of ['fr-FR', 'en-GB'] as const) {
        const { page, faults } = await openPage(browser, system.base, { locale });
        await page.addInitScript(
          `addEventListener('DOMContentLoaded', () => (window.written = document.querySelector('h1')))`,
        );
        await page.goto(path);
        await settled(page);
        expect(
          await page.evaluate('Object.keys(window.written).some((key) => key.startsWith("__react"))'),
        ).toBe(true);
        expect(await page.evaluate('document.querySelector("h1") === window.written')).toBe(true);
        expect(faults).toEqual([]);
        await page.context().close();
      }
    },
  );

  it('keeps what was typed before it came', async () => {
    if (!browser) return;
    const { page, faults } = await openPage(browser, system.base);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/t/savoie/need', { waitUntil: 'commit' });
    const text = page.getByLabel('Racontez-le comme à un collègue');
    await text.pressSequentially('Un client demande la certification ISO 9001.');
    letGo();
    await page
      .getByRole('button', { name: /^Certification ISO 9001/ })
      .first()
      .waitFor();
    expect(await text.inputValue()).toBe('Un client demande la certification ISO 9001.');
    // The title nobody need write is made of what was read.
    await page.getByText(/Titre proposé.: «.Certification ISO 9001/).waitFor();
    await page.reload();
    await page
      .getByRole('button', { name: /^Certification ISO 9001/ })
      .first()
      .waitFor();
    expect(await text.inputValue()).toBe('Un client demande la certification ISO 9001.');
    expect(faults).toEqual([]);
  });
});

describe('a frame in somebody else’s page', () => {
  it.each([
    '/',
    '/t/savoie',
    '/t/savoie/need',
    '/t/savoie/data',
    '/relays',
    '/poster/savoie',
    '/impact/savoie',
    '/embed/nowhere/impact',
    '/qr/savoie',
    '/sign-in',
    '/embed',
    '/embed/nowhere',
    '/api/territories',
    '/favicon.svg',
    '/nowhere',
  ])('is refused by %s', async (path) => {
    if (!browser) return;
    const { headers } = await fetch(`${system.base}${path}`, { headers: { accept: 'text/html' } });
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('may hold the door alone, which has a link with its source and neither script nor cookie', async () => {
    if (!browser) return;
    const answer = await fetch(`${system.base}/embed/savoie?de=Mairie d’Ugine"><script>&lang=fr`);
    const html = await answer.text();
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors \*$/);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(html).not.toContain('<script');
    expect(html).toMatch(/href="http:\/\/[^"/]+\/t\/savoie\/need\?de=mairie-d-ugine-script" target="_blank"/);
  });
});

describe('what a network shows of an address', () => {
  it('is the page’s own title, and an image and icons that are there', async () => {
    if (!browser) return;
    const html = await htmlAt('/t/savoie');
    expect(html).toContain('<meta property="og:title" content="Alizé Savoie">');
    expect(html).toMatch(/<meta property="og:image" content="http:\/\/[^"/]+\/share\.png">/);
    expect(await htmlAt('/t/ile')).not.toContain('content="Alizé L’<b>');
    for (const [path, type] of [
      ['/share.png', 'image/png'],
      ['/favicon.ico', 'image/x-icon'],
      ['/apple-touch-icon.png', 'image/png'],
      ['/manifest.webmanifest', 'application/manifest+json'],
    ] as const) {
      const answer = await fetch(`${system.base}${path}`);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, type]);
    }
  });
});

it('a page scrolled before its script came stays where its reader is, and is found there after a reload', async () => {
  if (!browser) return;
  const { page, faults } = await openPage(browser, system.base, { viewport: PHONE });
  let bring = (): void => undefined;
  const script = new Promise<void>((resolve) => (bring = resolve));
  await page.route('**/assets/*.js', async (route) => {
    await script;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByRole('link', { name: /Savoie/ }).scrollIntoViewIfNeeded();
  const place = await page.evaluate<number>('window.scrollY');
  expect(place).toBeGreaterThan(0);
  bring();
  const takenOver = () => eventually(() => page.evaluate('window.history.scrollRestoration === "manual"'));
  await takenOver();
  expect(await page.evaluate<number>('window.scrollY')).toBe(place);
  await page.reload();
  await takenOver();
  await eventually(() => page.evaluate(`window.scrollY === ${place}`));
  expect(faults).toEqual([]);
  await page.context().close();
});

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { axeProblems, openBrowser, openPage } from './support/browser';
import { bootDemonstration, type Demonstration } from './support/demonstration';
import { WHO } from './support/shown';
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

async function open(who: string): Promise<Page> {
  if (!browser) throw new Error('no browser');
  const { system } = demonstration;
  const { page } = await openPage(browser, system.base);
  await signIn(system, page.context(), who);
  await page.goto('/partner');
  return page;
}

it('the contact reads the promise and the people, downloads the list', async () => {
  if (!browser) return;
  const page = await open(WHO.partner);
  await page.getByRole('heading', { level: 1, name: 'Alpélec Aluminium' }).waitFor();
  await page.getByText('jours promis').waitFor();
  await page.getByRole('rowheader', { name: 'Laurent Vuillermet' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger la liste (CSV)' }).press('Enter'),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('Laurent Vuillermet;Responsable qualité;');
});

it('refuses a mission only with a reason, which reaches the animator and not the colleague', async () => {
  if (!browser) return;
  const { system } = demonstration;
  const page = await open(WHO.partner);
  await page.getByRole('button', { name: 'Refuser' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Refuser' }).press('Enter');
  await dialog.getByText('À remplir.').first().waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByLabel('Pourquoi').fill('Trois départs en même temps.');
  await dialog.getByRole('button', { name: 'Refuser' }).press('Enter');
  await page.getByText('Rien à faire : aucune mission n’attend votre accord.').waitFor();
  const [match] = await system.db.query<{ status: string; decline_details: string }>(
    "SELECT status, decline_details FROM match WHERE decline_reason = 'employer_refused'",
  );
  expect(match).toEqual({ status: 'declined', decline_details: 'Trois départs en même temps.' });
});

it('is not for a volunteer, an animator or a head of firm', async () => {
  if (!browser) return;
  for (const who of [WHO.volunteer, WHO.animator, WHO.requester]) {
    const page = await open(who);
    await page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }).waitFor();
    await page.context().close();
  }
});

import type { Browser, Page } from 'playwright-core';
import type { System } from '../support/system';
import { makeWorld } from '../support/world';
import { axeProblems, openBrowser } from './support/browser';
import { bootPresentSystem } from './support/present-system';
import { openAs } from './support/sign-in';

const FANNY = 'animation.savoie@alize.test';
let system: System;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  system = await bootPresentSystem();
  const world = await makeWorld(system);
  await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']);
  await system.drain();
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

const titlesIn = (page: Page) => page.locator('tbody th').allInnerTexts();

it('enters a caller’s need from the screens, finds the file by the number, and takes the list along', async () => {
  if (!browser) return;
  // The public form would make her the firm's contact: it leads to the page for callers.
  const { page, faults } = await openAs(browser, system, FANNY, '/t/savoie/need');
  await page.getByRole('heading', { level: 1, name: 'Nouveau besoin' }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByLabel(/^Chercher l’entreprise/).fill('Scierie Perrin');
  await page.getByRole('option', { name: /^Saisir « Scierie Perrin »/ }).click();
  expect(await page.getByLabel('Nom de l’entreprise').inputValue()).toBe('Scierie Perrin');
  await page.getByRole('combobox', { name: /^Commune/ }).fill('chambery');
  await page.getByRole('option', { name: /^Chambéry/ }).click();
  await page.getByLabel('Prénom').fill('Jean');
  await page.getByLabel('Nom', { exact: true }).fill('Perrin');
  await page.getByRole('textbox', { name: /^Téléphone/ }).fill('06 39 98 20 35');
  await page
    .getByLabel(/^Avec ses mots/)
    .fill('M. Perrin m’a appelée : le bois se fend au séchage, il perd un lot sur dix.');
  await page.getByLabel('Emplois prévus').fill('2');
  await page.getByLabel(/^Qui l’a orientée/).fill('M. Durand, CCI');
  await page.getByRole('button', { name: 'Enregistrer ce besoin' }).click();
  await page.getByText('Besoin ouvert').first().waitFor();
  await page.getByText('Par téléphone · Envoi de M. Durand, CCI · Saisi par Fanny Blanc').waitFor();
  const needPage = page.url();
  await system.drain();
  expect(system.mailbox.list().filter(({ text }) => text.includes('séchage'))).toEqual([]);

  await page.goto(`/animate/search?q=${encodeURIComponent('06.39.98.20.35')}`);
  await page.getByRole('link', { name: 'Jean Perrin' }).waitFor();
  await page.getByRole('link', { name: /bois se fend/ }).click();
  await page.waitForURL(needPage);

  await page.goto('/animate/needs?q=perrin&columns=need,firm,phone');
  await page.getByRole('link', { name: /bois se fend/ }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  const shown = await titlesIn(page);
  expect(shown).toHaveLength(1);
  await page.getByText('Colonnes, tri et fichier').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Texte (CSV)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^alize-savoie-besoins-.*\.csv$/);
  const exported = await page.evaluate(
    async (path) => (await fetch(path)).text(),
    (await page.getByRole('link', { name: 'Texte (CSV)' }).getAttribute('href')) ?? '',
  );
  const lines = exported.replace('\ufeff', '').trim().split('\r\n');
  expect(lines[0]).toBe('Besoin;Entreprise;Téléphone');
  expect(lines.slice(1).map((line) => line.split(';')[0])).toEqual(shown);

  // From line to line, and into the file, without the mouse.
  await page.goto('/animate/needs');
  await page.getByRole('link', { name: /bois se fend/ }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.waitForURL(needPage);
  expect(faults).toEqual([]);
});

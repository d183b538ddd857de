import type { Browser } from 'playwright-core';
import type { System } from '../support/system';
import { makeWorld } from '../support/world';
import { axeProblems, openBrowser, overflow } from './support/browser';
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
  await world.openNeed('Certification ISO 9001', ['quality/iso-9001']);
  await system.drain();
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});
const open = (path: string) => openAs(browser, system, FANNY, path);

it('says while a firm is typed that it looks like another, merges the two by keyboard and undoes it', async () => {
  if (!browser) return;
  const { page, faults } = await open('/animate/organisations/new');
  await page.getByLabel('Nom', { exact: true }).fill('SARL Atelier Rochaix');
  await page.getByRole('combobox', { name: 'Commune' }).focus();
  await page.keyboard.type('chambery');
  await page
    .getByRole('option', { name: /Chambéry/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('Ressemble à Atelier Rochaix (Chambéry) : c’est elle ?').waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'SARL Atelier Rochaix' }).waitFor();

  const compare = page.getByRole('button', { name: 'Comparer et fusionner avec Atelier Rochaix' });
  await compare.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Fusionner deux fiches' });
  await dialog
    .getByText(/repris de l’autre fiche/)
    .first()
    .waitFor();
  await dialog.getByText('1 projet', { exact: false }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('radio', { name: 'Atelier Rochaix', exact: true }).press('Space');
  await dialog.getByRole('button', { name: 'Fusionner' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Atelier Rochaix', exact: true }).waitFor();
  await page.getByText(/Fusionnée avec la fiche d’Atelier Rochaix/).waitFor();
  await page.getByText('Certification ISO 9001').first().waitFor();

  await page.getByRole('button', { name: 'Défaire la fusion' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'SARL Atelier Rochaix' }).waitFor();
  await compare.waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await compare.press('Enter');
  await dialog.getByRole('button', { name: 'Fusionner' }).waitFor();
  expect(await overflow(page)).toBe(0);
  // The record that was just merged is asked for once more while the page leaves it.
  expect(faults.filter((fault) => !/40[49]/.test(fault))).toEqual([]);
});

it('keeps a photo with a note, and says of a file that is none why it was not', async () => {
  if (!browser) return;
  const { page } = await open('/animate/organisations');
  await page.getByRole('link', { name: 'Atelier Rochaix', exact: true }).click();
  const png = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Joindre un fichier' }).click(),
  ]);
  await chooser.setFiles([
    { name: 'atelier.png', mimeType: 'image/png', buffer: png },
    { name: 'devis.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') },
  ]);
  await page.getByLabel('Votre note').fill('Vu l’atelier.');
  await page.getByRole('button', { name: 'Noter', exact: true }).press('Enter');
  await page.getByText(/devis\.pdf.*Ce fichier n’est pas un document/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /atelier\.png/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('atelier.png');
  expect(await axeProblems(page)).toEqual([]);
});

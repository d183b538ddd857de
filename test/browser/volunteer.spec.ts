import { Offer } from '@alize/contracts';
import type { Browser } from 'playwright-core';
import type { System } from '../support/system';
import { makeWorld, type World } from '../support/world';
import { axeProblems, openBrowser } from './support/browser';
import { bootPresentSystem } from './support/present-system';
import { openAs } from './support/sign-in';

const WHO = 'intervenant@alize.test';
const FIRM_ADDRESS = 'dirigeante@alize.test';
let system: System;
let world: World;
let offer: string;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  system = await bootPresentSystem();
  world = await makeWorld(system);
  offer = await world.volunteer(WHO, { introduction: 'ask_first', capacity: 3 });
  await system.drain();
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

async function ask(title: string): Promise<void> {
  const needId = await world.openNeed(title, ['quality/iso-9001']);
  const animator = await system.as('animation.savoie@alize.test');
  await animator.post(`/api/needs/${needId}/matches`, { offerId: offer }, 201);
}
const open = (path: string) => openAs(browser, system, WHO, path);

it('says not now with a day, then accepts, and only then learns how to reach the firm', async () => {
  if (!browser) return;
  await ask('Un premier audit');
  const { page, faults } = await open('/volunteer');
  await page.getByRole('heading', { name: 'Un premier audit' }).first().waitFor();
  expect(await page.content()).not.toContain(FIRM_ADDRESS);

  await page.getByRole('button', { name: 'Dire non, ou pas maintenant' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Pas maintenant' }).press('Space');
  await dialog.getByRole('button', { name: 'Envoyer ma réponse' }).press('Enter');
  await dialog
    .getByText(/Une date va avec/)
    .first()
    .waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByLabel(/Quand pouvons-nous/).fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Envoyer ma réponse' }).press('Enter');
  await dialog.getByText('Cette date est passée.').first().waitFor();
  const soon = new Date(system.clock.now().getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel(/Quand pouvons-nous/).fill(soon);
  await dialog.getByRole('button', { name: 'Envoyer ma réponse' }).press('Enter');
  await page.getByText('Réponse envoyée').waitFor();
  await page.getByText(/Absences à venir/).waitFor();

  await ask('Un second audit');
  await page.reload();
  await page.getByRole('button', { name: 'Accepter l’appui' }).press('Enter');
  await page.getByRole('dialog').getByText('Quand un premier appel vous irait-il').waitFor();
  await page.getByRole('dialog').getByRole('checkbox').first().press('Space');
  await page.getByRole('dialog').getByRole('button', { name: 'Accepter l’appui' }).press('Enter');
  await page.getByText('C’est accepté.').waitFor();
  await page.getByRole('link', { name: FIRM_ADDRESS }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
});

it('pauses an offer and takes it back, withdraws another for good', async () => {
  if (!browser) return;
  const { page } = await open('/volunteer');
  await page.getByRole('button', { name: 'Suspendre' }).press('Enter');
  await page.getByText('Suspendue', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Annuler' }).press('Enter');
  await page.getByText('Ouverte', { exact: true }).waitFor();

  await page.getByRole('link', { name: 'Proposer autre chose' }).press('Enter');
  await page.getByText('Vous êtes prêté par Alpélec Aluminium.').waitFor();
  expect(await page.getByLabel('Prénom').count()).toBe(0);
  await page.getByLabel('Racontez-le comme à un collègue').fill('Je sais bâtir un tableau de bord.');
  await page.getByRole('combobox', { name: 'D’où partez-vous' }).focus();
  await page.keyboard.type('chambery');
  await page
    .getByRole('option', { name: /Chambéry/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Proposer mon aide' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Votre offre est ouverte' }).waitFor();
  await page.getByRole('link', { name: 'Voir mes offres' }).press('Enter');
  await page.getByRole('heading', { name: /tableaux? de bord/i }).waitFor();
  await page.getByRole('button', { name: 'Retirer' }).first().press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).press('Enter');
  await page.getByRole('heading', { name: /tableaux? de bord/i }).waitFor({ state: 'detached' });
});

it('changes an offer somebody else changed meanwhile: told what, nothing typed is lost', async () => {
  if (!browser) return;
  const { page } = await open(`/volunteer/offers/${offer}`);
  await page.getByLabel('En une ligne').fill('Mes propres mots, tapés à l’instant');

  const elsewhere = await system.as(WHO);
  const read = async () => Offer.parse((await elsewhere.get(`/api/offers/${offer}`, 200)).json);
  const { version } = await read();
  await elsewhere.patch(`/api/offers/${offer}`, { hoursPerMonth: 12, version }, 200);

  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByText('Quelqu’un a modifié cette page pendant que vous écriviez').waitFor();
  await page.getByText(/10 heures.*est devenu.*12 heures/).waitFor();
  expect(await page.getByLabel('En une ligne').inputValue()).toBe('Mes propres mots, tapés à l’instant');
  expect(await page.getByLabel('Combien d’heures par mois').inputValue()).toBe('12');
  expect(await axeProblems(page)).toEqual([]);
  expect((await read()).title).not.toContain('Mes propres mots');

  await page.getByRole('button', { name: 'Ajouter une absence' }).press('Enter');
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByText(/champs sont à corriger|point à corriger/).waitFor();
  const missing = page.locator('form').getByRole('listitem').filter({ hasText: 'À remplir.' });
  expect(await missing.getByRole('link').allTextContents()).toEqual([
    'Absence 2, Premier jour',
    'Absence 2, Dernier jour',
  ]);
  await page
    .getByRole('button', { name: /Retirer cette absence/ })
    .last()
    .press('Enter');
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Mes appuis' }).waitFor();
  expect(await read()).toMatchObject({ title: 'Mes propres mots, tapés à l’instant', hoursPerMonth: 12 });

  const absences = [{ from: '2031-08-01', to: '2031-08-21' }];
  await elsewhere.patch(`/api/offers/${offer}`, { absences, version: (await read()).version }, 200);
  await page.reload();
  await page.getByText(/du 1er août 2031 au 21 août 2031/).waitFor();
});

it('somebody else’s offer does not exist, nor does the partner’s page', async () => {
  if (!browser) return;
  const other = await world.volunteer('autre@alize.test');
  for (const path of [`/volunteer/offers/${other}`, '/volunteer/offers/nowhere', '/partner']) {
    const { page } = await open(path);
    await page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }).waitFor();
    await page.context().close();
  }
});

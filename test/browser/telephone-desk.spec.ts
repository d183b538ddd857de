import type { Browser, Page } from 'playwright-core';
import type { System } from '../support/system';
import { makeWorld } from '../support/world';
import { axeProblems, openBrowser } from './support/browser';
import { bootPresentSystem } from './support/present-system';
import { openAs } from './support/sign-in';

// A robot that knows only the screens: no call of the api, no read of the database. Of the system it has the clock alone.
const FANNY = 'animation.savoie@alize.test';
let system: System;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  system = await bootPresentSystem();
  const world = await makeWorld(system);
  await world.volunteer('karim@alize.test', { title: 'Tenir un tableau de bord' }, [
    'finance/management-control',
  ]);
  await world.openNeed('Un autre besoin', ['quality/iso-9001']);
  await system.drain();
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

/** What waits half a minute to be undone leaves. */
async function lateEnough(): Promise<void> {
  system.clock.set(new Date(system.clock.now().getTime() + 60_000));
  await system.drain();
}

async function enterNeed(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('menuitem', { name: 'Nouveau besoin' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nouveau besoin' }).waitFor();
  await page.getByLabel(/^Chercher l’entreprise/).fill('Scierie Perrin');
  await page.getByRole('option', { name: /^Saisir « Scierie Perrin »/ }).click();
  await page.getByRole('combobox', { name: /^Commune/ }).fill('chambery');
  await page.getByRole('option', { name: /^Chambéry/ }).click();
  await page.getByLabel('Prénom').fill('Jean');
  await page.getByLabel('Nom', { exact: true }).fill('Perrin');
  await page.getByRole('textbox', { name: /^Téléphone/ }).fill('06 39 98 20 35');
  await page.getByRole('textbox', { name: /^Adresse e-mail/ }).fill('jean.perrin@alize.test');
  await page.getByLabel(/^Avec ses mots/).fill('Le bois se fend au séchage, il perd un lot sur dix.');
  await page.getByRole('button', { name: 'Enregistrer ce besoin' }).click();
  await page.getByText('Besoin ouvert').first().waitFor();
}

async function fixSkill(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Modifier la demande' }).click();
  await page.getByRole('combobox', { name: /^Ajouter une compétence/ }).fill('contrôle qualité');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('heading', { level: 1, name: /bois se fend/ }).waitFor();
}

async function chooseUnlisted(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Choisir une autre personne…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Chercher/).fill('vuillerm');
  await dialog
    .getByRole('button', { name: /^Choisir : / })
    .first()
    .click();
  await dialog.getByLabel(/Votre phrase à/).fill('Vous avez tenu les stocks d’une scierie.');
  await dialog.getByRole('button', { name: 'Voir le message ainsi' }).click();
  await dialog.getByText('Pourquoi vous', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByText('doit répondre. Rien à faire avant.', { exact: false }).waitFor();
  await lateEnough();
}

it('takes a call from its first word to a mission that is closed and reopened, and takes the list along', async () => {
  if (!browser) return;
  const { page, faults } = await openAs(browser, system, FANNY, '/animate');
  await page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();
  await enterNeed(page);
  await fixSkill(page);
  await chooseUnlisted(page);

  // He rings: his number finds his file, and the call is noted with a day to call back.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('06.39.98.20.35');
  await page
    .getByRole('menuitem', { name: /Jean Perrin/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Jean Perrin' }).waitFor();
  await page.getByRole('tab', { name: 'Appel' }).click();
  await page.getByLabel('Avec qui').fill('Jean Perrin');
  await page.getByLabel('Ce qui s’est dit').fill('Il veut savoir quand l’appui commence.');
  await page.getByLabel(/^À faire le \(facultatif\)/).fill(system.clock.today());
  await page.getByRole('button', { name: 'Noter l’appel' }).click();
  await page.getByText('Appel avec Jean Perrin').waitFor();
  await page.goto('/animate/people?due=today');
  await page.getByRole('link', { name: 'Perrin Jean' }).waitFor();
  expect(await axeProblems(page)).toEqual([]);

  // The volunteer says yes on the telephone; the mission starts, ends, and goes on after all.
  await page.goto('/animate/missions');
  await page.getByRole('link', { name: 'Scierie Perrin' }).click();
  await page.getByRole('button', { name: 'A dit oui au téléphone' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'A dit oui au téléphone' }).click();
  await page.getByText('Accord noté.').waitFor();
  await lateEnough();
  await page.reload();
  await page.getByRole('button', { name: 'Noter une journée' }).click();
  await page.getByRole('button', { name: 'Noter cette journée' }).click();
  await page.getByText('Journée notée.').waitFor();
  await page.getByRole('button', { name: 'Terminer…' }).click();
  const end = page.getByRole('dialog');
  await end.getByRole('radio', { name: 'Mené à bien' }).check({ force: true });
  await end.getByRole('radio', { name: /entreprise/i }).check({ force: true });
  await end.getByRole('button', { name: 'Terminer l’appui' }).click();
  await page.getByText('Appui terminé.').waitFor();
  await lateEnough();
  await page.reload();
  await page.getByRole('button', { name: 'Rouvrir' }).click();
  await page.getByRole('dialog').getByLabel('Pourquoi ?').fill('Il reste une journée à faire.');
  await page.getByRole('dialog').getByRole('button', { name: 'Rouvrir' }).click();
  await page.getByText('Appui rouvert.').waitFor();

  // The view, and the same rows in its file.
  await page.goto('/animate/needs?q=perrin&columns=need,firm,stage,phone');
  await page.getByRole('link', { name: /bois se fend/ }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  const cells = (await page.locator('tbody tr').locator('th, td').allInnerTexts()).map((cell) => cell.trim());
  await page.getByText('Colonnes, tri et fichier').click();
  const href = (await page.getByRole('link', { name: 'Texte (CSV)' }).getAttribute('href')) ?? '';
  const text = await page.evaluate(async (path) => (await fetch(path)).text(), href);
  const [, ...lines] = text.replace('\ufeff', '').trim().split('\r\n');
  expect(lines.map((line) => line.split(';').slice(0, 3))).toEqual([cells.slice(0, 3)]);
  expect(lines).toHaveLength(1);
  // The preview of a request that lacks its reason is refused.
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
});

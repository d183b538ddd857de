import { CreateConvention } from '@alize/contracts';
import { ConventionsService, SYSTEM } from '@alize/directory';
import type { Browser } from 'playwright-core';
import type { System } from '../support/system';
import { makeWorld } from '../support/world';
import { axeProblems, openBrowser, openPage } from './support/browser';
import { bootPresentSystem } from './support/present-system';
import { signIn } from './support/sign-in';

let system: System;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  system = await bootPresentSystem();
  const world = await makeWorld(system);
  const pledges = [{ organisationId: world.group, daysPerYear: 10, amountCents: 0 }];
  const convention = { territoryId: world.savoie, name: 'Convention', startsOn: '2026-01-01', pledges };
  await system.app.get(ConventionsService).create(SYSTEM, CreateConvention.parse(convention));
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

it('a stranger offers help by keyboard, the animator admits it on screen, the volunteer finds their offer', async () => {
  if (!browser) return;
  const { page, faults } = await openPage(browser, system.base);
  await page.goto('/t/savoie');
  await page.getByRole('link', { name: 'Je peux aider' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: /Que savez-vous faire/ }).waitFor();
  const send = page.getByRole('button', { name: 'Proposer mon aide' });

  // Nothing filled in: everything that is missing is said at once, the organisation too.
  await send.press('Enter');
  await page.getByText('Quelques champs sont à corriger').waitFor();
  await page.getByText('À remplir.').first().waitFor();
  const lines = page.locator('form').getByRole('listitem');
  expect(await lines.getByRole('link').allTextContents()).toEqual([
    'Racontez-le comme à un collègue',
    'Qui vous emploie\u202f?',
    'D’où partez-vous\u202f?',
    'Prénom',
    'Nom',
    'Adresse e-mail',
  ]);
  await lines.getByRole('link', { name: /Qui vous emploie/ }).press('Enter');
  await page
    .locator(':focus')
    .and(page.getByRole('button', { name: /Qui vous emploie/ }))
    .waitFor();
  expect(await axeProblems(page)).toEqual([]);

  const write = async (label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).first().focus();
    await page.keyboard.insertText(text);
  };
  await write(
    'Racontez-le comme à un collègue',
    'J’ai préparé la certification ISO 9001 et j’ai recruté des opérateurs. L’export, je connais un peu.',
  );
  const chips = page.getByRole('row');
  await page.getByRole('row', { name: /9001/ }).waitFor();
  const before = await chips.count();
  // A chip taken away and a level chosen survive a reload.
  await page.getByRole('row', { name: /9001/ }).getByRole('button').press('Enter');
  await page.getByRole('row', { name: /9001/ }).waitFor({ state: 'detached' });
  const level = page.getByRole('group', { name: 'À quel niveau ?' }).getByRole('button').first();
  await level.press('Enter');
  await page.getByRole('option', { name: 'C’est mon métier' }).press('Enter');

  await page.getByRole('button', { name: /Qui vous emploie/ }).press('Enter');
  await page.getByRole('option', { name: 'Mon organisme n’est pas dans la liste' }).press('Enter');
  await write('Nom de votre organisme', 'Cabinet d’Étang');
  await page.getByRole('combobox', { name: 'D’où partez-vous' }).focus();
  await page.keyboard.type('chambery');
  await page
    .getByRole('option', { name: /Chambéry/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await write('Prénom', 'Inès');
  await write('Nom', 'd’Arc');
  await write('Adresse e-mail', 'ines@exemple.test');

  await page.reload();
  await page.getByRole('row').first().waitFor();
  expect(await page.getByRole('row', { name: /9001/ }).count()).toBe(0);
  expect(await chips.count()).toBeLessThan(before);
  expect(await level.textContent()).toContain('C’est mon métier');
  expect(await page.getByLabel('Nom de votre organisme').inputValue()).toBe('Cabinet d’Étang');
  await page.getByText(/Personne ne voit votre offre avant/).waitFor();

  await send.press('Enter');
  await page.getByRole('heading', { name: /Ouvrez le message/ }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await system.drain();
  const mail = system.mailbox.list().find(({ to }) => to.includes('ines@exemple.test'));
  await page.goto(/\/confirm-offer\?\S+/.exec(mail?.text ?? '')?.[0] ?? 'no link');
  await page.getByRole('button').click();
  await page.getByText('Offre envoyée').waitFor();
  await system.drain();

  const animator = await openPage(browser, system.base);
  await signIn(system, animator.page.context(), 'animation.savoie@alize.test');
  const told = system.mailbox.list().find(({ text }) => text.includes('/animate/admissions/'));
  await animator.page.goto(/\/animate\/admissions\/[\w-]+/.exec(told?.text ?? '')?.[0] ?? 'no link');
  await animator.page.getByText(/Cabinet d’Étang/).waitFor();
  await animator.page.getByRole('button', { name: 'Accueillir cette offre' }).press('Enter');
  const dialog = animator.page.getByRole('dialog');
  // Theirs is not listed: without an organisation the offer is not admitted.
  await dialog.getByRole('button', { name: 'Accueillir cette offre' }).press('Enter');
  await dialog.getByText('À remplir.').waitFor();
  await dialog.getByRole('combobox').focus();
  // What is found stays while the next letter is looked for: Enter takes what the arrow points at.
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await animator.page.route(/\/api\/organisations\?q=alp&/, async (route) => {
    await held;
    await route.continue();
  });
  await animator.page.keyboard.type('al');
  await animator.page.getByRole('option', { name: /Alpélec/ }).waitFor();
  const asked = animator.page.waitForRequest(/\/api\/organisations\?q=alp&/);
  await animator.page.keyboard.type('p');
  await asked;
  await animator.page.keyboard.press('ArrowDown');
  await animator.page.keyboard.press('Enter');
  letGo();
  await dialog.getByRole('button', { name: 'Accueillir cette offre' }).press('Enter');
  await animator.page.getByText('Cette offre est déjà ouverte.').first().waitFor();
  expect(await axeProblems(animator.page)).toEqual([]);

  await system.drain();
  await signIn(system, page.context(), 'ines@exemple.test');
  await page.goto('/start');
  await page.getByRole('heading', { level: 1, name: 'Mes appuis' }).waitFor();
  await page.getByText('Ouverte').waitFor();
  expect(faults).toEqual([]);
});

it('the page that admits offers is for those who run a territory', async () => {
  if (!browser) return;
  const { page } = await openPage(browser, system.base);
  await page.goto('/animate/admissions');
  await page.getByRole('heading', { level: 1, name: 'Se connecter' }).waitFor();
  await signIn(system, page.context(), 'ines@exemple.test');
  await page.goto('/animate/admissions');
  await page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }).waitFor();
});

import type { Browser, Page } from 'playwright-core';
import type { System } from '../support/system';
import { makeWorld, type World } from '../support/world';
import { axeProblems, openBrowser } from './support/browser';
import { bootPresentSystem } from './support/present-system';
import { openAs } from './support/sign-in';

const FANNY = 'animation.savoie@alize.test';
const ADMIN = 'admin@alize.test';
let system: System;
let world: World;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  system = await bootPresentSystem();
  world = await makeWorld(system);
  await system.drain();
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

const open = (path: string, who = FANNY) => openAs(browser, system, who, path);
async function choose(page: Page, label: string, typed: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).focus();
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: option }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
async function select(page: Page, label: RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).last().press('Enter');
  await page.getByRole('option', { name: option, exact: true }).press('Enter');
}

it('records an organisation and one of its people by keyboard, who signs in with the role given', async () => {
  if (!browser) return;
  const { page, faults } = await open('/animate/directory');
  await page.getByRole('link', { name: 'Organismes et entreprises' }).press('Enter');
  await page.getByRole('link', { name: 'Ajouter un organisme' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Ajouter un organisme' }).waitFor();
  await page.getByLabel('Nom', { exact: true }).fill('École d’ingénieurs des Bauges');
  await page.getByLabel(/^SIRET/).fill('12345678901234');
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByText(/champs sont à corriger/).waitFor();
  await page
    .getByText('Un chiffre de ce SIRET est faux : vérifiez-le, ou cherchez l’entreprise par son nom.')
    .first()
    .waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByLabel(/^SIRET/).fill('');
  await choose(page, 'Commune', 'chambery', /Chambéry/);
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'École d’ingénieurs des Bauges' }).waitFor();

  await page.goto('/animate/people/new');
  await page.getByLabel('Adresse e-mail').fill('ecole@exemple.test');
  await page.getByLabel('Prénom').fill('Inès');
  await page.getByLabel('Nom', { exact: true }).fill('d’Arc');
  await select(page, /Rôle$/, 'Contact d’un partenaire');
  await choose(page, 'Organisme', 'bauges', /Bauges/);
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Inès d’Arc' }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  expect(faults).toEqual([]);

  const theirs = await open('/start', 'ecole@exemple.test');
  await theirs.page.getByRole('heading', { level: 1, name: 'École d’ingénieurs des Bauges' }).waitFor();
});

it('an animator gives no administrator’s role, nor any in another’s territory', async () => {
  if (!browser) return;
  const { page } = await open('/animate/people/new');
  await page.getByRole('button', { name: /Rôle$/ }).press('Enter');
  await page.getByRole('option', { name: 'Animation' }).waitFor();
  expect(await page.getByRole('option', { name: 'Administration' }).count()).toBe(0);
  await page.getByRole('option', { name: 'Animation' }).press('Enter');
  await page.getByRole('button', { name: /Territoire$/ }).press('Enter');
  expect(await page.getByRole('option').allTextContents()).toEqual(['Savoie']);
});

it('signs a convention with its promises in euros, changes one, and keeps its dates', async () => {
  if (!browser) return;
  const { page, faults } = await open('/animate/conventions/new');
  await page.getByLabel('Début').fill('2026-01-01');
  await page.getByRole('button', { name: 'Ajouter un signataire' }).press('Enter');
  await choose(page, 'Signataire', 'alp', /Alpélec/);
  await page.getByLabel('Jours par an').fill('40');
  await page.getByLabel('Montant en euros').fill('12500,50');
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByText('Du jeudi 1er janvier 2026 au', { exact: false }).waitFor();
  expect(await system.db.query('SELECT days_per_year, amount_cents::int AS cents FROM pledge')).toEqual([
    { days_per_year: 40, cents: 1_250_050 },
  ]);
  await page.getByLabel('Jours par an').fill('60');
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByText('Enregistré.').first().waitFor();
  // Dates are corrected like the rest.
  expect(await page.getByLabel('Début').count()).toBe(1);
  expect(await axeProblems(page)).toEqual([]);
  await page.goto('/animate/conventions');
  await page.getByText('12 500,50', { exact: false }).first().waitFor();
  expect(faults).toEqual([]);
});

it('changes a rule, sees what other weights would do first, and is told of a bad one beside it', async () => {
  if (!browser) return;
  await world.volunteer('premier@alize.test');
  await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']);
  await system.drain();
  const { page } = await open('/animate/policy');
  const ladder = page.getByLabel('Rappels, en jours ouvrés de silence');
  expect(await ladder.inputValue()).toBe('3, 9, 21, 45');
  await ladder.fill('2, 5, jamais');
  await page.getByLabel('Distance').fill('0');
  await page.getByRole('button', { name: 'Voir ce que ces poids changeraient' }).press('Enter');
  await page.getByText(/Rien n’est encore enregistré/).waitFor();
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByText('Un point à corriger').waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await ladder.fill('2, 5, 8');
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByText('Enregistré.').first().waitFor();
  await page.reload();
  expect(await page.getByLabel('Rappels, en jours ouvrés de silence').inputValue()).toBe('2, 5, 8');
  expect(await page.getByLabel('Avance maximale, en euros').inputValue()).toMatch(/^30\s000$/);
});

it('opens a territory, for an administrator only', async () => {
  if (!browser) return;
  const animator = await open('/animate/territories');
  await animator.page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }).waitFor();
  const { page } = await open('/animate/territories', ADMIN);
  await page.getByLabel('Nom', { exact: true }).fill('Haute-Savoie');
  await page.getByLabel('Code').fill('haute-savoie');
  await page.getByLabel('Nom de l’expéditeur des messages').fill('Alizé Haute-Savoie');
  await page.getByLabel('Adresse à laquelle on répond').fill('animation.hs@alize.test');
  await page.getByLabel(/^Départements/).fill('74');
  await page.getByRole('button', { name: 'Ouvrir un territoire' }).press('Enter');
  await page.getByText('Territoire ouvert', { exact: false }).first().waitFor();
  await page.getByRole('link', { name: 'Haute-Savoie' }).waitFor();
});

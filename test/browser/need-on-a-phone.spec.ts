import type { Browser, Page } from 'playwright-core';
import type { System } from '../support/system';
import { makeWorld } from '../support/world';
import { axeProblems, openBrowser, openPage, overflow, PHONE } from './support/browser';
import { bootPresentSystem } from './support/present-system';

let system: System;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  system = await bootPresentSystem();
  await makeWorld(system);
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

/** A slow 3G: 300 ms to and fro, 700 kbit/s. */
async function slowly(page: Page): Promise<void> {
  page.setDefaultTimeout(30_000);
  const line = await page.context().newCDPSession(page);
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 700_000 / 8,
    uploadThroughput: 700_000 / 8,
  });
}

const linkTo = (email: string): string => {
  const mail = system.mailbox
    .list()
    .findLast(({ to, text }) => to.includes(email) && text.includes('/confirm?token='));
  return /\/confirm\?\S+/.exec(mail?.text ?? '')?.[0] ?? 'no link';
};

it('a need on a telephone with little network: offline when it is sent, a wrong address, no SIRET at hand', async () => {
  if (!browser) return;
  const { page } = await openPage(browser, system.base, { viewport: PHONE });
  await slowly(page);
  await page.goto('/t/savoie/need');
  await page
    .getByLabel('Racontez-le comme à un collègue')
    .fill(
      'bjr, on est 8 ds la boite, un client nous demande la certification ISO 9001 et on ne sait pas faire',
    );
  await page.getByText(/Titre proposé.*ISO 9001/).waitFor();
  await page.getByLabel('Nom de l’entreprise').fill('CHAUDRONNERIE GIROD');
  // As it is typed, and left for the next field without a choice in the list.
  await page.getByRole('combobox', { name: 'Commune' }).fill('st jean de maurienne');
  await page.getByLabel('Prénom').fill('Mickaël');
  await page.getByLabel('Nom', { exact: true }).fill('Girod');
  await page.getByLabel('Téléphone').fill('06 39 98 00 07');
  await page.getByText('Le soir', { exact: true }).click();
  await page.getByLabel('Adresse e-mail').fill('mickael@girodd.test');
  // Nothing was said to be wrong on the way.
  expect(await page.getByText('À remplir.').count()).toBe(0);
  expect(await page.getByRole('combobox', { name: 'Commune' }).inputValue()).toBe('Saint-Jean-de-Maurienne');
  expect(await overflow(page)).toBe(0);
  expect(await axeProblems(page)).toEqual([]);

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Envoyer mon besoin' }).click();
  await page.getByText(/partira tout seul dès son retour/).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.context().setOffline(false);
  const title = page.getByRole('heading', { level: 1, name: /Ouvrez le message/ });
  await title.waitFor();
  await page.locator('h1:focus').waitFor();
  expect(await axeProblems(page)).toEqual([]);

  // Its address is its own: it is there again, and so is what was written, one page back.
  await page.reload();
  await title.waitFor();
  await page
    .getByText(/mickael@girodd\.test/)
    .first()
    .waitFor();
  await page.getByText('Fanny Blanc', { exact: true }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Voir où il en est' }).click();
  await title.waitFor();
  await system.drain();
  const former = linkTo('mickael@girodd.test');

  await page.getByRole('button', { name: 'Corriger l’adresse' }).click();
  await page.getByLabel('La bonne adresse e-mail').fill('mickael@girod.test');
  await page.getByRole('button', { name: 'Envoyer à cette adresse' }).click();
  await page.getByText(/Message envoyé à mickael@girod\.test/).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await system.drain();

  const mail = await page.context().newPage();
  await mail.goto(former);
  await mail.getByRole('heading', { name: 'Ce lien ne sert plus' }).waitFor();
  await mail.goto(linkTo('mickael@girod.test'));
  await mail.getByText(/vous appelle, plutôt le soir/).waitFor();
  await mail.getByRole('button', { name: /Confirmer mon adresse/ }).click();
  await mail.getByText('Besoin envoyé').waitFor();
  await mail.goBack();
  // The link opened again says so.
  await mail.goto(linkTo('mickael@girod.test'));
  await mail.getByRole('heading', { name: 'Ce besoin est déjà envoyé' }).waitFor();
  await mail.getByRole('link', { name: 'Suivre mon besoin' }).click();
  await mail.getByRole('heading', { level: 1, name: 'Mon projet' }).waitFor();

  // The page left open noticed by itself, and says by when.
  await page.getByRole('heading', { level: 1, name: 'Besoin envoyé' }).waitFor();
  await page
    .getByText(/Fanny Blanc lit et vous appelle, plutôt le soir, avant le/)
    .first()
    .waitFor();

  // A second need asks nothing that is known, though nobody has read the first.
  await mail.goto('/t/savoie/need');
  await mail.getByText(/déjà connu de nous/).waitFor();
  for (const known of ['Nom de l’entreprise', 'Prénom', 'Téléphone', 'Adresse e-mail'])
    expect(await mail.getByLabel(known).count()).toBe(0);
});

it('a commune of no territory leads to who can help there, and keeps what was written', async () => {
  if (!browser) return;
  const { page, faults } = await openPage(browser, system.base, { viewport: PHONE });
  await page.goto('/t/savoie/need');
  await page.getByRole('combobox', { name: 'Commune' }).fill('quimper');
  await page.getByLabel('Prénom').fill('Anne');
  await page.getByRole('link', { name: /Voir qui peut vous aider/ }).click();
  await page.getByRole('heading', { level: 1, name: /Quimper.*Alizé n’y est pas encore/ }).waitFor();
  await page.getByLabel('Votre adresse e-mail').fill('anne@firme.test');
  await page.getByRole('button', { name: 'Laisser mon adresse' }).click();
  await page.getByText('Adresse gardée').waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.goto('/t/savoie/need');
  expect(await page.getByLabel('Prénom').inputValue()).toBe('Anne');
  const admin = await system.as('admin@alize.test');
  const { text } = await admin.get('/api/awaited-places', 200);
  expect(text).toContain('anne@firme.test');
  expect(faults).toEqual([]);
});

import type { Page } from 'playwright-core';
import type { System } from '../../support/system';

/** Who posts, and what. */
export interface PostedNeed {
  title: string;
  text: string;
  email: string;
}

/** By mouse, as a head of a firm who never came before: both doors found, the form filled, the address confirmed from the mail. */
export async function postNeed(
  system: System,
  page: Page,
  { title, text, email }: PostedNeed,
): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: /Savoie/ }).click();
  await page.getByRole('link', { name: 'J’ai besoin d’une expertise' }).click();
  await page.getByLabel('Racontez-le comme à un collègue').fill(text);
  await page.getByRole('button', { name: 'Changer le titre' }).click();
  await page.getByLabel('Titre du besoin').fill(title);
  await page.getByLabel('Nom de l’entreprise').fill('Atelier Rochaix');
  await page.getByRole('combobox', { name: 'Commune' }).fill('chambery');
  await page
    .getByRole('option', { name: /Chambéry/ })
    .first()
    .click();
  await page.getByLabel('Prénom').fill('Claire');
  await page.getByLabel('Nom', { exact: true }).fill('Rochaix');
  await page.getByLabel('Téléphone').fill('06 39 98 00 07');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Envoyer mon besoin' }).click();
  await page.getByRole('heading', { name: /Ouvrez le message/ }).waitFor();
  await system.drain();
  const mail = system.mailbox
    .list()
    .find(({ to, text: words }) => to.includes(email) && words.includes('/confirm?token='));
  await page.goto(/\/confirm\?\S+/.exec(mail?.text ?? '')?.[0] ?? 'no link');
  await page.getByRole('button').click();
  await page.getByText('Besoin envoyé').waitFor();
  await system.drain();
}

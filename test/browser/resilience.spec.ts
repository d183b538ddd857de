import { Offer } from '@alize/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CuttableLine } from '../contracts/cuttable-line';
import type { System } from '../support/system';
import { makeWorld, type World } from '../support/world';
import { axeProblems, openBrowser, openPage } from './support/browser';
import { bootPresentSystem } from './support/present-system';
import { signIn } from './support/sign-in';

const VOLUNTEER = 'intervenant@alize.test';
const FANNY = 'animation.savoie@alize.test';
let system: System;
let world: World;
let offer: string;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  system = await bootPresentSystem();
  world = await makeWorld(system);
  offer = await world.volunteer(VOLUNTEER, { introduction: 'ask_first' });
  await system.drain();
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

async function open(path: string, who: string): Promise<{ page: Page; context: BrowserContext }> {
  if (!browser) throw new Error('no browser');
  const { page } = await openPage(browser, system.base);
  await signIn(system, page.context(), who);
  await page.goto(path);
  return { page, context: page.context() };
}

it('a session lost in the middle of a form: sign in again in another tab, and what was typed is saved', async () => {
  if (!browser) return;
  const { page, context } = await open(`/volunteer/offers/${offer}`, VOLUNTEER);
  await page.getByLabel('En une ligne').fill('Écrit avant que la session ne se perde');
  await system.db.query(
    'UPDATE session SET revoked_at = now() WHERE person_id = (SELECT id FROM person WHERE email = $1)',
    [VOLUNTEER],
  );
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Votre session a pris fin' });
  await dialog.waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Recevoir le lien' }).press('Enter');
  await dialog.getByText('Regardez vos messages').waitFor();
  await system.drain();
  const link = system.mailbox
    .list()
    .find(({ to, text }) => to.includes(VOLUNTEER) && text.includes('/sign-in?token='));
  const other = await context.newPage();
  await other.goto(/\/sign-in\?\S+/.exec(link?.text ?? '')?.[0] ?? 'no link');
  await other.getByRole('button').click();
  await other.getByRole('heading', { level: 1, name: 'Mes appuis' }).waitFor();
  await other.close();
  await page.getByRole('heading', { level: 1, name: 'Mes appuis' }).waitFor();
  const { title } = Offer.parse((await (await system.as(FANNY)).get(`/api/offers/${offer}`, 200)).json);
  expect(title).toBe('Écrit avant que la session ne se perde');
});

it('a server that goes away and comes back: said, waited for, nothing typed is lost', async () => {
  if (!browser) return;
  const line = await CuttableLine.to(system.base);
  const { page } = await openPage(browser, line.url);
  await page.goto('/t/savoie/need');
  const text = page.getByLabel('Racontez-le comme à un collègue');
  await text.fill('Un client demande la certification ISO 9001, et nous ne savons pas par où commencer.');
  await page
    .getByRole('button', { name: /^Certification ISO 9001/ })
    .first()
    .waitFor();
  await line.cut();
  await text.fill('Un client demande la certification ISO 9001 ; nous ne savons pas par où commencer.');
  await page.getByText('Alizé ne répond pas', { exact: false }).first().waitFor();
  expect(await axeProblems(page)).toEqual([]);
  expect(await text.inputValue()).toContain('certification ISO 9001');
  await line.mend();
  await page.getByText('Alizé répond de nouveau.').waitFor();
  await page.reload();
  expect(await text.inputValue()).toContain('certification ISO 9001');
  await page.context().close();
  await line.cut();
});

it('two tabs, one choice: the second is told, in words, that it was made already', async () => {
  if (!browser) return;
  const needId = await world.openNeed('Deux onglets pour un besoin', ['quality/iso-9001']);
  await system.drain();
  const { page: first, context } = await open(`/animate/needs/${needId}`, FANNY);
  const second = await context.newPage();
  await second.goto(`/animate/needs/${needId}`);
  for (const page of [first, second]) {
    await page
      .getByRole('button', { name: /^Solliciter/ })
      .first()
      .press('Enter');
    await page.getByRole('dialog').getByText('Pourquoi vous', { exact: false }).waitFor();
  }
  await first.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).press('Enter');
  await first.getByText('reçoit votre demande', { exact: false }).first().waitFor();
  await second.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).press('Enter');
  await second.getByRole('dialog').getByRole('alert').waitFor();
  const [{ count } = { count: 0 }] = await system.db.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM match WHERE need_id = $1',
    [needId],
  );
  expect(count).toBe(1);
});

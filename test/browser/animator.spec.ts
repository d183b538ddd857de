import { UNDO_SECONDS } from '@alize/contracts';
import type { Browser } from 'playwright-core';
import type { System } from '../support/system';
import { makeWorld, type World } from '../support/world';
import { axeProblems, openBrowser, openPage, PHONE } from './support/browser';
import { bootPresentSystem } from './support/present-system';
import { postNeed } from './support/post-need';
import { openAs, signIn } from './support/sign-in';

const FANNY = 'animation.savoie@alize.test';
const RACHID = 'animation.ain@alize.test';
const VOLUNTEER = 'intervenant@alize.test';
const FIRM = 'dirigeante@alize.test';
let system: System;
let world: World;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  system = await bootPresentSystem();
  world = await makeWorld(system);
  await world.volunteer(VOLUNTEER, { introduction: 'ask_first' });
  await world.volunteer('directe@alize.test', { introduction: 'direct', hoursPerMonth: 2 });
  await system.drain();
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

const open = (path: string, who = FANNY) => openAs(browser, system, who, path);
const mailTo = (who: string, words: string) =>
  system.mailbox.list().find(({ to, text }) => to.includes(who) && text.includes(words));

it('from a need in a form to a mission logged: qualify, compare, see the mail, ask, accept by link, log a day', async () => {
  if (!browser) return;
  const firm = await openPage(browser, system.base, { viewport: PHONE });
  await postNeed(system, firm.page, {
    title: 'Obtenir la certification ISO 9001',
    text: 'Un gros client demande la certification ISO 9001 avant l’été, nous ne savons pas par où commencer.',
    email: FIRM,
  });
  expect(firm.faults).toEqual([]);
  const { page, faults } = await open('/animate');
  await page.getByRole('heading', { level: 2, name: 'À qualifier' }).waitFor();
  await page.getByRole('link', { name: /^Qualifier/ }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Obtenir la certification ISO 9001' }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  const needPage = page.url();
  await page.getByLabel(/Ce que vous retenez de l’appel/).fill('Audit prévu en juin, à rappeler.');
  // Read by the machine is not confirmed: she is asked once, and answers with one touch.
  await page.getByRole('button', { name: 'Ouvrir le besoin' }).press('Enter');
  await page.getByText('Aucune compétence n’est confirmée').waitFor();
  const proposal = page
    .getByRole('group', { name: 'Est-ce bien cela ?' })
    .getByRole('button', { name: /^Certification ISO 9001 «/, pressed: false });
  await proposal.press('Enter');
  await page.getByRole('button', { name: /^Certification ISO 9001$/, pressed: true }).waitFor();
  await page.getByRole('button', { name: 'Ouvrir le besoin' }).press('Enter');
  await page.getByText('Besoin ouvert.').waitFor();
  await system.drain();

  // From the board, three more clicks: the line, the person, the mail.
  await page.goto('/animate');
  await page.getByRole('link', { name: /^Choisir quelqu’un/ }).press('Enter');
  const first = page.getByRole('article').first();
  await first.getByText('10 heures par mois', { exact: false }).first().waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Solliciter Laurent Vuillermet' }).first().press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Pourquoi vous', { exact: false }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Envoyer' }).press('Enter');
  await page.getByText('Laurent Vuillermet reçoit votre demande.').waitFor();
  await page.getByText('Laurent Vuillermet doit répondre. Rien à faire avant.').waitFor();
  // It leaves once it can no longer be undone.
  system.clock.advance(UNDO_SECONDS * 1_000);
  await system.drain();

  const link = /\/answer\?\S+/.exec(mailTo(VOLUNTEER, '/answer?')?.text ?? '')?.[0] ?? 'no link';
  const volunteer = await openPage(browser, system.base);
  await volunteer.page.goto(link);
  await volunteer.page.locator('button[value=accept]').click();
  await volunteer.page.getByRole('heading', { level: 1 }).waitFor();
  await system.drain();
  expect(mailTo(FIRM, VOLUNTEER)?.subject).toContain('peut vous aider');
  expect(mailTo(VOLUNTEER, FIRM)?.subject).toContain('Présentation');

  await signIn(system, volunteer.page.context(), VOLUNTEER);
  await volunteer.page.goto('/volunteer');
  await volunteer.page.getByRole('button', { name: 'Noter une journée' }).press('Enter');
  await volunteer.page.getByLabel('Combien d’heures').fill('13');
  await volunteer.page.getByRole('button', { name: 'Noter cette journée' }).press('Enter');
  await volunteer.page.getByText(/12/).first().waitFor();
  // What is typed stays as it was typed, and is told to be wrong.
  await volunteer.page.getByLabel('Combien d’heures').fill('0,1');
  await volunteer.page.getByRole('button', { name: 'Noter cette journée' }).press('Enter');
  await volunteer.page.getByText(/0,25/).first().waitFor();
  expect(await volunteer.page.getByLabel('Combien d’heures').inputValue()).toBe('0,1');
  await volunteer.page.getByLabel('Combien d’heures').fill('3,5');
  await volunteer.page.getByLabel(/En quelques mots/).fill('Premier tour de l’atelier');
  await volunteer.page.getByRole('button', { name: 'Noter cette journée' }).press('Enter');
  await volunteer.page.getByText('Journée notée.').waitFor();
  expect(await axeProblems(volunteer.page)).toEqual([]);

  await page.goto(needPage);
  await page.getByRole('link', { name: /Voir la mise en relation/ }).press('Enter');
  await page.getByRole('table').getByText('Premier tour de l’atelier').waitFor();
  await page.getByRole('button', { name: 'L’entreprise a eu un contact' }).press('Enter');
  await page.getByText('L’entreprise dit : nous sommes en contact.').waitFor();
  expect(await axeProblems(page)).toEqual([]);
  expect(faults).toEqual([]);
});

it('writes down a refusal, then asks the same person again, knowingly', async () => {
  if (!browser) return;
  const needId = await world.openNeed('Un premier audit', ['quality/iso-9001']);
  await system.drain();
  const { page } = await open(`/animate/needs/${needId}`);
  await page
    .getByRole('button', { name: /^Présenter Laurent/ })
    .first()
    .press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'Les messages qui vont partir' }).waitFor();
  await dialog.getByRole('button', { name: 'Envoyer' }).press('Enter');
  await page.getByText('Les deux personnes reçoivent leur présentation.').waitFor();
  await page.getByRole('link', { name: /Voir la mise en relation/ }).press('Enter');
  await page.getByRole('button', { name: 'Annuler la mise en relation' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler la mise en relation' }).press('Enter');
  await page.getByText('Mise en relation annulée.').waitFor();
});

it('finds by a slip of the finger, from anywhere, with one key, and does what is asked by its name', async () => {
  if (!browser) return;
  const { page, faults } = await open('/animate');
  await page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();
  await page.keyboard.press('/');
  const palette = page.getByRole('dialog', { name: 'Chercher ou faire' });
  await palette.waitFor();
  await page.keyboard.type('vuilermet');
  await palette
    .getByRole('menuitem', { name: /Laurent Vuillermet/ })
    .first()
    .waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nouvelle off');
  await palette.getByRole('menuitem', { name: 'Nouvelle offre' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nouvelle offre' }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  // A ringing phone: the call is noted on the file of who rings.
  await page.keyboard.press('Control+k');
  await palette.getByRole('menuitem', { name: 'Noter un appel' }).click();
  await page.getByRole('dialog', { name: 'Noter un appel' }).waitFor();
  await page.keyboard.type('vuillermet');
  await page
    .getByRole('menuitem', { name: /Laurent Vuillermet/ })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Appel', selected: true }).waitFor();
  await page.goto('/animate/search?q=vuilermet');
  await page.getByRole('heading', { level: 2, name: 'Personnes' }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  expect(faults).toEqual([]);
});

it('another territory’s need does not exist, nor do these pages for a volunteer', async () => {
  if (!browser) return;
  const needId = await world.openNeed('Un besoin de Savoie', ['quality/iso-9001']);
  for (const [path, who] of [
    [`/animate/needs/${needId}`, RACHID],
    ['/animate', VOLUNTEER],
    ['/animate/search', VOLUNTEER],
  ] as const) {
    const { page } = await open(path, who);
    await page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }).waitFor();
    await page.context().close();
  }
});

it('logs a call with a day to call back, finds it on the board, does it and takes that back', async () => {
  const need = await world.openNeed('Tenir la certification', ['quality/iso-9001']);
  if (!browser) return;
  const { page, faults } = await open(`/animate/needs/${need}`);
  await page.getByRole('tab', { name: 'Appel' }).press('Enter');
  await page.getByLabel('Avec qui').fill('Claire Rochaix');
  await page.getByLabel('Ce qui s’est dit').fill('Elle attend la date de l’audit.');
  await page.getByLabel(/^À faire le \(facultatif\)/).fill(system.clock.today());
  await page.getByRole('button', { name: 'Noter l’appel' }).press('Enter');
  await page.getByText('L’appel est noté.').waitFor();
  await page.getByText('Appel avec Claire Rochaix').waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.goto('/animate');
  const done = page.getByRole('button', { name: 'Fait : Rappeler Claire Rochaix' });
  await done.press('Enter');
  await page.getByText('C’est fait.').waitFor();
  await done.waitFor({ state: 'detached' });
  await page
    .getByRole('region', { name: 'Messages' })
    .getByRole('button', { name: 'Annuler' })
    .press('Enter');
  await done.press('Enter');
  await done.waitFor({ state: 'detached' });
  expect(await axeProblems(page)).toEqual([]);
  expect(faults).toEqual([]);
});

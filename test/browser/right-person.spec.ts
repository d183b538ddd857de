import type { Browser } from 'playwright-core';
import { z } from 'zod';
import type { System } from '../support/system';
import { BOURG, makeWorld, needOf, type World } from '../support/world';
import { axeProblems, openBrowser } from './support/browser';
import { bootPresentSystem } from './support/present-system';
import { openAs } from './support/sign-in';

const FANNY = 'animation.savoie@alize.test';
const Created = z.object({ id: z.string() });
const OFFERS = [
  {
    who: 'Odile Ravoire',
    title: 'Mettre de l’ordre dans une production',
    text: 'Trente ans en laiterie. J’ai déjà réorganisé une cave d’affinage de huit mille meules avec l’équipe en place. Je viens une journée par semaine.',
    skills: ['production/production-management'],
  },
  {
    who: 'Bruno Chappaz',
    title: 'Recruter sans se tromper',
    text: 'Responsable du recrutement, je relis vos annonces et je prépare les entretiens avec vous.',
    skills: ['hr/hr-management'],
  },
  {
    who: 'Sarah Whitcombe',
    title: 'Vendre en Allemagne',
    text: 'Douze ans d’export : tarifs, agents, salons, premiers clients.',
    skills: ['export/export-strategy'],
  },
  {
    who: 'Karim Benhaddou',
    title: 'Tenir un tableau de bord',
    text: 'Contrôleur de gestion, je calcule ce que coûte un produit et ce qu’il rapporte.',
    skills: ['finance/management-control'],
  },
];
let system: System;
let world: World;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  system = await bootPresentSystem();
  world = await makeWorld(system);
  for (const [index, { who, skills, ...offer }] of OFFERS.entries()) {
    const email = `volunteer${index}@alize.test`;
    await world.volunteer(email, { ...offer, introduction: 'ask_first' }, skills);
    await rename(email, who);
  }
  await world.volunteer(
    'voisin@alize.test',
    {
      title: 'Répondre à un questionnaire de sécurité informatique',
      text: 'Responsable de la sécurité informatique, je réponds chaque mois à des questionnaires de sécurité de clients.',
      communeCode: BOURG,
    },
    ['digital/cybersecurity'],
  );
  await rename('voisin@alize.test', 'Loïc Canaripenet');
  await system.drain();
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

async function rename(email: string, name: string): Promise<void> {
  await system.db.query(
    `UPDATE person SET first_name = split_part($2, ' ', 1), last_name = split_part($2, ' ', 2) WHERE email = $1`,
    [email, name],
  );
}
/** Sheets of paper of a PDF, as its own page objects say. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
const open = (path: string) => openAs(browser, system, FANNY, path);

it('from a need as people speak to the person whose sentence answers it', async () => {
  if (!browser) return;
  const animator = await system.as(FANNY);
  const text =
    'On est six à la fromagerie. On n’arrive plus à produire assez, c’est le bazar dans la cave d’affinage, il faudrait quelqu’un qui a déjà réorganisé une cave.';
  const fields = { ...needOf('On n’arrive plus à suivre'), text };
  const { id } = Created.parse((await animator.post('/api/needs', fields, 201)).json);
  const { page, faults } = await open(`/animate/needs/${id}`);
  const asked = page.getByRole('group', { name: 'Est-ce bien cela ?' });
  await asked.getByRole('button', { name: /^Organisation de la production/ }).press('Enter');
  await page.getByRole('button', { name: 'Ouvrir le besoin' }).press('Enter');
  const first = page.getByRole('article').first();
  await first.getByRole('heading', { name: 'Odile Ravoire' }).waitFor();
  expect(await first.locator('blockquote').innerText()).toContain('J’ai déjà réorganisé une cave d’affinage');
  const bold = (await first.locator('blockquote strong').allInnerTexts()).join(' ');
  expect(bold).toMatch(/réorganisé.*cave.*affinage/);
  expect(bold).not.toMatch(/équipe/);
  expect(await axeProblems(page)).toEqual([]);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
  await page.getByRole('button', { name: 'Solliciter Odile Ravoire' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Pourquoi vous', { exact: false }).waitFor();
  expect(await dialog.getByText('ne répond pas nettement').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Envoyer' }).press('Enter');
  await page.getByText('Odile Ravoire doit répondre. Rien à faire avant.').waitFor();

  // A typo is corrected although somebody is asked, and the history says so.
  await page.getByRole('link', { name: 'Modifier la demande' }).press('Enter');
  await page.getByLabel(/En une ligne/).fill('On n’arrive plus à suivre à la cave');
  await page.getByLabel(/Heures d’aide/).fill('30');
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'On n’arrive plus à suivre à la cave' }).waitFor();
  await page.getByText('On n’arrive plus à suivre à la cave', { exact: false }).nth(1).waitFor();
  expect(faults).toEqual([]);
});

it('says nobody where nobody answers, names the skill to recruit, and takes whom the animator knows', async () => {
  if (!browser) return;
  const text =
    'Un grand client nous envoie un questionnaire de sécurité informatique de 168 questions, personne ici ne sait y répondre.';
  const needId = await world.openNeed('168 questions de sécurité', ['digital/cybersecurity'], { text });
  const { page, faults } = await open(`/animate/needs/${needId}`);
  await page.getByText('Personne ici ne correspond nettement à ce besoin').waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
  // Next door somebody could: no whole name, and whom to ask.
  await page.getByText('Loïc C.', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'Écrire à Alizé Ain' }).waitFor();
  expect(await page.content()).not.toContain('Canaripenet');
  expect(await axeProblems(page)).toEqual([]);
  const sheet = await page.getByRole('link', { name: 'Ouvrir la fiche pour les DRH' }).getAttribute('href');
  const recruiting = await page.context().newPage();
  await recruiting.goto(sheet ?? '');
  await recruiting.getByText('Cybersécurité', { exact: false }).first().waitFor();

  await page.getByRole('button', { name: 'Choisir une autre personne…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Chercher/).fill('benhadd');
  await dialog.getByText('1 personne', { exact: false }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Choisir : Karim Benhaddou' }).press('Enter');
  await dialog.getByText('Cette offre ne répond pas nettement à ce besoin').waitFor();
  // Somebody who shares no skill is asked with her own sentence, and nothing is sent before the mail is there to be read.
  await dialog.getByText('Aucune compétence de cette personne', { exact: false }).waitFor();
  expect(await dialog.getByRole('button', { name: 'Envoyer' }).isEnabled()).toBe(false);
  await dialog.getByLabel(/Votre phrase à/).fill('Vous avez tenu l’informatique d’une coopérative.');
  await dialog.getByRole('button', { name: 'Voir le message ainsi' }).press('Enter');
  await dialog.getByText('Pourquoi vous', { exact: false }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByLabel(/Pourquoi cette personne/).fill('A tenu l’informatique d’une coopérative.');
  await dialog.getByRole('button', { name: 'Envoyer' }).press('Enter');
  await page.getByText('Karim Benhaddou doit répondre. Rien à faire avant.').waitFor();
  await page.getByRole('link', { name: /Voir la mise en relation/ }).press('Enter');
  await page.getByText('A tenu l’informatique d’une coopérative.').first().waitFor();
  // The preview that asked for her sentence.
  expect(faults).toEqual([expect.stringContaining('409')]);
});

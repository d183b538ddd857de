import type { Browser } from 'playwright-core';
import { z } from 'zod';
import type { System } from '../support/system';
import { makeWorld, type World } from '../support/world';
import { axeProblems, openBrowser, openPage } from './support/browser';
import { bootPresentSystem } from './support/present-system';

let system: System;
let world: World;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  system = await bootPresentSystem();
  world = await makeWorld(system);
  await world.volunteer('intervenant@alize.test');
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

const HOSTILE = `<script>alert('x')</script> l'atelier d'Élodie 🙂 مرحبا ${'é'.repeat(9_000)}`;

describe('a stranger', () => {
  it('posts a need by keyboard, confirms it from the mail, and finds it again signed in', async () => {
    if (!browser) return;
    const { page, faults } = await openPage(browser, system.base);
    await page.goto('/');
    await page.getByRole('link', { name: /Savoie/ }).click();
    await page.getByRole('link', { name: 'J’ai besoin d’une expertise' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /De quoi avez-vous besoin/ }).waitFor();

    await page.getByRole('button', { name: 'Envoyer mon besoin' }).press('Enter');
    await page.getByText('Quelques champs sont à corriger').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    const lines = page.locator('form').getByRole('listitem');
    await lines.filter({ hasText: 'Adresse e-mail' }).waitFor();
    expect(await lines.allTextContents()).toEqual([
      'Racontez-le comme à un collègue\u00a0: À remplir.',
      'Nom de l’entreprise\u00a0: À remplir.',
      'Commune\u00a0: À remplir.',
      'Prénom\u00a0: À remplir.',
      'Nom\u00a0: À remplir.',
      'Téléphone\u00a0: À remplir.',
      'Adresse e-mail\u00a0: À remplir.',
    ]);
    for (const field of ['Téléphone', 'Commune', 'Racontez-le comme à un collègue']) {
      await lines.getByRole('link', { name: field, exact: true }).press('Enter');
      await page
        .locator(':focus')
        .and(page.getByLabel(field, { exact: true }))
        .waitFor();
    }

    const write = async (label: string | RegExp, text: string) => {
      await page
        .getByLabel(label, { exact: typeof label === 'string' })
        .first()
        .focus();
      await page.keyboard.insertText(text);
    };
    await write('Racontez-le comme à un collègue', `Un client demande la certification ISO 9001. ${HOSTILE}`);
    await page
      .getByRole('button', { name: /^Certification ISO 9001/, pressed: false })
      .first()
      .waitFor();
    await page.getByText('Ajouter des précisions').press('Enter');
    await write(/^Où voulez-vous emmener/, 'Un nouvel atelier et trois embauches.');
    await write(/^SIRET/, '900000050 00014');
    await page.getByText(/registre public ne répond pas/).waitFor();
    await write('Téléphone', '06 39 98 00 07');
    await write('Nom de l’entreprise', 'L’atelier Rochaix');
    await page.getByRole('combobox', { name: 'Commune' }).focus();
    await page.keyboard.type('chambery');
    await page
      .getByRole('option', { name: /Chambéry/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await write('Prénom', 'Zoé');
    await write('Nom', 'd’Étang');
    await write('Adresse e-mail', 'zoe@firme.test');

    // Left and found again: nothing is lost.
    await page.reload();
    expect(await page.getByLabel('Nom de l’entreprise').inputValue()).toBe('L’atelier Rochaix');

    await page.getByRole('button', { name: 'Envoyer mon besoin' }).press('Enter');
    const sent = page.getByRole('heading', { name: /Ouvrez le message/ });
    // What is refused, if anything, says why.
    await sent.or(lines.first()).waitFor();
    expect(await lines.allTextContents()).toEqual([]);
    await sent.waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await system.drain();
    const mail = system.mailbox.list().find(({ to }) => to.includes('zoe@firme.test'));
    await page.goto(/\/confirm\?\S+/.exec(mail?.text ?? '')?.[0] ?? 'no link');
    await page.getByRole('button').click();
    await page.getByText('Besoin envoyé').waitFor();
    await system.drain();

    // Her own click opened her session.
    await page.getByRole('link', { name: 'Suivre mon besoin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mon projet' }).waitFor();
    // Before anybody has read it: it is theirs already.
    await page.getByText(/lit votre besoin et vous appelle/).waitFor();
    expect(await axeProblems(page)).toEqual([]);

    const animator = await system.as('animation.savoie@alize.test');
    const { json } = await animator.get('/api/needs?status=submitted', 200);
    const needs = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(json).items;
    await animator.post(`/api/needs/${needs[0]!.id}/qualification`, {}, 200);

    await page.reload();
    await page.getByText('Besoin lu avec vous').waitFor();
    expect(faults).toEqual([]);
  });

  it('signs in on a computer by the code of a mail read on a telephone', async () => {
    if (!browser) return;
    const { page, faults } = await openPage(browser, system.base);
    await page.goto('/my');
    await page.getByLabel('Votre adresse e-mail').fill('intervenant@alize.test');
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByText('Regardez vos messages').waitFor();
    await system.drain();
    const mail = system.mailbox
      .list()
      .find(({ to, text }) => to.includes('intervenant@alize.test') && text.includes('/sign-in?token='));
    const [, code = ''] = /([0-9]{4}\s[0-9]{4})/.exec(mail?.text ?? '') ?? [];
    expect(await axeProblems(page)).toEqual([]);
    await page.getByLabel(/Son code/).fill('1234 5678');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page
      .getByText(/Ce code n’ouvre rien/)
      .first()
      .waitFor();
    await page.getByLabel(/Son code/).fill(code);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mon projet' }).waitFor();
    // The refusal of the wrong code, and no other.
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
  });

  it('who publishes before the last fields are drawn is told of those too, by name', async () => {
    if (!browser) return;
    const { page, faults } = await openPage(browser, system.base);
    await page.addInitScript(`new MutationObserver((_, watch) => {
      const publish = document.querySelector('form button[type=submit]');
      if (!publish) return;
      watch.disconnect();
      publish.click();
    }).observe(document, { subtree: true, childList: true })`);
    await page.goto('/t/savoie/need');
    const lines = page.locator('form').getByRole('listitem');
    await lines.getByRole('link', { name: 'Adresse e-mail' }).press('Enter');
    await page.locator(':focus').and(page.getByLabel('Adresse e-mail')).waitFor();
    expect(await lines.last().textContent()).toBe('Adresse e-mail\u00a0: À remplir.');
    expect(faults).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { CreateConvention, CreatePerson, TerritoryPolicy } from '@alize/contracts';
import { ConventionsService, PeopleService, SYSTEM, TerritoriesService } from '@alize/directory';
import { MatchesService } from '@alize/matches';
import type { Browser, Page } from 'playwright-core';
import type { System } from '../support/system';
import { makeWorld, type World } from '../support/world';
import { axeProblems, openBrowser, openPage } from './support/browser';
import { bootPresentSystem } from './support/present-system';
import { WHO } from './support/shown';
import { signIn } from './support/sign-in';

let browser: Browser | undefined;
let system: System;
let world: World;
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  system = await bootPresentSystem();
  await somethingToAgreeTo();
});
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

/** A group that promised days, its contact, and a colleague's mission that waits for them. */
async function somethingToAgreeTo(): Promise<void> {
  const { app, clock, db } = system;
  world = await makeWorld(system);
  const { savoie, group, volunteer, openNeed } = world;
  const pledges = [{ organisationId: group, daysPerYear: 10, amountCents: 0 }];
  const startsOn = `${clock.today().slice(0, 4)}-01-01`;
  const convention = { territoryId: savoie, name: 'Convention', startsOn, pledges };
  await app.get(ConventionsService).create(SYSTEM, CreateConvention.parse(convention));
  const roles = [{ role: 'partner_contact', organisationId: group }];
  const contact = { email: WHO.partner, firstName: 'Nadia', lastName: 'Perret', roles };
  await app.get(PeopleService).create(SYSTEM, CreatePerson.parse(contact));
  const policy = TerritoryPolicy.parse({ employerApproval: true });
  await app.get(TerritoriesService).updatePolicy(SYSTEM, savoie, { policy, version: 1 });
  const offerId = await volunteer(WHO.volunteer, { introduction: 'direct' });
  await db.query("UPDATE person SET job_title = 'Responsable qualité' WHERE email = $1", [WHO.volunteer]);
  const needId = await openNeed('Préparer l’ISO 9001', ['quality/iso-9001']);
  await app.get(MatchesService).approve(SYSTEM, needId, offerId);
  await system.drain();
}

async function open(who: string): Promise<Page> {
  if (!browser) throw new Error('no browser');
  const { page } = await openPage(browser, system.base);
  await signIn(system, page.context(), who);
  await page.goto('/partner');
  return page;
}

it('the contact reads the promise and the people, downloads the list', async () => {
  if (!browser) return;
  const page = await open(WHO.partner);
  await page.getByRole('heading', { level: 1, name: 'Alpélec Aluminium' }).waitFor();
  await page.getByText('jours promis', { exact: true }).waitFor();
  await page.getByRole('rowheader', { name: 'Laurent Vuillermet' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger la liste (CSV)' }).press('Enter'),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('Laurent Vuillermet;Responsable qualité;');
});

it('shows no day as given until one is noted, and attests that one', async () => {
  if (!browser) return;
  const page = await open(WHO.partner);
  await page.getByRole('heading', { name: 'Qui a aidé quelle entreprise' }).waitFor();
  const noted = () =>
    page
      .getByText(/^jours? notés?$/u)
      .first()
      .locator('xpath=..')
      .textContent();
  expect(await noted()).toMatch(/\D0$/u);
  await page.getByText(/^Aucun jour noté en \d{4}/u).waitFor();
  const { app, clock } = system;
  const { savoie } = world;
  const needId = await world.openNeed('Écrire nos procédures', ['quality/iso-9001']);
  const offerId = await world.volunteer('anne@alpelec.test', { introduction: 'direct' });
  const policyOff = await app.get(TerritoriesService).get(savoie);
  await app.get(TerritoriesService).updatePolicy(SYSTEM, savoie, {
    policy: TerritoryPolicy.parse({ employerApproval: false }),
    version: policyOff.version,
  });
  const id = await app.get(MatchesService).approve(SYSTEM, needId, offerId);
  await system.drain();
  await page.reload();
  await page.getByText(/^Aucun jour noté en \d{4}/u).waitFor();
  expect(await noted()).toMatch(/\D0$/u);
  await (await system.as('anne@alpelec.test')).post(`/api/missions/${id}/start`, {}, 200);
  await (
    await system.as('anne@alpelec.test')
  ).post(`/api/missions/${id}/days`, { day: clock.today(), hours: 7 }, 201);
  await page.reload();
  await page.getByText(/^1 jour noté par 1 personne, pour 1 entreprise\.$/u).waitFor();
  expect(await noted()).toMatch(/\D1$/u);
  expect(await axeProblems(page)).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Attestation \d{4} \(PDF\)$/u }).press('Enter'),
  ]);
  expect(readFileSync(await file.path(), 'latin1').slice(0, 5)).toBe('%PDF-');
});

it('refuses a mission only with a reason, which reaches the animator and not the colleague', async () => {
  if (!browser) return;
  const page = await open(WHO.partner);
  await page.getByRole('button', { name: 'Refuser' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Refuser' }).press('Enter');
  await dialog.getByText('À remplir.').first().waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByLabel('Pourquoi').fill('Trois départs en même temps.');
  await dialog.getByRole('button', { name: 'Refuser' }).press('Enter');
  await page.getByText('Rien à faire : aucun appui n’attend votre accord.').waitFor();
  const [match] = await system.db.query<{ status: string; decline_details: string }>(
    "SELECT status, decline_details FROM match WHERE decline_reason = 'employer_refused'",
  );
  expect(match).toEqual({ status: 'declined', decline_details: 'Trois départs en même temps.' });
});

it('is not for a volunteer, an animator or a head of firm', async () => {
  if (!browser) return;
  for (const who of [WHO.volunteer, WHO.animator, WHO.requester]) {
    const page = await open(who);
    await page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }).waitFor();
    await page.context().close();
  }
});

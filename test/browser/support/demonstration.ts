import { CreateAssignment, SubmitOffer, TerritoryPolicy } from '@alize/contracts';
import { SYSTEM, TerritoriesService } from '@alize/directory';
import { AssignmentsService, MatchAnswers, MatchesService } from '@alize/matches';
import { OffersService, OfferConfirmations, OfferSubmissions } from '@alize/offers';
import { payAdvances, signAdvances } from '../../../infra/seeds/seed-advances';
import { seedDemonstration } from '../../../infra/seeds/seed';
import type { System } from '../../support/system';
import { bootPresentSystem } from './present-system';
import { type Shown, WHO } from './shown';

export interface Demonstration {
  system: System;
  shown: Shown;
}

/** A system with the demonstration in it, and something under way in each state a page can show. */
export async function bootDemonstration(): Promise<Demonstration> {
  const system = await bootPresentSystem();
  await seedDemonstration(system.app, () => undefined);
  const offerId = await idOf(system, 'offer o JOIN person p ON p.id = o.person_id', 'o.id', WHO.volunteer);
  const shown = {
    offerId,
    ...(await lender(system, offerId)),
    ...(await meetings(system, offerId)),
    submissionId: await offersOfHelp(system),
    assignmentId: await draft(system),
    ...(await committee(system)),
  };
  await system.drain();
  return { system, shown: { ...shown, advanceId: await advance(system) } };
}

async function idOf({ db }: System, from: string, column: string, email: string): Promise<string> {
  const [row] = await db.query<{ id: string }>(
    `SELECT ${column} AS id FROM ${from} WHERE p.email = $1 ORDER BY 1 LIMIT 1`,
    [email],
  );
  if (!row) throw new Error(`the demonstration has nothing of ${email}`);
  return row.id;
}

/** The volunteer is asked, and was introduced; a colleague's mission waits for the employer; the requester met somebody. */
async function meetings(
  system: System,
  offerId: string,
): Promise<Pick<Shown, 'needId' | 'openNeedId' | 'newNeedId' | 'matchId'>> {
  const { app, db } = system;
  const [matches, territories] = [app.get(MatchesService), app.get(TerritoriesService)];
  const needId = await idOf(system, 'need n JOIN person p ON p.id = n.contact_id', 'n.id', WHO.requester);
  const needs = await db.query<{ id: string; own: boolean }>(
    `SELECT n.id, p.email = $1 AS own FROM need n JOIN territory t ON t.id = n.territory_id JOIN person p ON p.id = n.contact_id
     WHERE n.status = 'open' AND t.code = 'savoie' ORDER BY n.id`,
    [WHO.requester],
  );
  const others = needs.filter(({ own }) => !own).map(({ id }) => id);
  const colleagues = await db.query<{ id: string }>(
    `SELECT o.id FROM offer o JOIN offer theirs ON theirs.id = $1 AND theirs.organisation_id = o.organisation_id
     WHERE o.id <> $1 AND o.status = 'active' AND o.introduction = 'direct' ORDER BY o.id`,
    [offerId],
  );
  await db.query('UPDATE offer SET capacity = 3 WHERE id = $1', [offerId]);
  const [first, second, third, fourth] = others;
  const [colleague] = colleagues;
  const own = needs.find((need) => need.own);
  if (!first || !second || !third || !fourth || !colleague || !own)
    throw new Error('the demonstration is too small');
  const answered = await matches.approve(SYSTEM, first, offerId, {
    whyYou: 'Vous connaissez bien ce métier.',
  });
  await app.get(MatchAnswers).answer(SYSTEM, answered, 'accept');
  await matches.approve(SYSTEM, second, offerId, { whyYou: 'Vous connaissez bien ce métier.' });
  const met = await matches.approve(SYSTEM, own.id, colleagues[1]?.id ?? colleague.id, {
    whyYou: 'Vous connaissez bien ce métier.',
  });
  if (!met) throw new Error('nobody was met');
  const { id: savoie } = (await territories.list()).find(({ code }) => code === 'savoie') ?? { id: '' };
  const policy = await territories.policyOf(savoie);
  const { version } = await territories.get(savoie);
  await territories.updatePolicy(SYSTEM, savoie, {
    policy: TerritoryPolicy.parse({ ...policy, employerApproval: true }),
    version,
  });
  await matches.approve(SYSTEM, third, colleague.id, { whyYou: 'Vous connaissez bien ce métier.' });
  await app.get(OffersService).update(SYSTEM, offerId, {
    absences: [{ from: '2030-08-01', to: '2030-08-21' }],
    version: await versionOf(system, offerId),
  });
  const [waiting] = await db.query<{ id: string }>(
    `SELECT n.id FROM need n JOIN territory t ON t.id = n.territory_id
     WHERE n.status = 'submitted' AND n.confirmed_at IS NOT NULL AND t.code = 'savoie' ORDER BY n.id LIMIT 1`,
  );
  if (!waiting) throw new Error('nothing waits to be qualified');
  return { needId, openNeedId: fourth, newNeedId: waiting.id, matchId: answered };
}

async function lender(
  { db }: System,
  offerId: string,
): Promise<Pick<Shown, 'personId' | 'organisationId' | 'conventionId'>> {
  const [row] = await db.query<{ personId: string; organisationId: string; conventionId: string }>(
    `SELECT o.person_id AS "personId", o.organisation_id AS "organisationId", cv.id AS "conventionId"
     FROM offer o JOIN convention cv ON cv.territory_id = o.territory_id WHERE o.id = $1 ORDER BY cv.id LIMIT 1`,
    [offerId],
  );
  if (!row) throw new Error('no convention covers the offer');
  return row;
}

/** Of the only committee there is. */
async function committee({ db }: System): Promise<Pick<Shown, 'heldId' | 'comingId' | 'applicationId'>> {
  const [row] = await db.query<{ heldId: string; comingId: string; applicationId: string }>(
    `SELECT held.id AS "heldId", coming.id AS "comingId", a.id AS "applicationId" FROM committee_session held
     JOIN committee_session coming ON coming.status = 'convened' JOIN application a ON a.status = 'submitted'
     WHERE held.status = 'closed'`,
  );
  if (!row) throw new Error('the demonstration has no committee');
  return row;
}

/** What the committee granted, signed and paid. */
async function advance({ app, db }: System): Promise<string> {
  await signAdvances(app);
  await payAdvances(app);
  const [paid] = await db.query<{ id: string }>("SELECT id FROM advance WHERE status = 'disbursed' LIMIT 1");
  if (!paid) throw new Error('the committee granted nothing');
  return paid.id;
}

/** Of the whole of Savoie. */
async function draft({ app, db }: System): Promise<string> {
  const [territory] = await db.query<{ id: string }>("SELECT id FROM territory WHERE code = 'savoie'");
  return app.get(AssignmentsService).request(SYSTEM, territory?.id ?? '', CreateAssignment.parse({}));
}

async function versionOf({ db }: System, offerId: string): Promise<number> {
  const [row] = await db.query<{ version: number }>('SELECT version FROM offer WHERE id = $1', [offerId]);
  return row?.version ?? 1;
}

/** Two strangers offer help, one of a partner and one of nobody known. */
async function offersOfHelp({ app, db }: System): Promise<string> {
  const submissions = app.get(OfferSubmissions);
  const confirmations = app.get(OfferConfirmations);
  const [place] = await db.query<{ territoryId: string; organisationId: string }>(
    `SELECT t.id AS "territoryId", pl.organisation_id AS "organisationId" FROM territory t
     JOIN convention cv ON cv.territory_id = t.id JOIN pledge pl ON pl.convention_id = cv.id
     WHERE t.code = 'savoie' ORDER BY pl.organisation_id LIMIT 1`,
  );
  const skills = await db.query<{ skillId: string; level: 2 }>(
    `SELECT id AS "skillId", 2 AS level FROM skill WHERE scheme = 'alize' AND code LIKE 'quality/%' ORDER BY code LIMIT 3`,
  );
  const send = async (fields: object) => {
    const { id } = await submissions.submit(
      null,
      SubmitOffer.parse({
        territoryId: place?.territoryId,
        ...{ text: 'Vingt ans d’audits dans l’industrie. J’aime surtout transmettre la méthode.', skills },
        ...{ communeCode: '73065', hoursPerMonth: 7, title: 'Préparer un audit sans le redouter' },
        ...fields,
      }),
    );
    await confirmations.confirm(confirmations.tokenOf(id));
    return id;
  };
  const contact = {
    firstName: 'Marie-Alexandrine',
    lastName: 'de La Rochefoucauld',
    phone: '06 39 98 12 34',
  };
  await send({
    organisationName: 'Cabinet Vaugelas et associés',
    contact: { ...contact, email: 'marie@exemple.test' },
  });
  return send({
    organisationId: place?.organisationId,
    contact: {
      firstName: 'Luc',
      lastName: 'Bonnet',
      email: 'luc@exemple.test',
      jobTitle: 'Auditeur interne',
    },
  });
}

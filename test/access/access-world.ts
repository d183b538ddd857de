import { CreateConvention, CreateOffer, CreateOrganisation, CreatePerson } from '@alize/contracts';
import { ConventionsService, OrganisationsService, PeopleService, SYSTEM } from '@alize/directory';
import { Import } from '@alize/imports';
import { ReplyRow } from '@alize/notifications';
import { OffersService } from '@alize/offers';
import { newId } from '@alize/platform';
import { z } from 'zod';
import { actorWith } from '../support/actors';
import type { Client } from '../support/client';
import { type System, tokenIn } from '../support/system';
import { decidedCommittee } from './committee-world';
import { BOURG, makeWorld, needOf, SIRETS } from '../support/world';

/** In the order of the columns of the matrix: those of Savoie, those of the Ain, and who runs everything. */
export const ACTORS = [
  'anonymous',
  'newcomer',
  'requester',
  'volunteer',
  'contact',
  'committee',
  'steering',
  'animator',
  'requester of the Ain',
  'volunteer of the Ain',
  'contact of the Ain',
  'animator of the Ain',
  'administrator',
] as const;
export type ActorName = (typeof ACTORS)[number];

/** The objects that the matrix asks for, all of Savoie, each where nothing more can happen to it. */
export interface Objects {
  territory: string;
  organisation: string;
  convention: string;
  /** The volunteer. */
  person: string;
  /** The contact of the group. */
  secondPerson: string;
  /** Of two records of one person. */
  merge: string;
  offer: string;
  submission: string;
  need: string;
  match: string;
  day: string;
  /** An entry removed is gone for the next who asks. */
  secondDay: string;
  assignment: string;
  line: string;
  mail: string;
  skill: string;
  /** Words noted of the need. */
  missingSkill: string;
  /** A note about the need. */
  activity: string;
  activityFile: string;
  conventionFile: string;
  /** An answer by mail about the need. */
  reply: string;
  /** A file to bring in. */
  import: string;
  /** A dossier that was granted, with its letter, and all that led there. */
  application: string;
  session: string;
  item: string;
  poll: string;
  decision: string;
  condition: string;
  conflict: string;
  document: string;
  /** Signed, paid, with money that came back. */
  advance: string;
  fund: string;
  receipt: string;
  /** Of the actor of the committee, who chairs it. */
  seat: string;
  otherSeat: string;
}
export interface AccessWorld {
  objects: Objects;
  clients: ReadonlyMap<ActorName, Client>;
  /** How everybody is reached who works for no programme. */
  secrets: { email: string; phone: string }[];
}

/** Whoever has an address at `savoie.test` or `ain.test` has a telephone, and both belong to that territory. */
const EMAILS: [Exclude<ActorName, 'anonymous'>, string][] = [
  ['newcomer', 'newcomer@nowhere.test'],
  ['requester', 'requester@savoie.test'],
  ['volunteer', 'volunteer@savoie.test'],
  ['contact', 'contact@savoie.test'],
  ['committee', 'committee@savoie.test'],
  ['steering', 'steering@savoie.test'],
  ['animator', 'animation.savoie@alize.test'],
  ['requester of the Ain', 'requester@ain.test'],
  ['volunteer of the Ain', 'volunteer@ain.test'],
  ['contact of the Ain', 'contact@ain.test'],
  ['animator of the Ain', 'animation.ain@alize.test'],
  ['administrator', 'admin@alize.test'],
];
export const emailOf = (actor: ActorName): string => new Map<ActorName, string>(EMAILS).get(actor) ?? '';
const SUBMITTER = 'submitter@savoie.test';

const Created = z.object({ id: z.string() });
const idOf = ({ json }: { json: unknown }): string => Created.parse(json).id;

export async function makeAccessWorld(system: System): Promise<AccessWorld> {
  const { app, db } = system;
  const world = await makeWorld(system);
  const group = CreateOrganisation.parse({
    kind: 'group',
    name: 'Revermonde',
    siret: SIRETS[2],
    communeCode: BOURG,
  });
  const { id: ainGroup } = await app.get(OrganisationsService).create(SYSTEM, group);
  const person = async (email: string, role: object) =>
    (
      await app
        .get(PeopleService)
        .create(SYSTEM, CreatePerson.parse({ email, firstName: 'Ana', lastName: email, roles: [role] }))
    ).id;
  await person(emailOf('contact'), { role: 'partner_contact', organisationId: world.group });
  await person(emailOf('committee'), { role: 'committee_member', territoryId: world.savoie });
  await person(emailOf('steering'), { role: 'steering_member', territoryId: world.savoie });
  await person(emailOf('contact of the Ain'), { role: 'partner_contact', organisationId: ainGroup });
  const away = await person(emailOf('volunteer of the Ain'), { role: 'volunteer', organisationId: ainGroup });
  const skill = await world.skill('quality/iso-9001');
  const offered = {
    title: 'Préparer une certification ISO 9001',
    text: 'Responsable qualité depuis douze ans, je peux aider à préparer un audit.',
    skills: [{ skillId: skill, level: 3 as const }],
    hoursPerMonth: 10,
  };
  await app
    .get(OffersService)
    .create(
      actorWith(away, ['volunteer', { organisationId: ainGroup }]),
      CreateOffer.parse({ ...offered, organisationId: ainGroup, communeCode: BOURG }),
    );
  const convention = await app.get(ConventionsService).create(
    SYSTEM,
    CreateConvention.parse({
      ...{ territoryId: world.savoie, name: 'Convention', startsOn: '2026-01-01' },
      pledges: [{ organisationId: world.group, daysPerYear: 10, amountCents: 1_000_00 }],
    }),
  );
  const offer = await world.volunteer(emailOf('volunteer'), { introduction: 'direct', capacity: 5 });
  const contactOf = (email: string) => ({ contact: { ...needOf('').contact, email } });
  const need = await world.openNeed('Certification', ['quality/iso-9001'], contactOf(emailOf('requester')));
  const second = await world.openNeed('Audit interne', ['quality/iso-9001'], contactOf(emailOf('requester')));
  const [animator, ainAnimator] = [
    await system.as(emailOf('animator')),
    await system.as(emailOf('animator of the Ain')),
  ];
  await ainAnimator.post(
    '/api/needs',
    {
      ...needOf('Un besoin de l’Ain'),
      ...contactOf(emailOf('requester of the Ain')),
      organisation: { ...needOf('').organisation, siret: SIRETS[3], communeCode: BOURG },
    },
    201,
  );
  await ainAnimator.post(`/api/needs/${await needIn(system, world.ain)}/qualification`, {}, 200);
  const newcomer = await person(emailOf('newcomer'), { role: 'committee_member', territoryId: world.ain });
  await app.get(PeopleService).update(SYSTEM, newcomer, { roles: [], version: 1 });

  const words = { words: 'Vannerie industrielle', needId: need };
  const missingSkill = idOf(await animator.post('/api/missing-skills', words, 201));
  const note = { kind: 'note', about: { type: 'need', id: need }, text: 'Rappeler après les congés.' };
  const activity = idOf(await animator.post('/api/activities', note, 201));
  const match = idOf(await animator.post(`/api/needs/${need}/matches`, { offerId: offer }, 201));
  await system.drain();
  const draft = idOf(await animator.post(`/api/territories/${world.savoie}/assignments`, {}, 201));
  await system.drain();
  await animator.post(`/api/assignments/${draft}/approval`, {}, 202);
  await system.drain();
  await animator.post(`/api/missions/${match}/start`, {}, 200);
  const volunteer = await system.as(emailOf('volunteer'));
  for (const hours of [3, 2])
    await volunteer.post(`/api/missions/${match}/days`, { day: '2026-03-02', hours }, 201);
  await animator.post(`/api/missions/${match}/completion`, { toldBy: 'volunteer' }, 200);
  const { id: submission } = Created.parse(
    (
      await system.anonymous().post(
        '/api/offer-submissions',
        {
          ...offered,
          territoryId: world.savoie,
          organisationName: 'Une firme',
          communeCode: '73065',
          contact: { ...needOf('').contact, email: SUBMITTER },
        },
        201,
      )
    ).json,
  );
  await system.drain();
  const mail = system.mailbox.list().find(({ to }) => to.includes(SUBMITTER));
  await system
    .anonymous()
    .post(`/api/offer-submissions/${submission}/confirmation`, { token: tokenIn(mail?.text ?? '') }, 204);
  await animator.post(
    `/api/offer-submissions/${submission}/rejection`,
    { reason: 'Hors du programme.' },
    200,
  );
  await system.drain();
  await db.query(`UPDATE person SET phone = NULL WHERE email LIKE '%@alize.test'`);
  await db.query(
    `UPDATE person SET phone = '+3363998' || lpad(abs(hashtext(email))::text, 4, '0') WHERE email NOT LIKE '%@alize.test'`,
  );

  const one = async (sql: string, parameters: unknown[] = []) => {
    const [row] = await db.query<{ id: string }>(sql, parameters);
    if (!row) throw new Error(`nothing found by ${sql}`);
    return row.id;
  };
  const reply = newId();
  await db.repo(ReplyRow).insert({
    ...{ id: reply, fingerprint: reply, kind: 'answer', territoryId: world.savoie, needId: need },
    ...{ fromAddress: 'somebody@nowhere.test', subject: 'Re: votre besoin', text: 'Merci, à jeudi.' },
    ...{ attachments: 0, receivedAt: system.clock.now() },
  });
  const file = newId();
  await db.repo(Import).insert({
    ...{
      id: file,
      territoryId: world.savoie,
      name: 'suivi.csv',
      status: 'draft',
      uploadedAt: system.clock.now(),
    },
    content: Buffer.from('Entreprise;Commune\nScierie Essai;Chambéry\n'),
    ...{ sheets: [], plan: { counts: { new: 0, changed: 0, same: 0, wrong: 0 }, rows: [] } },
  });
  const withFile = async (path: string) => {
    const { json } = await animator.send('POST', `${path}?name=premier.pdf`, '%PDF-1.4', 201, {
      'content-type': 'application/octet-stream',
    });
    return z.object({ files: z.array(Created) }).parse(json).files[0]?.id ?? '';
  };
  const twins = [
    await person('twin@savoie.test', { role: 'committee_member', territoryId: world.savoie }),
    await person('other.twin@savoie.test', { role: 'committee_member', territoryId: world.savoie }),
  ];
  const merging = { target: 'person', keptId: twins[0], otherId: twins[1], keptVersion: 1, otherVersion: 1 };
  const merge = idOf(await animator.post('/api/merges', merging, 201));
  const committee = await decidedCommittee(system, world.savoie, need);
  const objects: Objects = {
    ...committee,
    ...{ territory: world.savoie, organisation: world.group, convention: convention.id, offer, submission },
    ...{ need, match, assignment: draft, skill, missingSkill, activity, reply, import: file },
    secondPerson: await one('SELECT id FROM person WHERE email = $1', [emailOf('contact')]),
    merge,
    activityFile: await withFile(`/api/activities/${activity}/files`),
    conventionFile: await withFile(`/api/conventions/${convention.id}/files`),
    person: await one('SELECT person_id AS id FROM offer WHERE id = $1', [offer]),
    day: await one('SELECT id FROM mission_day WHERE mission_id = $1 ORDER BY id', [match]),
    secondDay: await one('SELECT id FROM mission_day WHERE mission_id = $1 ORDER BY id DESC', [match]),
    line: await one('SELECT id FROM assignment_line WHERE assignment_id = $1 AND need_id = $2', [
      draft,
      second,
    ]),
    mail: await one(`SELECT id FROM mail WHERE status = 'sent' AND territory_id = $1 LIMIT 1`, [
      world.savoie,
    ]),
  };
  const clients = new Map<ActorName, Client>([['anonymous', system.anonymous()]]);
  for (const [name, email] of EMAILS) clients.set(name, await system.as(email));
  const secrets = await db.query<{ email: string; phone: string }>(
    'SELECT email, phone FROM person WHERE phone IS NOT NULL',
  );
  return { objects, clients, secrets };
}

async function needIn({ db }: System, territoryId: string): Promise<string> {
  const [row] = await db.query<{ id: string }>('SELECT id FROM need WHERE territory_id = $1', [territoryId]);
  return row?.id ?? '';
}

import { CreateNeed, CreateOffer } from '@alize/contracts';
import { type Actor, PeopleService, SYSTEM } from '@alize/directory';
import { MissingSkills, Need, NeedsService, NeedSubmission, Project } from '@alize/needs';
import { Offer, OffersService } from '@alize/offers';
import { Clock, Database } from '@alize/platform';
import { Skill } from '@alize/skills';
import type { INestApplicationContext } from '@nestjs/common';
import { SENT } from './demo/days';
import { DEMO } from './demo/demo';
import type { DemoNeed } from './demo/types';
import type { Happening } from './past';
import { placed, type Places } from './seed-directory';

const DAY = 86_400_000;

export async function seedOffers(app: INestApplicationContext, places: Places): Promise<void> {
  const db = app.get(Database);
  const skillIds = await ownSkillIds(app);
  for (const { key: _, person, organisation, territory, skills, status, absences, ...offer } of DEMO.offers) {
    const personId = placed(places.people, person);
    if (await db.repo(Offer).existsBy({ personId, title: offer.title })) continue;
    const input = CreateOffer.parse({
      ...offer,
      organisationId: placed(places.organisations, organisation),
      territoryId: placed(places.territories, territory),
      skills: skills.map(({ code, level }) => ({ skillId: placed(skillIds, code), level })),
      absences,
      status: status === 'draft' ? 'draft' : 'active',
    });
    const actor = await actorOf(app, personId);
    const id = await app.get(OffersService).create(actor, input);
    if (status === 'paused') await app.get(OffersService).update(actor, id, { status: 'paused', version: 1 });
  }
}

/** Each comes in as it would from a form; the day after it goes as far as the demonstration says. */
export const needsSent = (app: INestApplicationContext, places: Places, present?: Date): Happening[] =>
  DEMO.needs.flatMap((need) => {
    const sent = SENT[need.key] ?? 0;
    return [
      { daysAgo: sent, act: () => sendNeed(app, places, need, present) },
      { daysAgo: Math.max(sent - 1, 0), act: () => settleNeed(app, places, need) },
    ];
  });

async function sendNeed(
  app: INestApplicationContext,
  places: Places,
  need: DemoNeed,
  present = app.get(Clock).now(),
): Promise<void> {
  const db = app.get(Database);
  const contactId = placed(places.people, need.contact);
  const organisationId = placed(places.organisations, need.organisation);
  if (await db.repo(Need).existsBy({ contactId, title: need.title })) return;
  const project = await db.repo(Project).findOneBy({ organisationId, title: need.project.title });
  const submission = app.get(NeedSubmission);
  await submission.submit(
    need.state === 'unconfirmed' ? null : await actorOf(app, contactId),
    CreateNeed.parse({
      ...(project ? { projectId: project.id } : newProject(need)),
      ...(need.state === 'unconfirmed' && { contact: contactOf(need) }),
      title: need.title,
      text: need.text,
      sector: need.sector,
      communeCode: need.communeCode,
      mode: need.mode,
      hours: need.hours,
      language: need.language,
      reachBy: need.reachBy,
      callMoment: need.callMoment,
      wantedBy: new Date(present.getTime() + need.wantedInDays * DAY).toISOString().slice(0, 10),
    }),
  );
}

async function settleNeed(app: INestApplicationContext, places: Places, need: DemoNeed): Promise<void> {
  const { id, status } = await app
    .get(Database)
    .repo(Need)
    .findOneByOrFail({ contactId: placed(places.people, need.contact), title: need.title });
  if (status !== 'submitted') return;
  const needs = app.get(NeedsService);
  if (need.state === 'open') await qualifyNeed(app, places, id, need);
  if (need.state === 'rejected') await needs.reject(SYSTEM, id, need.rejectionReason ?? 'Hors du programme.');
  if (need.state === 'withdrawn') await needs.withdraw(SYSTEM, id);
}

/** By the animator who called the firm; by nobody where the demonstration tells of no call. */
async function qualifyNeed(
  app: INestApplicationContext,
  places: Places,
  id: string,
  { qualified, territory }: DemoNeed,
): Promise<void> {
  const needs = app.get(NeedsService);
  const animator = DEMO.people.find(({ roles }) =>
    roles.some((role) => role.role === 'animator' && role.territory === territory),
  );
  if (!qualified || !animator) return needs.qualify(SYSTEM, id, {});
  const skillIds = await ownSkillIds(app);
  const actor = await actorOf(app, placed(places.people, animator.key));
  for (const words of qualified.missing ?? [])
    await app.get(MissingSkills).note(actor, { words, needId: id });
  await needs.qualify(actor, id, {
    skillIds: qualified.skills.map((code) => placed(skillIds, code)),
    note: qualified.note,
  });
}

/** Of our own catalogue, by code. */
async function ownSkillIds(app: INestApplicationContext): Promise<Map<string, string>> {
  const skills = await app.get(Database).repo(Skill).findBy({ scheme: 'alize' });
  return new Map(skills.map(({ code, id }) => [code, id]));
}

function newProject({ organisation, project, sector }: DemoNeed) {
  const firm = DEMO.organisations.find(({ key }) => key === organisation);
  const { amountSoughtEuros, ...described } = project;
  return {
    organisation: {
      siret: firm?.siret,
      name: firm?.name,
      communeCode: firm?.communeCode,
      nafSection: sector,
    },
    project: { ...described, ...(amountSoughtEuros && { amountSoughtCents: amountSoughtEuros * 100 }) },
  };
}

function contactOf({ contact }: DemoNeed) {
  const person = DEMO.people.find(({ key }) => key === contact);
  return (
    person && {
      firstName: person.firstName,
      lastName: person.lastName,
      email: person.email,
      phone: person.phone,
      locale: person.locale,
    }
  );
}

async function actorOf(app: INestApplicationContext, personId: string): Promise<Actor> {
  return { personId, locale: 'fr', grants: await app.get(PeopleService).grantsOf(personId) };
}

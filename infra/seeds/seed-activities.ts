import { Person } from '@alize/accounts';
import { ActivitiesService, Activity } from '@alize/activities';
import { CreateActivity, type RecordRef } from '@alize/contracts';
import { type Actor, PeopleService } from '@alize/directory';
import { Need } from '@alize/needs';
import { Offer } from '@alize/offers';
import { Clock, Database } from '@alize/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { DEMO } from './demo/demo';
import type { DemoActivity } from './demo/types';
import type { Happening } from './past';

/** What animators noted about the demonstration's files, in their own names. */
export const activitiesWritten = (app: INestApplicationContext, present?: Date): Happening[] =>
  DEMO.activities.map(({ daysAgo, ...activity }) => ({
    daysAgo,
    act: () => writeActivity(app, activity, present),
  }));

async function writeActivity(
  app: INestApplicationContext,
  { by, about, dueInDays, next, ...written }: Omit<DemoActivity, 'daysAgo'>,
  present = app.get(Clock).now(),
): Promise<void> {
  const db = app.get(Database);
  if (await db.repo(Activity).existsBy({ text: written.text })) return;
  const { id: personId } = await db.repo(Person).findOneByOrFail({ email: by });
  const actor: Actor = { personId, locale: 'fr', grants: await app.get(PeopleService).grantsOf(personId) };
  const today = present.toISOString().slice(0, 10);
  const input = CreateActivity.parse({
    ...written,
    about: await recordOf(db, about),
    ...(dueInDays !== undefined && { dueOn: daysAfter(today, dueInDays) }),
    ...(next && { next: { text: next.text, dueOn: daysAfter(today, next.dueInDays) } }),
  });
  await app.get(ActivitiesService).create(actor, input);
}

async function recordOf(db: Database, about: { need: string } | { offer: string }): Promise<RecordRef> {
  if ('need' in about) {
    const title = titleOf(DEMO.needs, about.need);
    return { type: 'need', id: (await db.repo(Need).findOneByOrFail({ title })).id };
  }
  const title = titleOf(DEMO.offers, about.offer);
  return { type: 'offer', id: (await db.repo(Offer).findOneByOrFail({ title })).id };
}

function titleOf(things: readonly { key: string; title: string }[], wanted: string): string {
  const found = things.find(({ key }) => key === wanted);
  if (!found) throw new Error(`the demonstration has nothing named ${wanted}`);
  return found.title;
}

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

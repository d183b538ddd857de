import type { Actor } from '@alize/directory';
import { Need } from '@alize/needs';
import { Offer, OfferIndexer } from '@alize/offers';
import { Database } from '@alize/platform';
import { DEMO } from '../../../infra/seeds/demo/demo';
import { seedDemonstration } from '../../../infra/seeds/seed';
import type { Stage } from '../stage';
import { ask } from './ask';
import { showEach } from './show';
import { readDemoGrades } from './spoken-set';

/** The demonstration as it is shipped: of each need that still looks for somebody, who stands first. */
export async function judgeDemonstration(stage: Stage): Promise<void> {
  const { app } = stage;
  await seedDemonstration(app, console.error);
  await app.get(OfferIndexer).rebuild();
  const db = app.get(Database);
  const territories = await db.query<{ id: string }>('SELECT id FROM territory');
  const animator: Actor = {
    personId: (await db.query<{ id: string }>('SELECT id FROM person LIMIT 1'))[0]?.id ?? '',
    locale: 'fr',
    grants: territories.map(({ id }) => ({ role: 'animator', territoryId: id, organisationId: null })),
  };
  const needs = new Map((await db.repo(Need).find()).map(({ title, id }) => [title, id]));
  const offers = new Map((await db.repo(Offer).find()).map(({ title, id }) => [id, keyOf(title)]));
  const idOf = (key: string) => needs.get(DEMO.needs.find((need) => need.key === key)?.title ?? '') ?? '';
  const grades = readDemoGrades();
  const answers = await ask(
    stage,
    animator,
    grades.map(({ need }) => idOf(need)),
  );
  showEach(
    grades.map(({ need, right }) => {
      const { found = [], said = 'undecided' } = answers.get(idOf(need)) ?? {};
      const named = found.map((each) => ({ ...each, offerId: offers.get(each.offerId) ?? each.offerId }));
      return { need, right, answer: { found: named, said } };
    }),
  );
}

const keyOf = (title: string): string => DEMO.offers.find((offer) => offer.title === title)?.key ?? title;

import type { Actor } from '@alize/directory';
import { Need } from '@alize/needs';
import { Offer, OfferIndexer } from '@alize/offers';
import { Database } from '@alize/platform';
import Table from 'cli-table3';
import { DEMO } from '../../../infra/seeds/demo/demo';
import { seedDemonstration } from '../../../infra/seeds/seed';
import type { Stage } from '../stage';
import { type Answer, ask } from './ask';
import { readDemoGrades } from './spoken-set';

const NOBODY = 'nobody';

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
  const table = new Table({
    head: ['need', 'right', 'first three', 'first is right'],
    style: { head: [], border: [] },
  });
  let right = 0;
  for (const grade of grades) {
    const answer = answers.get(idOf(grade.need)) ?? { found: [], nobody: true };
    const said = saidOf(answer, offers);
    const hit = grade.right.length === 0 ? said === NOBODY : grade.right.includes(said);
    right += Number(hit);
    const three = answer.found
      .slice(0, 3)
      .map(
        ({ offerId, score, fit }) =>
          `${offers.get(offerId) ?? '?'} (${fit.band}, z ${fit.z.toFixed(1)}, ${score.toFixed(0)} points)`,
      );
    table.push([
      grade.need,
      grade.right.join('\n') || NOBODY,
      [...(answer.nobody ? [NOBODY] : []), ...three].join('\n'),
      hit ? 'yes' : 'NO',
    ]);
  }
  console.log(table.toString());
  console.log(`first person right, or nobody rightly: ${right} of ${grades.length}`);
}

const saidOf = ({ found, nobody }: Answer, offers: Map<string, string>): string =>
  nobody ? NOBODY : (offers.get(found[0]?.offerId ?? '') ?? NOBODY);

const keyOf = (title: string): string => DEMO.offers.find((offer) => offer.title === title)?.key ?? title;

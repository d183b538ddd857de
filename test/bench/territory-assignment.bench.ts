import { AssignmentSolver, AssignmentsService } from '@alize/matches';
import { OfferIndexer } from '@alize/offers';
import { Database } from '@alize/platform';
import { makeDataset } from './dataset';
import { makeNeeds } from './dataset-needs';
import { growOffers } from './dataset-offers';
import { openStage } from './stage';
import { type Figure, thousands } from './table';

const SECONDS_GOAL = 5;

/** A whole territory from the request to the draft, as the worker does it: gathering, scoring and solving. */
export async function benchTerritoryAssignment(size: { needs: number; offers: number }): Promise<Figure> {
  const stage = await openStage();
  try {
    const dataset = await makeDataset(stage.app);
    const one = { ...dataset, places: dataset.places.slice(0, 1) };
    await growOffers(one, size.offers);
    const [need] = await makeNeeds(one, size.needs);
    if (!need) throw new Error('no need to assign');
    await stage.app.get(OfferIndexer).rebuild();
    const id = await stage.app
      .get(AssignmentsService)
      .request(need.animator, need.territoryId, { proposalsPerPerson: 1 });
    const start = performance.now();
    await stage.app.get(AssignmentSolver).compute(id);
    const seconds = (performance.now() - start) / 1000;
    const [draft] = await stage.app
      .get(Database)
      .query<{ status: string; lines: number }>(
        'SELECT status, (SELECT count(*)::int FROM assignment_line l WHERE l.assignment_id = a.id) AS lines FROM assignment a WHERE id = $1',
        [id],
      );
    if (draft?.status !== 'ready') throw new Error(`the draft is ${draft?.status ?? 'lost'}`);
    return {
      what: 'assign a territory, gathering and solving',
      at: `${size.needs} × ${thousands(size.offers)}, ${draft.lines} lines`,
      ours: `${seconds.toFixed(2)} s`,
      baseline: '',
      ratio: '',
      goal: `≤ ${SECONDS_GOAL} s`,
      met: seconds <= SECONDS_GOAL,
    };
  } finally {
    await stage.close();
  }
}

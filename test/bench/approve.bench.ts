import { CandidatesQueries, MatchesService } from '@alize/matches';
import { newId } from '@alize/platform';
import { Client } from 'pg';
import type { Dataset } from './dataset';
import type { BenchNeed } from './dataset-needs';
import { alternate, type Calls, percentile, type Sides } from './measure';
import type { Stage } from './stage';
import { type Figure, milliseconds, thousands, times } from './table';

interface Pair {
  need: BenchNeed;
  offerId: string;
}

/**
 * Approvals, against the statements they cannot do without, prepared, in one transaction of one `pg` client. An animator
 * approves what she was shown, so the words of both are known; where another process showed it, they are read anew.
 */
export async function benchApprove(
  stage: Stage,
  dataset: Dataset,
  needs: BenchNeed[],
  calls: { calls: number; warmUp: number },
): Promise<Figure[]> {
  const [matches, candidates] = [stage.app.get(MatchesService), stage.app.get(CandidatesQueries)];
  const pairs = await freePairs(dataset, needs);
  const next = () => {
    const pair = pairs.shift();
    if (!pair) throw new Error('every need of the bench is matched');
    return pair;
  };
  const client = new Client({ connectionString: stage.config.databaseUrl });
  await client.connect();
  const race = (run: Calls, look?: (pair: Pair) => Promise<unknown>) => {
    let pair: Pair;
    return alternate(
      {
        ...run,
        before: async () => {
          pair = next();
          await look?.(pair);
        },
      },
      () =>
        matches.approve(pair.need.animator, pair.need.id, pair.offerId, {
          whyYou: 'Vous connaissez ce métier.',
        }),
      () => bareApproval(client, next(), dataset.now),
    );
  };
  const shown = await race(calls, ({ need, offerId }) => candidates.scoreOf(need.id, offerId));
  const unseen = await race({ calls: calls.calls / 2, warmUp: 0 });
  await client.end();
  const [{ offers } = { offers: 0 }] = await dataset.db.query<{ offers: number }>(
    'SELECT count(*)::int AS offers FROM offer',
  );
  const figure = (what: string, sides: Sides, share: number, goal?: number): Figure => {
    const [ours, baseline] = [percentile(sides.ours, share), percentile(sides.baseline, share)];
    const ratio = ours / baseline;
    return {
      what: `${what}, p${share * 100}`,
      at: `${thousands(offers)} offers, ${sides.ours.length} calls`,
      ours: milliseconds(ours),
      baseline: `${milliseconds(baseline)} bare SQL`,
      ratio: times(ratio),
      ...(goal === undefined ? { goal: '' } : { goal: `≤ × ${goal}`, met: ratio <= goal }),
    };
  };
  return [
    figure('approve a match', shown, 0.5, 3),
    figure('approve a match', shown, 0.95, 3),
    figure('approve a match shown elsewhere', unseen, 0.5),
  ];
}

/** One offer with a free place for each need, of its own territory, each offer once. */
async function freePairs({ db }: Dataset, needs: BenchNeed[]): Promise<Pair[]> {
  const rows = await db.query<{ territory_id: string; ids: string[] }>(
    "SELECT territory_id, array_agg(id ORDER BY id) AS ids FROM offer WHERE status = 'active' AND taken < capacity GROUP BY territory_id",
  );
  const free = new Map(rows.map(({ territory_id, ids }) => [territory_id, ids]));
  return needs.flatMap((need) => {
    const offerId = free.get(need.territoryId)?.pop();
    return offerId ? [{ need, offerId }] : [];
  });
}

const ACTIVE = "('approved', 'asked', 'accepted', 'introduced')";
const HISTORY =
  'INSERT INTO history (id, subject, subject_id, from_status, to_status, by_person, reason, at) VALUES ($1, $2, $3, $4, $5, $6, NULL, $7)';
const OUTBOX = 'INSERT INTO outbox_message (id, type, payload, created_at) VALUES ($1, $2, $3, $4)';
const MATCH = `INSERT INTO match (id, need_id, offer_id, territory_id, status, explanation, approved_by, approved_at, version)
  VALUES ($1, $2, $3, $4, 'approved', $5, $6, $7, 1)`;
const EXPLANATION = JSON.stringify({ score: 50, reasons: [], missing: [] });

async function bareApproval(client: Client, { need, offerId }: Pair, now: Date): Promise<void> {
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  const { animator, id: needId, territoryId } = need;
  const matchId = newId();
  const record = (subject: string, subjectId: string, from: string | null, to: string) =>
    run('history', HISTORY, [newId(), subject, subjectId, from, to, animator.personId, now]);
  const publish = async (type: string, payload: object) => {
    await run('outbox', OUTBOX, [newId(), type, payload, now]);
    await run('notify', 'SELECT pg_notify($1, $2)', ['bench', '']);
  };
  await client.query('BEGIN');
  await run('need', 'SELECT * FROM need WHERE id = $1 FOR UPDATE', [needId]);
  await run('active', `SELECT count(*) FROM match WHERE need_id = $1 AND status IN ${ACTIVE}`, [needId]);
  await run('offer', 'SELECT * FROM offer WHERE id = $1 FOR UPDATE', [offerId]);
  await run('take', 'UPDATE offer SET taken = taken + 1, updated_at = $2 WHERE id = $1', [offerId, now]);
  await publish('offer.changed', { offerId });
  await run('match', MATCH, [matchId, needId, offerId, territoryId, EXPLANATION, animator.personId, now]);
  await record('match', matchId, null, 'approved');
  await run('matched', "UPDATE need SET status = 'matched', updated_at = $2 WHERE id = $1", [needId, now]);
  await record('need', needId, 'open', 'matched');
  await run('introduced', "UPDATE match SET status = 'introduced', version = version + 1 WHERE id = $1", [
    matchId,
  ]);
  await record('match', matchId, 'approved', 'introduced');
  await publish('match.introduced', { matchId });
  await client.query('COMMIT');
}

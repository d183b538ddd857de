import { MatchesService } from '@alize/matches';
import { newId } from '@alize/platform';
import { Client } from 'pg';
import type { Dataset } from './dataset';
import type { BenchNeed } from './dataset-needs';
import { alternate, percentile } from './measure';
import type { Stage } from './stage';
import { type Figure, milliseconds, thousands, times } from './table';

interface Pair {
  need: BenchNeed;
  offerId: string;
}

/** An approval, against the statements it cannot do without, prepared, in one transaction of one `pg` client. */
export async function benchApprove(
  stage: Stage,
  dataset: Dataset,
  needs: BenchNeed[],
  calls: { calls: number; warmUp: number },
): Promise<Figure[]> {
  const pairs = await freePairs(dataset, needs);
  const half = calls.calls + calls.warmUp;
  if (pairs.length < 2 * half) throw new Error(`${2 * half} needs are wanted, there are ${pairs.length}`);
  const matches = stage.app.get(MatchesService);
  const client = new Client({ connectionString: stage.config.databaseUrl });
  await client.connect();
  const sides = await alternate(
    calls,
    async (call) => {
      const pair = pairs[call];
      if (pair) await matches.approve(pair.need.animator, pair.need.id, pair.offerId);
    },
    async (call) => {
      const pair = pairs[half + call];
      if (pair) await bareApproval(client, pair, dataset.now);
    },
  );
  await client.end();
  const [{ offers } = { offers: 0 }] = await dataset.db.query<{ offers: number }>(
    'SELECT count(*)::int AS offers FROM offer',
  );
  return [0.5, 0.95].map((share) => {
    const [ours, baseline] = [percentile(sides.ours, share), percentile(sides.baseline, share)];
    const ratio = ours / baseline;
    return {
      what: `approve a match, p${share * 100}`,
      at: `${thousands(offers)} offers, ${calls.calls} calls`,
      ours: milliseconds(ours),
      baseline: `${milliseconds(baseline)} bare SQL`,
      ratio: times(ratio),
      goal: '≤ × 3',
      met: ratio <= 3,
    };
  });
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

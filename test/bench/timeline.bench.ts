import { TimelineQueries } from '@alize/activities';
import { fingerprint, newId } from '@alize/platform';
import { Pool } from 'pg';
import { type Dataset, insertRows } from './dataset';
import type { BenchNeed } from './dataset-needs';
import { alternate, percentile } from './measure';
import type { Stage } from './stage';
import { type Figure, milliseconds, times } from './table';

const EVENTS = 500;
const PAGE = 20;
interface Statement {
  sql: string;
  parameters: unknown[];
}

/**
 * The pages of a firm's timeline, one after the other as an animator goes back in it, against the very statements each page asks,
 * sent by nothing but `pg`, prepared as ours are.
 */
export async function benchTimeline(
  stage: Stage,
  dataset: Dataset,
  need: BenchNeed,
  calls: number,
): Promise<Figure[]> {
  const { db } = dataset;
  const firm = await writeEvents(dataset, need);
  const timeline = stage.app.get(TimelineQueries);
  const read = (cursor: string | undefined) =>
    timeline.of(need.animator, { type: 'organisation', id: firm, limit: PAGE, cursor });
  const cursors: (string | undefined)[] = [];
  const statements: Statement[][] = [];
  const query = db.query.bind(db);
  for (let cursor: string | undefined; cursors.length === 0 || cursor;) {
    const asked: Statement[] = [];
    db.query = <Row>(sql: string, parameters: unknown[] = []) => {
      asked.push({ sql, parameters });
      return query<Row>(sql, parameters);
    };
    cursors.push(cursor);
    statements.push(asked);
    cursor = (await read(cursor)).nextCursor ?? undefined;
  }
  db.query = query;
  const pool = new Pool({ connectionString: stage.config.databaseUrl, max: 1 });
  const sides = await alternate(
    { calls, warmUp: 2 * cursors.length },
    (call) => read(cursors[call % cursors.length]),
    async (call) => {
      for (const { sql, parameters: values } of statements[call % cursors.length] ?? [])
        await pool.query({ name: fingerprint(sql).slice(0, 20), text: sql, values });
    },
  );
  await pool.end();
  return [0.5, 0.95].map((share) => {
    const [ours, baseline] = [percentile(sides.ours, share), percentile(sides.baseline, share)];
    const ratio = ours / baseline;
    return {
      what: `a page of a timeline, p${share * 100}`,
      at: `${EVENTS} events, ${calls} calls`,
      ours: milliseconds(ours),
      baseline: `${milliseconds(baseline)} raw SQL`,
      ratio: times(ratio),
      ...(share === 0.95 ? { goal: '≤ × 2', met: ratio <= 2 } : { goal: '' }),
    };
  });
}

/** Notes, changes of status and mails about the need; the id of its firm. */
async function writeEvents({ db, now, places }: Dataset, { id, animator }: BenchNeed): Promise<string> {
  const [about] = await db.query<{ firm: string; territoryId: string; contactId: string }>(
    `SELECT p.organisation_id AS firm, n.territory_id AS "territoryId", n.contact_id AS "contactId"
     FROM need n JOIN project p ON p.id = n.project_id WHERE n.id = $1`,
    [id],
  );
  if (!about || places.length === 0) throw new Error('the need has no project');
  const at = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const third = (offset: number) =>
    Array.from({ length: EVENTS }, (_, minute) => minute).filter((minute) => minute % 3 === offset);
  await insertRows(
    db,
    'activity',
    third(0).map((minute) => ({
      ...{
        id: newId(),
        kind: 'note',
        need_id: id,
        territory_id: about.territoryId,
        author_id: animator.personId,
      },
      ...{ text: `Note ${minute}`, is_private: false, created_at: at(minute), version: 1 },
    })),
  );
  await insertRows(
    db,
    'history',
    third(1).map((minute) => ({
      ...{ id: newId(), subject: 'need', subject_id: id, from_status: 'submitted', to_status: 'open' },
      ...{ by_person: animator.personId, at: at(minute) },
    })),
  );
  await insertRows(
    db,
    'mail',
    third(2).map((minute) => ({
      ...{ id: newId(), purpose: 'need-opened', subject_id: newId(), need_id: id, round: 0, status: 'sent' },
      ...{ recipient_id: about.contactId, territory_id: about.territoryId, tries: 1, unanswered_tries: 0 },
      ...{ sent_subject: 'Votre besoin est ouvert', created_at: at(minute), sent_at: at(minute) },
    })),
  );
  return about.firm;
}

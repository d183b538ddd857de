import { MatchStatus } from '@alize/contracts';
import { TerritoriesService } from '@alize/directory';
import { FixedClock, newId, Outbox } from '@alize/platform';
import { ReminderRounds, RemindersService } from '@alize/reminders';
import { type Dataset, insertRows } from './dataset';
import type { BenchNeed } from './dataset-needs';
import { milliseconds, type Figure } from './table';
import { timed } from './measure';

/** A Thursday at ten in the morning, when mails may leave, and the Monday before it. */
const THURSDAY = new Date('2026-03-05T09:00:00Z');
const MONDAY = new Date('2026-03-02T09:00:00Z');
const GOAL_MS = 5_000;

/** A round that finds ten thousand people due a reminder, each of one question, and queues their digests. */
export async function benchReminders(
  { db, app }: Dataset,
  needs: BenchNeed[],
  people: number,
): Promise<Figure> {
  const offers = await db.query<{ id: string }>(
    'SELECT DISTINCT ON (person_id) id FROM offer ORDER BY person_id, id LIMIT $1',
    [people],
  );
  // Matches of the measures before may be of the same pairs.
  await db.query('TRUNCATE outbox_message, match CASCADE');
  await insertRows(
    db,
    'match',
    offers.map(({ id: offerId }, index) => {
      const need = needs[index % needs.length];
      return {
        ...{ id: newId(), need_id: need?.id, offer_id: offerId, territory_id: need?.territoryId },
        ...{ status: MatchStatus.enum.asked, explanation: { score: 0, reasons: [], missing: [] } },
        ...{ approved_by: need?.animator.personId, approved_at: MONDAY, version: 1 },
      };
    }),
  );
  const reminders = app.get(RemindersService);
  for (let planned = -1; planned !== (await count(db)); await reminders.planMissing())
    planned = await count(db);
  // As the database does by itself within a minute of so many new rows.
  await db.query('ANALYZE match, reminder');
  const rounds = new ReminderRounds(
    db,
    new FixedClock(THURSDAY),
    app.get(Outbox),
    app.get(TerritoriesService),
    reminders,
  );
  let queued = 0;
  const took = await timed(async () => (queued = await rounds.take()));
  return {
    what: 'a round of reminders: due found, digests queued',
    at: `${queued} people`,
    ours: milliseconds(took),
    baseline: '',
    ratio: '',
    goal: '≤ 5 s for 10 000',
    met: queued >= people && took <= GOAL_MS,
  };
}

async function count(db: Dataset['db']): Promise<number> {
  const [row] = await db.query<{ count: number }>('SELECT count(*)::int AS count FROM reminder');
  return row?.count ?? 0;
}

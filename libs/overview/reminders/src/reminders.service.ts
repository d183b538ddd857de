import { TerritoriesService } from '@alize/directory';
import { Clock, Database, newId } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { rungsOf } from './ladder.rules';
import { type Awaited, KINDS, REMINDER_KINDS, type ReminderKind } from './reminder.kinds';

const COLUMNS = `w.subject_id AS "subjectId", w.person_id AS "personId", w.territory_id AS "territoryId", w.since`;
/** Of each kind, made up for in one round; the next makes up for more. */
const AT_ONCE = 1_000;
const MISSING = REMINDER_KINDS.map(
  (kind) => `
    (SELECT '${kind}' AS kind, ${COLUMNS} FROM (${KINDS[kind].waits}) w JOIN territory t ON t.id = w.territory_id
     WHERE ${KINDS[kind].steps ? 'true' : "COALESCE(jsonb_array_length(t.policy->'reminderLadder'), 1) > 0"} AND NOT EXISTS (SELECT FROM reminder r
       WHERE r.kind = '${kind}' AND r.subject_id = w.subject_id AND r.person_id = w.person_id)
     ORDER BY w.since LIMIT ${AT_ONCE})`,
).join(' UNION ALL ');

const AWAITED = REMINDER_KINDS.filter((kind) => kind !== 'need-news' && kind !== 'need-to-qualify')
  .map(
    (kind) => `
    SELECT '${kind}' AS kind, w.subject_id AS "subjectId", w.person_id AS "personId", w.since FROM (${KINDS[kind].waits}) w WHERE w.subject_id = ANY($1)`,
  )
  .join(' UNION ALL ');

/** Something that is awaited of somebody. */
export interface AwaitedOf extends Pick<Awaited, 'subjectId' | 'personId' | 'since'> {
  kind: ReminderKind;
}

/** Plans what will be recalled to whom. Each verb may run twice: what is planned already stays as it is. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly territories: TerritoriesService,
  ) {}

  /** A row for each step of the territory's ladder and each person of whom something is awaited about the subject. */
  async plan(kind: ReminderKind, subjectId: string): Promise<void> {
    const awaited = await this.db.query<Awaited>(
      `SELECT ${COLUMNS} FROM (${KINDS[kind].waits}) w WHERE w.subject_id = $1`,
      [subjectId],
    );
    await this.write(kind, awaited);
  }

  /** Whoever waits without a reminder: from before there were any, or of somebody whose role is new. */
  async planMissing(): Promise<void> {
    const awaited = await this.db.query<Awaited & { kind: ReminderKind }>(MISSING);
    for (const kind of REMINDER_KINDS)
      await this.write(
        kind,
        awaited.filter((each) => each.kind === kind),
      );
  }

  /** What is awaited about any of these at this moment, and of whom; but for news, which are only told. */
  awaitedAbout(subjectIds: string[]): Promise<AwaitedOf[]> {
    return this.db.query<AwaitedOf>(AWAITED, [subjectIds]);
  }

  /** Somebody was reminded by hand: the next reminder of the same thing is not sent. What closes it closes it still. */
  async skipNext(subjectId: string, personId: string): Promise<void> {
    await this.db.query(
      `UPDATE reminder SET state = 'superseded' WHERE id IN (
         SELECT DISTINCT ON (kind) id FROM reminder
         WHERE subject_id = $1 AND person_id = $2 AND state = 'due' AND effect <> 'close' AND NOT for_animator ORDER BY kind, step)`,
      [subjectId, personId],
    );
  }

  private async write(kind: ReminderKind, awaited: Awaited[]): Promise<void> {
    const rows = [];
    for (const territoryId of new Set(awaited.map((each) => each.territoryId))) {
      const { reminderLadder } = await this.territories.policyOf(territoryId);
      const calendar = await this.territories.calendarOf(territoryId);
      const rungs = rungsOf(reminderLadder, KINDS[kind]);
      for (const { subjectId, personId, since } of awaited.filter((each) => each.territoryId === territoryId))
        for (const { step, effect } of rungs)
          rows.push({
            ...{ id: newId(), kind, subject_id: subjectId, person_id: personId, territory_id: territoryId },
            ...{ step, effect, for_animator: false, state: 'due' },
            due_on: calendar.addWorkingDays(calendar.dayOf(since), step),
            created_at: this.clock.now(),
          });
    }
    if (rows.length === 0) return;
    await this.db.query(
      `INSERT INTO reminder SELECT * FROM jsonb_populate_recordset(NULL::reminder, $1)
       ON CONFLICT ON CONSTRAINT reminder_once DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }
}

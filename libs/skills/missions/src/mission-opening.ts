import { History, SYSTEM, TerritoriesService } from '@alize/directory';
import { isSettled } from '@alize/matches';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { firstCallAt } from './first-call.rules';

// Read first: whoever asks for a mission that is no more, or never was, locks nothing.
const UNOPENED = `SELECT FROM match m WHERE m.id = ANY($1) AND m.status = 'introduced' AND ${isSettled}
  AND NOT EXISTS (SELECT FROM mission WHERE id = m.id) LIMIT 1`;

// In one order: two batches cannot wait for each other.
const LOCK = `SELECT m.id FROM match m WHERE m.id = ANY($1) AND m.status = 'introduced' AND ${isSettled}
  ORDER BY m.id FOR NO KEY UPDATE OF m`;

// Looked for, not written over: an insertion would wait for whoever moves the mission, who waits for its match.
const WITHOUT_MISSION = `
  SELECT m.id, m.territory_id AS "territoryId", ARRAY(
    SELECT json_build_object('from', a.starts_on, 'to', a.ends_on) FROM offer_absence a WHERE a.offer_id = m.offer_id
  ) AS absences, m.call_times AS "callTimes", m.wanted_call_at AS "wantedCallAt",
    m.without_call AS "withoutCall"
  FROM match m WHERE m.id = ANY($1) AND NOT EXISTS (SELECT FROM mission WHERE id = m.id)`;

const OPEN = `
  INSERT INTO mission (id, first_call_at, status, introduced_at)
  SELECT opened.*, 'introduced', $3 FROM unnest($1::uuid[], $2::timestamptz[]) AS opened`;

interface WithoutMission {
  id: string;
  territoryId: string;
  absences: { from: string; to: string }[];
  callTimes: Date[] | null;
  wantedCallAt: Date | null;
  withoutCall: boolean;
}

/**
 * Opens a mission for each match whose two people have just been introduced. It is a handler's work and not the approval's:
 * matches come before missions and know nothing of them, and the fact is not lost.
 */
@Injectable()
export class MissionOpening {
  /** Once, however often it is asked for; those asked for together in one transaction. */
  readonly open: (matchId: string) => Promise<void>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly territories: TerritoriesService,
  ) {
    this.open = db.together((ids) => this.openAll(ids));
  }

  private async openAll(matchIds: string[]): Promise<void> {
    if ((await this.db.query(UNOPENED, [matchIds])).length === 0) return;
    return this.db.tx(async () => {
      const introduced = await this.db.query<{ id: string }>(LOCK, [matchIds]);
      const ids = introduced.map(({ id }) => id);
      const matches = await this.db.query<WithoutMission>(WITHOUT_MISSION, [ids]);
      if (matches.length === 0) return;
      const opened = matches.map(({ id }) => id);
      const now = this.clock.now();
      const calls: (Date | null)[] = [];
      for (const { territoryId, absences, callTimes, wantedCallAt, withoutCall } of matches) {
        const calendar = await this.territories.calendarOf(territoryId);
        const wanted = { at: wantedCallAt, withoutCall };
        calls.push(firstCallAt(now, calendar, absences, callTimes ?? [], wanted));
      }
      await this.db.query(OPEN, [opened, calls, now]);
      await this.history.recordAll('mission', opened, { from: null, to: 'introduced' }, SYSTEM);
    });
  }
}

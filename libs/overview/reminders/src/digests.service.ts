import { TerritoriesService } from '@alize/directory';
import { AWAY } from '@alize/offers';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { mailingDay } from './hours.rules';
import type { Effect } from './ladder.rules';
import { Digest, Reminder } from './reminder.entities';
import { type ReminderKind, STILL_WAITS } from './reminder.kinds';

/** One thing that waits, as a line of a digest tells it. */
export interface DigestLine {
  kind: ReminderKind;
  subjectId: string;
  effect: Effect;
  /** Somebody else keeps silent. */
  forAnimator: boolean;
  since: Date;
  /** The day of the next step for the same person, `YYYY-MM-DD`; null after the last. */
  nextOn: string | null;
  nextCloses: boolean;
  territoryId: string;
  needTitle: string;
  firmName: string;
  /** The two of a match and who employs one of them; null for a need alone. */
  requesterName: string | null;
  volunteerName: string | null;
  employerName: string | null;
  /** The reader is the volunteer. */
  helps: boolean;
  /** Of the need: people who were asked so far, and whether one of them has still to answer. */
  peopleAsked: number;
  answerAwaited: boolean;
}

const SELECT_LINES = `
  SELECT r.kind, r.subject_id AS "subjectId", r.effect, r.for_animator AS "forAnimator", r.territory_id AS "territoryId",
    CASE r.kind WHEN 'need-to-qualify' THEN n.confirmed_at WHEN 'need-unconfirmed' THEN n.created_at
      WHEN 'need-news' THEN (SELECT min(h.at) FROM history h WHERE h.subject = 'need' AND h.subject_id = n.id AND h.to_status = 'open')
      WHEN 'first-contact' THEN ms.introduced_at
      WHEN 'employer-approval' THEN (SELECT max(h.at) FROM history h WHERE h.subject = 'match' AND h.subject_id = m.id
        AND h.to_status = 'accepted')
      WHEN 'mission-feedback' THEN (SELECT max(h.at) FROM history h WHERE h.subject = 'mission' AND h.subject_id = m.id
        AND h.to_status = 'done') ELSE m.approved_at END AS since,
    next.due_on::text AS "nextOn", COALESCE(next.effect = 'close', false) AS "nextCloses",
    n.title AS "needTitle", firm.name AS "firmName", trim(q.first_name || ' ' || q.last_name) AS "requesterName",
    trim(v.first_name || ' ' || v.last_name) AS "volunteerName", lender.name AS "employerName",
    COALESCE(o.person_id = r.person_id, false) AS helps, asked.people AS "peopleAsked", asked.awaited AS "answerAwaited"
  FROM reminder r LEFT JOIN match m ON m.id = r.subject_id LEFT JOIN mission ms ON ms.id = m.id
  LEFT JOIN offer o ON o.id = m.offer_id LEFT JOIN person v ON v.id = o.person_id
  LEFT JOIN organisation lender ON lender.id = o.organisation_id
  JOIN need n ON n.id = COALESCE(m.need_id, r.subject_id) JOIN person q ON q.id = n.contact_id
  JOIN project j ON j.id = n.project_id JOIN organisation firm ON firm.id = j.organisation_id
  CROSS JOIN LATERAL (SELECT count(DISTINCT ao.person_id)::int AS people, COALESCE(bool_or(am.status IN ('asked', 'accepted')), false) AS awaited
    FROM match am JOIN offer ao ON ao.id = am.offer_id WHERE am.need_id = n.id AND EXISTS (SELECT FROM history h
      WHERE h.subject = 'match' AND h.subject_id = am.id AND h.to_status IN ('asked', 'accepted'))) asked
  LEFT JOIN LATERAL (SELECT x.due_on, x.effect FROM reminder x WHERE x.kind = r.kind AND x.subject_id = r.subject_id
    AND NOT x.for_animator AND x.state = 'due' AND x.step > r.step ORDER BY x.step LIMIT 1) next ON true
  WHERE r.digest_id = $1 AND ${STILL_WAITS} ORDER BY since, r.id`;

/** What a digest says, at the moment it leaves. */
@Injectable()
export class Digests {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly territories: TerritoriesService,
  ) {}

  named(ids: string[]): Promise<Digest[]> {
    return this.db.repo(Digest).findBy({ id: In(ids) });
  }

  /**
   * What still waits of what it was made for, longest first. It leaves on its own day, in its hours, to somebody who is
   * there; held up beyond that, it leaves no more: what it would have said is due again, and this is empty.
   */
  async linesNow(id: string): Promise<DigestLine[]> {
    const digest = await this.db.repo(Digest).findOneBy({ id });
    if (!digest) return [];
    const calendar = await this.territories.calendarOf(digest.territoryId);
    const inTime = mailingDay(calendar, this.clock.now()) === digest.day;
    if (inTime && !(await this.isAway(digest))) return this.db.query<DigestLine>(SELECT_LINES, [id]);
    await this.db.repo(Reminder).update({ digestId: id }, { state: 'due', digestId: null });
    return [];
  }

  private async isAway({ personId, day }: Digest): Promise<boolean> {
    const [row] = await this.db.query<{ away: boolean }>(`SELECT ${AWAY('$1::uuid', '$2::date')} AS away`, [
      personId,
      day,
    ]);
    return row?.away ?? false;
  }
}

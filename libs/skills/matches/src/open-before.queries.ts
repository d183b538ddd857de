import { Database, oneOf } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { HELPING_STATUSES } from './match.rules';

/** The last time a thing came to a status; ids of the history are in the order of time. */
const LAST = (subject: 'need' | 'offer', id: string, status: string) =>
  `(SELECT h.id FROM history h WHERE h.subject = '${subject}' AND h.subject_id = ${id} AND h.to_status = '${status}'
    ORDER BY h.id DESC LIMIT 1)`;
const SELECT_OPEN_BEFORE = `
  SELECT n.id, n.territory_id AS "territoryId" FROM offer o JOIN need n ON n.territory_id = o.territory_id
  WHERE o.id = $1 AND o.status = 'active' AND o.taken < o.capacity AND n.status = 'open'
    AND ${LAST('need', 'n.id', 'open')} < ${LAST('offer', 'o.id', 'active')}
    AND NOT EXISTS (SELECT FROM match m WHERE m.need_id = n.id AND m.offer_id = o.id
      AND ${oneOf('m.status', HELPING_STATUSES)})`;

/** Which needs an offer found waiting when it became active: a fact handled late must not speak of those that came since. */
@Injectable()
export class OpenBeforeQueries {
  constructor(private readonly db: Database) {}

  /** None for an offer that is not active any more, or has no place left. */
  async offer(offerId: string): Promise<{ territoryId: string | undefined; needIds: Set<string> }> {
    const rows = await this.db.query<{ id: string; territoryId: string }>(SELECT_OPEN_BEFORE, [offerId]);
    return { territoryId: rows[0]?.territoryId, needIds: new Set(rows.map(({ id }) => id)) };
  }
}

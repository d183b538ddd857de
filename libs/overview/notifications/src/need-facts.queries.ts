import type { TerritoryProfile } from '@alize/contracts';
import type { Need } from '@alize/needs';
import { Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type { NeedEnd } from './need-end';

/** How a need ended, and where its firm may go, read at the moment of sending. */
@Injectable()
export class NeedFacts {
  constructor(private readonly db: Database) {}

  /** Where its firms describe a need, and the chambers it sends them on to. */
  async territoryPages(id: string): Promise<{ code: string; elsewhere: TerritoryProfile['elsewhere'] }> {
    const [row] = await this.db.query<{ code: string; elsewhere: TerritoryProfile['elsewhere'] }>(
      `SELECT code, COALESCE(profile->'elsewhere', '{}') AS elsewhere FROM territory WHERE id = $1`,
      [id],
    );
    if (!row) throw notFound('territory');
    return row;
  }

  /** How a need ended, for its firm; null while it has not, and for one that was refused, which has a mail of its own. */
  async endOfNeed({ id, status, contactId }: Need): Promise<NeedEnd | null> {
    if (status === 'expired' || status === 'fulfilled') return status;
    if (status !== 'withdrawn') return null;
    const [last] = await this.db.query<{ by: string | null }>(
      `SELECT by_person AS by FROM history WHERE subject = 'need' AND subject_id = $1 AND to_status = 'withdrawn'
       ORDER BY at DESC LIMIT 1`,
      [id],
    );
    return last?.by === contactId ? 'withdrawn' : 'stopped';
  }

  /** People who were asked to help with a need, whatever they answered. */
  async peopleAsked(needId: string): Promise<number> {
    const [row] = await this.db.query<{ people: number }>(
      `SELECT count(DISTINCT o.person_id)::int AS people FROM match m JOIN offer o ON o.id = m.offer_id
       WHERE m.need_id = $1 AND EXISTS (SELECT FROM history h WHERE h.subject = 'match' AND h.subject_id = m.id
         AND h.to_status IN ('asked', 'accepted', 'introduced'))`,
      [needId],
    );
    return row?.people ?? 0;
  }
}

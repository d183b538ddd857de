import type { SentMail } from '@alize/contracts';
import { type Actor, territoriesRun } from '@alize/directory';
import { Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** Mails of the territories one runs, as they were sent. */
@Injectable()
export class SentMailsQueries {
  constructor(private readonly db: Database) {}

  async get(actor: Actor, id: string): Promise<SentMail> {
    const [row] = await this.db.query<Omit<SentMail, 'at'> & { at: Date }>(
      `SELECT ml.id, ml.purpose, trim(p.first_name || ' ' || p.last_name) AS "to", ml.status, COALESCE(ml.sent_at, ml.created_at) AS at,
         ml.sent_subject AS subject, ml.sent_text AS text
       FROM mail ml JOIN person p ON p.id = ml.recipient_id
       WHERE ml.id = $2 AND ml.status <> 'needless' AND ml.territory_id IS NOT NULL AND ($1::uuid[] IS NULL OR ml.territory_id = ANY($1))`,
      [territoriesRun(actor), id],
    );
    if (!row) throw notFound('mail');
    return { ...row, at: row.at.toISOString() };
  }
}

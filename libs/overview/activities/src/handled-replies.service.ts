import { type Actor, byWhom, territoriesRun } from '@alize/directory';
import { Clock, Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** Answers by mail that somebody has dealt with. */
@Injectable()
export class HandledReplies {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The first who dealt with it is kept; `handled` false takes it back. */
  async mark(actor: Actor, replyId: string, handled: boolean): Promise<void> {
    const [reply] = await this.db.query(
      'SELECT id FROM reply WHERE id = $2 AND ($1::uuid[] IS NULL OR territory_id = ANY($1))',
      [territoriesRun(actor), replyId],
    );
    if (!reply) throw notFound('reply');
    if (!handled) await this.db.query('DELETE FROM handled_reply WHERE reply_id = $1', [replyId]);
    else
      await this.db.query(
        'INSERT INTO handled_reply (reply_id, handled_at, handled_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [replyId, this.clock.now(), byWhom(actor)],
      );
  }
}

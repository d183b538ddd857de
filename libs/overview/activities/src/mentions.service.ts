import { type Actor, byWhom } from '@alize/directory';
import { badField, Clock, Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type { Activity } from './activity.entities';
import { Colleagues } from './colleagues.queries';
import { mentioned } from './mention.rules';

/** Colleagues whom a note names: it waits on their board. */
@Injectable()
export class Mentions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly colleagues: Colleagues,
  ) {}

  /** Whom the words name now; who was named before and has seen it is not told again. */
  async note(
    actor: Actor,
    { id, territoryId, text, isPrivate }: Pick<Activity, 'id' | 'territoryId' | 'text' | 'isPrivate'>,
  ): Promise<void> {
    if (!text.includes('@')) return this.keepOnly(id, []);
    const others = (await this.colleagues.named(territoryId)).filter((one) => one.id !== byWhom(actor));
    const ids = mentioned(text, others);
    if (isPrivate && ids.length > 0) throw badField('text', 'activity/private-mention');
    await this.keepOnly(id, ids);
    await this.db.query(
      `INSERT INTO activity_mention (activity_id, person_id) SELECT $1, told.id FROM unnest($2::uuid[]) told (id)
       ON CONFLICT DO NOTHING`,
      [id, ids],
    );
  }

  /** One's own; `seen` false takes it back. */
  async see(actor: Actor, activityId: string, seen: boolean): Promise<void> {
    const rows = await this.db.query(
      `WITH told AS (UPDATE activity_mention SET seen_at = $3 WHERE activity_id = $1 AND person_id = $2 RETURNING activity_id)
       SELECT activity_id FROM told`,
      [activityId, actor.personId, seen ? this.clock.now() : null],
    );
    if (rows.length === 0) throw notFound('activity');
  }

  private async keepOnly(activityId: string, ids: string[]): Promise<void> {
    await this.db.query(
      'DELETE FROM activity_mention WHERE activity_id = $1 AND person_id <> ALL($2::uuid[])',
      [activityId, ids],
    );
  }
}

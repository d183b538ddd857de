import type { ListSavedViews, SavedView, SaveView } from '@alize/contracts';
import { type Actor, mustRun } from '@alize/directory';
import { Clock, conflict, Database, newId, notFound, violates } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { SavedViewRow } from './saved-view.entity';

/** More names nobody finds again. */
const MOST_VIEWS = 50;

/** Views of lists under a name: one's own, and those that are shared with all who run the territory. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** By name. */
  async list(actor: Actor, { territoryId, list }: ListSavedViews): Promise<SavedView[]> {
    mustRun(actor, territoryId, 'territory');
    return this.db.query<SavedView>(
      `SELECT v.id, v.list, v.name, v.view, v.is_shared AS "isShared", v.owner_id = $3 AS "isOwn",
         trim(p.first_name || ' ' || p.last_name) AS owner
       FROM saved_view v JOIN person p ON p.id = v.owner_id
       WHERE v.territory_id = $1 AND v.list = $2 AND (v.is_shared OR v.owner_id = $3)
       ORDER BY v.name, v.id LIMIT ${MOST_VIEWS * 2}`,
      [territoryId, list, actor.personId],
    );
  }

  async save(actor: Actor, { territoryId, list, name, view, isShared }: SaveView): Promise<string> {
    mustRun(actor, territoryId, 'territory');
    const { personId: ownerId } = actor;
    const kept = await this.db.repo(SavedViewRow).countBy({ ownerId, territoryId, list });
    if (kept >= MOST_VIEWS) throw conflict('saved-view/too-many');
    const id = newId();
    const createdAt = this.clock.now();
    try {
      await this.db
        .repo(SavedViewRow)
        .insert({ id, ownerId, territoryId, list, name, view, isShared, createdAt });
    } catch (error) {
      if (violates(error, 'saved_view_name')) throw conflict('saved-view/name-taken');
      throw error;
    }
    return id;
  }

  /** One's own; to everybody else it does not exist, or is not theirs to remove. */
  async remove(actor: Actor, id: string): Promise<void> {
    const { affected } = await this.db.repo(SavedViewRow).delete({ id, ownerId: actor.personId });
    if (affected !== 1) throw notFound('saved-view');
  }
}

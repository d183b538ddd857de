import type { FieldChange, UpdateNeed } from '@alize/contracts';
import { type Actor, fieldChanges, runs, TerritoriesService } from '@alize/directory';
import { badField, conflict, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type LockedNeed, Need, Project } from './need.entities';

/** How the history of a need names what belongs to its project. */
const NAMES: Record<string, string> = { title: 'projectTitle', description: 'projectDescription' };

/** What is corrected around a need; in the transaction that has locked it. */
@Injectable()
export class NeedCorrection {
  constructor(
    private readonly db: Database,
    private readonly territories: TerritoriesService,
  ) {}

  /** By its contact as long as nobody is put together with any need of it: a match is approved on these words. */
  async correctProject(
    actor: Actor,
    need: LockedNeed,
    project: NonNullable<UpdateNeed['project']>,
  ): Promise<FieldChange[]> {
    const before = await this.db.repo(Project).findOneByOrFail({ id: need.projectId });
    const changes = fieldChanges(before, project);
    if (changes.length > 0 && !runs(actor, need.territoryId)) {
      const matched = await this.db.repo(Need).existsBy({ projectId: need.projectId, status: 'matched' });
      if (matched) throw badField('project', 'need/corrected-by-the-programme');
    }
    if (changes.length > 0) await this.db.repo(Project).update({ id: need.projectId }, project);
    return changes.map((change) => ({ ...change, field: NAMES[change.field] ?? change.field }));
  }

  /** Not while somebody is asked or helps: their match, its mails and its mission belong to the territory that made it. */
  async moveTo(actor: Actor, need: LockedNeed, territoryId: string): Promise<FieldChange[]> {
    if (territoryId === need.territoryId) return [];
    if (!runs(actor, need.territoryId) || !runs(actor, territoryId))
      throw badField('territoryId', 'need/not-your-territory');
    if (need.status === 'matched') throw conflict('need/territory-while-matched');
    const [from, to] = [
      await this.territories.get(need.territoryId),
      await this.territories.get(territoryId),
    ];
    await this.db.repo(Need).update({ id: need.id }, { territoryId });
    const staying = await this.db.query(
      'SELECT FROM need WHERE project_id = $1 AND territory_id <> $2 LIMIT 1',
      [need.projectId, territoryId],
    );
    // A project goes with the last of its needs.
    if (staying.length === 0) await this.db.repo(Project).update({ id: need.projectId }, { territoryId });
    return [{ field: 'territoryId', before: from.name, after: to.name }];
  }
}

import type { Activity, UploadFile } from '@alize/contracts';
import { type Actor, byWhom } from '@alize/directory';
import { badField, BlobStore, Clock, Database, newId, notFound, type StoredFile } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { ActivitiesService } from './activities.service';
import { ActivityRevision } from './activity.entities';
import { ActivityFile } from './activity-file.entity';

const FILES_MAX = 10;

/** Files of notes, calls and tasks, by whoever may read these. */
@Injectable()
export class ActivityFiles {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly store: BlobStore,
    private readonly activities: ActivitiesService,
  ) {}

  /** The same file sent again is kept once. */
  async add(actor: Actor, activityId: string, { name }: UploadFile, content: Buffer): Promise<Activity> {
    await this.db.tx(async () => {
      await this.mustRead(actor, activityId);
      // Two at the same moment count each other.
      await this.db.query('SELECT FROM activity WHERE id = $1 FOR NO KEY UPDATE', [activityId]);
      const file = await this.store.put(content, name);
      const others = await this.db.query<{ same: boolean }>(
        `SELECT f.sha256 = $2 AS same FROM activity_file af JOIN stored_file f ON f.id = af.file_id WHERE af.activity_id = $1`,
        [activityId, file.sha256],
      );
      if (others.some(({ same }) => same)) return this.store.delete(file.id);
      if (others.length >= FILES_MAX) throw badField('file', 'file/too-many');
      const added = { addedBy: byWhom(actor), addedAt: this.clock.now() };
      await this.db.repo(ActivityFile).insert({ fileId: file.id, activityId, ...added });
    });
    return this.activities.get(actor, activityId);
  }

  async get(actor: Actor, activityId: string, fileId: string): Promise<StoredFile & { content: Buffer }> {
    await this.mustHave(actor, activityId, fileId);
    return this.store.get(fileId);
  }

  /** The note stays, and tells that a file of this name was there. */
  async remove(actor: Actor, activityId: string, fileId: string): Promise<Activity> {
    await this.db.tx(async () => {
      const { name } = await this.mustHave(actor, activityId, fileId);
      const { affected } = await this.db.repo(ActivityFile).delete({ fileId, activityId });
      if (affected !== 1) throw notFound('file');
      await this.store.delete(fileId);
      await this.db.repo(ActivityRevision).insert({
        ...{ id: newId(), activityId, before: { file: name }, byPerson: byWhom(actor), at: this.clock.now() },
      });
    });
    return this.activities.get(actor, activityId);
  }

  private async mustRead(actor: Actor, activityId: string): Promise<Activity> {
    const activity = await this.activities.get(actor, activityId);
    if (activity.removed) throw notFound('activity');
    return activity;
  }

  private async mustHave(actor: Actor, activityId: string, fileId: string) {
    const { files } = await this.mustRead(actor, activityId);
    const file = files.find(({ id }) => id === fileId);
    if (!file) throw notFound('file');
    return file;
  }
}

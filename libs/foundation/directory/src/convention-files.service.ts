import type { UploadFile } from '@alize/contracts';
import { badField, BlobStore, Clock, Database, notFound, type StoredFile } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Actor, byWhom, mustRun } from './access.rules';
import { ConventionFile } from './convention-file.entity';
import { ConventionsService } from './conventions.service';
import { History } from './history.service';

const FILES_MAX = 20;

/** Signed copies and other papers of a convention: written by who runs its territory, read by who steers it too. */
@Injectable()
export class ConventionFiles {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly store: BlobStore,
    private readonly history: History,
    private readonly conventions: ConventionsService,
  ) {}

  /** The same file sent again is kept once. */
  async add(actor: Actor, conventionId: string, { name }: UploadFile, content: Buffer): Promise<void> {
    await this.db.tx(async () => {
      const { territoryId } = await this.conventions.get(actor, conventionId);
      mustRun(actor, territoryId, 'convention');
      await this.db.query('SELECT FROM convention WHERE id = $1 FOR NO KEY UPDATE', [conventionId]);
      const file = await this.store.put(content, name);
      const others = await this.db.query<{ same: boolean }>(
        `SELECT f.sha256 = $2 AS same FROM convention_file cf JOIN stored_file f ON f.id = cf.file_id WHERE cf.convention_id = $1`,
        [conventionId, file.sha256],
      );
      if (others.some(({ same }) => same)) return this.store.delete(file.id);
      if (others.length >= FILES_MAX) throw badField('file', 'file/too-many');
      const added = { addedBy: byWhom(actor), addedAt: this.clock.now() };
      await this.db.repo(ConventionFile).insert({ fileId: file.id, conventionId, ...added });
      const change = { from: null, to: 'file-added', reason: file.name };
      await this.history.record('convention', conventionId, change, actor);
    });
  }

  async get(actor: Actor, conventionId: string, fileId: string): Promise<StoredFile & { content: Buffer }> {
    await this.mustHave(actor, conventionId, fileId);
    return this.store.get(fileId);
  }

  async remove(actor: Actor, conventionId: string, fileId: string): Promise<void> {
    await this.db.tx(async () => {
      const { file, territoryId } = await this.mustHave(actor, conventionId, fileId);
      mustRun(actor, territoryId, 'convention');
      const { affected } = await this.db.repo(ConventionFile).delete({ fileId, conventionId });
      if (affected !== 1) throw notFound('file');
      await this.store.delete(fileId);
      const change = { from: 'file-added', to: 'file-removed', reason: file.name };
      await this.history.record('convention', conventionId, change, actor);
    });
  }

  private async mustHave(actor: Actor, conventionId: string, fileId: string) {
    const { files, territoryId } = await this.conventions.get(actor, conventionId);
    const file = files.find(({ id }) => id === fileId);
    if (!file) throw notFound('file');
    return { file, territoryId };
  }
}

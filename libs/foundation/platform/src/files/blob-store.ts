import { createHash } from 'node:crypto';
import { STORED_BYTES_MAX } from '@alize/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { newId } from '../ids';
import { badField, notFound } from '../problem';
import { fileName, mediaTypeOf } from './file-kind.rules';
import { StoredFileRow } from './stored-file.entity';

export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** Between putting a file and referring to it, whoever puts it has this long. */
const UNREFERRED_MS = 86_400_000;
const DELETED_MAX = 100;

/**
 * Documents and pictures, in the database: they are in its transactions and its backups. A file belongs to whoever refers to
 * it by a foreign key; that lib says who may read it, before it asks for the content here.
 */
@Injectable()
export class BlobStore {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * In the caller's transaction, if there is one. The name becomes one that any disk takes.
   *
   * @throws a bad `file`: empty, larger than `STORED_BYTES_MAX`, or no document or picture of the kind its name says
   */
  async put(content: Buffer, name: string): Promise<StoredFile> {
    if (content.length === 0) throw badField('file', 'file/empty');
    if (content.length > STORED_BYTES_MAX) throw badField('file', 'file/too-large');
    const plain = fileName(name);
    const mediaType = mediaTypeOf(plain, content);
    if (!mediaType) throw badField('file', 'file/kind-refused');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const told = { id: newId(), name: plain, mediaType, sha256 };
    await this.db.repo(StoredFileRow).insert({ ...told, content, storedAt: this.clock.now() });
    return { ...told, bytes: content.length };
  }

  /** With its content. Asks nobody who reads it: whoever refers to the file has done so. */
  async get(id: string): Promise<StoredFile & { content: Buffer }> {
    const [file] = await this.db.query<StoredFile & { content: Buffer }>(
      `SELECT id, name, media_type AS "mediaType", sha256, octet_length(content) AS bytes, content FROM stored_file WHERE id = $1`,
      [id],
    );
    if (!file) throw notFound('file');
    return file;
  }

  /** After the row that refers to it has gone; refused while one does. */
  async delete(id: string): Promise<void> {
    await this.db.repo(StoredFileRow).delete({ id });
  }

  /** Deletes what no table refers to since a day: its note, its convention has gone. The number deleted. */
  async purge(): Promise<number> {
    const references = await this.db.query<{ table: string; column: string }>(
      `SELECT c.conrelid::regclass::text AS table, quote_ident(a.attname) AS column
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       WHERE c.contype = 'f' AND c.confrelid = 'stored_file'::regclass`,
    );
    const unreferred = references
      .map(({ table, column }) => `AND NOT EXISTS (SELECT 1 FROM ${table} r WHERE r.${column} = f.id)`)
      .join(' ');
    const gone = await this.db.query(
      `WITH gone AS (DELETE FROM stored_file WHERE id IN (SELECT f.id FROM stored_file f WHERE f.stored_at < $1 ${unreferred}
         ORDER BY f.stored_at LIMIT ${DELETED_MAX}) RETURNING id) SELECT id FROM gone`,
      [new Date(this.clock.now().getTime() - UNREFERRED_MS)],
    );
    return gone.length;
  }
}

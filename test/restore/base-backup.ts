import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { giveTo } from '../../infra/embedded/ordinary-user';
import { urlOf } from '../faults/services';

const Labels = z.object({ labelfile: z.string(), spcmapfile: z.string() });

/** What PostgreSQL has to be started with to keep its log beside the backup. */
export const archivingTo = (folder: string): string[] => [
  'wal_level=replica',
  'archive_mode=on',
  `archive_command=test ! -f ${folder}/%f && cp %p ${folder}/%f`,
];

/**
 * A base backup by PostgreSQL's own low-level protocol, as pg_basebackup makes one: the folder is copied while the server
 * works; the label written at the end makes the copy whole.
 */
export async function takeBaseBackup(port: number, cluster: string, backup: string): Promise<void> {
  const client = new Client({ connectionString: urlOf(port) });
  await client.connect();
  try {
    await client.query("SELECT pg_backup_start('drill', true)");
    const left = new Set(['pg_wal', 'postmaster.pid', 'postmaster.opts'].map((name) => join(cluster, name)));
    cpSync(cluster, backup, { recursive: true, filter: (path) => !left.has(path) });
    const { rows } = await client.query('SELECT labelfile, spcmapfile FROM pg_backup_stop(true)');
    const { labelfile } = Labels.parse(rows[0]);
    writeFileSync(join(backup, 'backup_label'), labelfile);
  } finally {
    await client.end();
  }
}

/** Makes of a base backup and the archived log a folder that starts as the database was at that instant. */
export function prepareRestore(
  backup: string,
  archive: string,
  to: Date,
  owner?: { uid: number; gid: number },
): string[] {
  chmodSync(backup, 0o700);
  mkdirSync(join(backup, 'pg_wal'), { mode: 0o700 });
  writeFileSync(join(backup, 'recovery.signal'), '');
  rmSync(join(backup, 'postmaster.pid'), { force: true });
  giveTo(backup, owner);
  return [
    `restore_command=cp ${archive}/%f %p`,
    // Zones by their letter are not known this early.
    `recovery_target_time=${to.toISOString().replace('Z', '+00')}`,
    'recovery_target_action=promote',
  ];
}
